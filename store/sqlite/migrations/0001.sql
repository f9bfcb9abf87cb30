-- Versions and what the store knows of itself.
CREATE TABLE meta (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('version', 0), ('oldest', 0), ('next_row', 1), ('entities', 0), ('projection', 0), ('vocabulary', '');
CREATE TABLE version (version INTEGER PRIMARY KEY, recorded_at TEXT NOT NULL);

-- Every dataset that any statement ever named. loading: it is being
-- replaced, by that run;
-- open: a load has begun that has not come to its end.
CREATE TABLE known_dataset (id TEXT PRIMARY KEY, loading INTEGER NOT NULL DEFAULT 0,
  run TEXT NOT NULL DEFAULT '', open INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE seen (dataset TEXT NOT NULL, id BLOB NOT NULL, PRIMARY KEY (dataset, id)) WITHOUT ROWID;

-- Statements. opened and closed are the versions of the last recorded interval;
-- closed is null while the statement is live. earlier holds intervals before.
CREATE TABLE dataset (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, dataset TEXT NOT NULL, key TEXT NOT NULL,
  opened INTEGER NOT NULL, closed INTEGER, body TEXT NOT NULL);
CREATE INDEX dataset_key ON dataset (key, dataset);
CREATE INDEX dataset_dataset ON dataset (dataset, closed, opened);
CREATE TABLE source (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, dataset TEXT NOT NULL, key TEXT NOT NULL,
  author TEXT NOT NULL, publisher TEXT NOT NULL, opened INTEGER NOT NULL, closed INTEGER, body TEXT NOT NULL);
CREATE INDEX source_key ON source (key, dataset);
CREATE INDEX source_dataset ON source (dataset, closed, opened);
CREATE INDEX source_author ON source (author) WHERE author <> '';
CREATE INDEX source_publisher ON source (publisher) WHERE publisher <> '';
CREATE TABLE record (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, dataset TEXT NOT NULL, key TEXT NOT NULL,
  opened INTEGER NOT NULL, closed INTEGER, body TEXT NOT NULL);
CREATE INDEX record_key ON record (key, dataset);
CREATE INDEX record_dataset ON record (dataset, closed, opened);
CREATE TABLE judgement (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, dataset TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL,
  verdict TEXT NOT NULL, opened INTEGER NOT NULL, closed INTEGER, body TEXT NOT NULL);
CREATE INDEX judgement_a ON judgement (a, b);
CREATE INDEX judgement_b ON judgement (b);
CREATE INDEX judgement_dataset ON judgement (dataset, closed, opened);

-- a and b are the ids named: those of a link in byte order, or of a fact's
-- subject and object with its property. target is the row of the link or fact
-- on which a live claim is placed. doubt is the credibility, 7 for none.
CREATE TABLE claim (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, dataset TEXT NOT NULL, source TEXT NOT NULL,
  a TEXT NOT NULL, b TEXT NOT NULL, property TEXT NOT NULL, stance TEXT NOT NULL, doubt INTEGER NOT NULL,
  state TEXT NOT NULL, target INTEGER, opened INTEGER NOT NULL, closed INTEGER, body TEXT NOT NULL);
CREATE INDEX claim_a ON claim (a, b, property);
CREATE INDEX claim_b ON claim (b);
CREATE INDEX claim_source ON claim (source);
CREATE INDEX claim_dataset ON claim (dataset, closed, state, opened);
CREATE INDEX claim_target ON claim (target) WHERE target IS NOT NULL;
CREATE INDEX claim_waiting ON claim (dataset, state, id) WHERE closed IS NULL AND state <> 'PLACED';
CREATE TABLE earlier (id BLOB NOT NULL, opened INTEGER NOT NULL, closed INTEGER NOT NULL, PRIMARY KEY (id, opened)) WITHOUT ROWID;

-- Ids judged to be one entity.
CREATE TABLE cluster (member TEXT PRIMARY KEY, canonical TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX cluster_canonical ON cluster (canonical);

-- Projected rows. version is that of their last change.
CREATE TABLE entity (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, sort TEXT NOT NULL, stub INTEGER NOT NULL,
  begin TEXT NOT NULL, "end" TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL);
CREATE INDEX entity_sort ON entity (sort, id);
CREATE INDEX entity_kind ON entity (kind, sort, id);
CREATE INDEX entity_stub ON entity (id) WHERE stub;
CREATE INDEX entity_version ON entity (version);

-- What an entity is found by: its folded names, name keys and so on.
CREATE TABLE term (field INTEGER NOT NULL, value TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (field, value, entity)) WITHOUT ROWID;

-- owner is the link's first end and other its second; direction is MUTUAL for
-- a symmetric link and for one from an entity to itself. since is the first day
-- on which it may hold and until_key minus the last one, so that both orders
-- ascend; where it has several periods, these are in period.
CREATE TABLE link (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, owner TEXT NOT NULL, other TEXT NOT NULL,
  direction TEXT NOT NULL, status TEXT NOT NULL, weakness INTEGER NOT NULL, since INTEGER NOT NULL, until_key INTEGER NOT NULL,
  several INTEGER NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL);
CREATE INDEX link_ends ON link (owner, other);
CREATE INDEX link_weakness ON link (weakness, id);
CREATE INDEX link_type ON link (type, weakness, id);
CREATE INDEX link_contested ON link (status) WHERE status <> 'UNDISPUTED';
CREATE INDEX link_since ON link (since, id);
CREATE INDEX link_until ON link (until_key, id);
CREATE INDEX link_version ON link (version);

-- A link as seen from each of its ends.
CREATE TABLE link_end (owner TEXT NOT NULL, weakness INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, other TEXT NOT NULL,
  direction TEXT NOT NULL, status TEXT NOT NULL, since INTEGER NOT NULL, until_key INTEGER NOT NULL, several INTEGER NOT NULL,
  n INTEGER NOT NULL, PRIMARY KEY (owner, weakness, id)) WITHOUT ROWID;

-- How many links an entity has. The empty owner counts each link once, as OUT.
CREATE TABLE degree (owner TEXT NOT NULL, type TEXT NOT NULL, direction TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (owner, type, direction)) WITHOUT ROWID;

-- weakness is 100 less the confidence, as that of links.
CREATE TABLE fact (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, of TEXT NOT NULL, property TEXT NOT NULL, about TEXT NOT NULL,
  status TEXT NOT NULL, weakness INTEGER NOT NULL, since INTEGER NOT NULL, until_key INTEGER NOT NULL, several INTEGER NOT NULL,
  version INTEGER NOT NULL, body TEXT NOT NULL);
CREATE INDEX fact_of ON fact (of, property, about, id);
CREATE INDEX fact_about ON fact (about, property, of, id) WHERE about <> '';
CREATE INDEX fact_contested ON fact (status) WHERE status <> 'UNDISPUTED';
CREATE INDEX fact_version ON fact (version);

-- The periods of links and facts that have several, by row number.
CREATE TABLE period (n INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (n, first, last)) WITHOUT ROWID;

CREATE TABLE tombstone (kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE INDEX tombstone_version ON tombstone (version);

-- What waits to be projected anew.
CREATE TABLE waiting_entity (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE waiting_unit (a TEXT NOT NULL, b TEXT NOT NULL, property TEXT NOT NULL, PRIMARY KEY (a, b, property)) WITHOUT ROWID;
