package neo4j

import (
	"context"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
)

// migrations are the steps from an empty database to the format of today. A
// step that was ever released is not changed. Each is done again if it was cut
// off, so all of it is IF NOT EXISTS.
var migrations = [][]string{firstIndexes}

// draftFormats is how many formats there were before graphd's first release.
// Their properties have other names, and they are refused.
const draftFormats = 2

// format is the format that the migrations lead to. An import leaves 0.
func format() int64 { return draftFormats + int64(len(migrations)) }

// firstIndexes is the format's first step. Their names begin with graphd_.
var firstIndexes = []string{
	unique("Graphd", "name"), unique("Statement", "z_id"), unique("Entity", "id"), unique("Fact", "id"), unique("Dataset", "id"),
	index("Edition", "id"), index("Source", "id"), index("Record", "entity"),
	index("Edition", "z_held", "z_opened"), index("Source", "z_held", "z_opened"), index("Record", "z_held", "z_opened"),
	index("Claim", "z_held", "z_opened"), index("Judgement", "z_held", "z_opened"),
	index("Source", "z_author"), index("Source", "z_publisher"), index("Judgement", "a"), index("Judgement", "b"),
	index("Claim", "z_unit"), index("Claim", "a", "z_id"), index("Claim", "b", "z_id"), index("Claim", "source", "z_id"), index("Claim", "z_held", "z_id"),
	index("Claim", "link"), index("Claim", "fact"), index("Claim", "z_waiting", "state", "z_id"),
	index("Merged", "id"), index("Merged", "canonical"),
	index("Entity", "z_sort", "z_key"), index("Entity", "z_key"), index("Entity", "z_version", "z_key"), index("Entity", "stub"), index("Term", "key", "entity"),
	index("Fact", "z_key"), index("Fact", "of", "property", "z_about", "z_key"), index("Fact", "about", "property", "z_of", "z_key"), index("Fact", "z_version", "z_key"), index("Fact", "z_contested"),
	index("Tombstone", "id"), index("Tombstone", "z_version", "z_key"),
	unique("Version", "version"), index("WaitingUnit", "key"), index("WaitingEntity", "key"), index("WaitingScan", "key"),
}

func unique(label, property string) string {
	return fmt.Sprintf("CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE", indexName(label, property), label, property)
}

func index(label string, properties ...string) string {
	return fmt.Sprintf("CREATE INDEX %s IF NOT EXISTS FOR (n:%s) ON (n.%s)", indexName(label, properties...), label, strings.Join(properties, ", n."))
}

// linkIndexes are those of one type of link: by strength, for lists of all
// links; by version, for Changes; and of the few that are contested.
func linkIndexes(name string) []string {
	var all []string
	for _, properties := range [][]string{{"z_weakness", "z_key"}, {"z_version", "z_key"}, {"z_contested"}} {
		all = append(all, fmt.Sprintf("CREATE INDEX %s IF NOT EXISTS FOR ()-[r:%s]-() ON (r.%s)", indexName(name, properties...), name, strings.Join(properties, ", r.")))
	}
	return all
}

func indexName(on string, properties ...string) string {
	return "graphd_" + on + "_" + strings.Join(properties, "_")
}

// migrate brings the database to the format of today, with indexes for all
// types of the vocabulary. Where nothing is to be done it writes nothing.
func (s *Store) migrate(ctx context.Context, m marker) error {
	if m.there && m.format == format() && m.vocabulary == s.options.Vocabulary.Hash() {
		return nil
	}
	var todo []string
	for _, step := range migrations[max(0, m.format-draftFormats):] {
		todo = append(todo, step...)
	}
	for _, name := range s.options.Vocabulary.TypeNames() {
		todo = append(todo, linkIndexes(name)...)
	}
	if err := s.makeIndexes(ctx, todo); err != nil {
		return s.failed(ctx, "make indexes", err)
	}
	if err := s.auto(ctx, driver.AccessModeWrite, namesText(s.options.Vocabulary), nil, nil); err != nil {
		return s.failed(ctx, "name properties", err)
	}
	// An import knows no empty list.
	return s.failed(ctx, "mark", s.auto(ctx, driver.AccessModeWrite, `MERGE (g:Graphd {name: 'graphd'})
		ON CREATE SET g.version = 0, g.oldest = 0, g.projection = 0, g.vocabulary = '', g.pending = 0, g.withdrawing = [], g.types = [], g.turn = 0
		SET g.format = $format, g.types = coalesce(g.types, []), g.withdrawing = coalesce(g.withdrawing, [])`, map[string]any{"format": format()}, nil))
}

// properties are all that this package reads from nodes and relationships.
var properties = []string{"z_id", "z_row", "z_key", "z_sort", "z_version", "z_opened", "z_closed", "z_earlier", "z_held", "z_seen", "z_unit", "z_doubt", "z_waiting", "z_from", "z_to",
	"z_weakness", "z_since", "z_until", "z_periods", "z_contested", "z_loops", "z_rest", "z_of", "z_about", "z_author", "z_publisher", "recordedAt", "withdrawnAt", "dataset", "entity", "source", "state",
	"link", "fact", "a", "b", "verdict", "stance", "canonical", "key", "id", "kind", "name", "begin", "end", "stub", "gone", "confidence", "status", "of", "property", "about",
	"loading", "run", "open", "seen", "stated", "changedAt", "checkedAt", "rejected", "kept", "after", "version", "oldest", "format", "projection", "vocabulary", "pending", "withdrawing", "types", "turn"}

// namesText makes one node and one relationship of each type with all these
// properties and takes them away again: the names stay known to the database,
// which else warns of each that nothing has yet.
func namesText(v *graph.Vocabulary) string {
	var b strings.Builder
	b.WriteString("CREATE (n:Statement:Edition:Source:Record:Claim:Judgement:Entity:Term:Merged:Fact:Dataset:Version:Tombstone:WaitingUnit:WaitingEntity:WaitingScan")
	for _, k := range graph.Kinds() {
		b.WriteString(":" + label(k))
	}
	b.WriteString(") SET n.`" + strings.Join(properties, "` = '', n.`") + "` = ''")
	for i, name := range v.TypeNames() {
		fmt.Fprintf(&b, " CREATE (n)-[:%s {id: %d}]->(n)", name, i)
	}
	b.WriteString(" CREATE (n)-[:" + noType + "]->(n) DETACH DELETE n")
	return b.String()
}
