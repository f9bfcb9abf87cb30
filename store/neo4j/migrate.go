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
var migrations = [][]string{firstIndexes, versionIndexes}

// format is the number of migrations that there are.
func format() int64 { return int64(len(migrations)) }

// firstIndexes is the format's first step. Their names begin with graphd_.
var firstIndexes = []string{
	unique("Graphd", "name"), unique("Statement", "_id"), unique("Entity", "id"), unique("Fact", "id"), unique("Dataset", "id"),
	index("Edition", "id"), index("Source", "id"), index("Record", "entity"),
	index("Edition", "_held", "_opened"), index("Source", "_held", "_opened"), index("Record", "_held", "_opened"),
	index("Claim", "_held", "_opened"), index("Judgement", "_held", "_opened"),
	index("Source", "_author"), index("Source", "_publisher"), index("Judgement", "a"), index("Judgement", "b"),
	index("Claim", "_unit"), index("Claim", "a", "_id"), index("Claim", "b", "_id"), index("Claim", "source", "_id"), index("Claim", "_held", "_id"),
	index("Claim", "link"), index("Claim", "fact"), index("Claim", "_waiting", "state", "_id"),
	index("Merged", "id"), index("Merged", "canonical"),
	index("Entity", "_sort", "_key"), index("Entity", "_key"), index("Entity", "_version", "_key"), index("Entity", "stub"), index("Term", "key", "entity"),
	index("Fact", "_key"), index("Fact", "of", "property", "_about", "_key"), index("Fact", "about", "property", "_of", "_key"), index("Fact", "_version", "_key"), index("Fact", "_contested"),
	index("Tombstone", "id"), index("Tombstone", "_version", "_key"),
	index("WaitingUnit", "key"), index("WaitingEntity", "key"), index("WaitingScan", "key"),
}

// versionIndexes is the second step: see versions.go.
var versionIndexes = []string{unique("Version", "version")}

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
	for _, properties := range [][]string{{"_weakness", "_key"}, {"_version", "_key"}, {"_contested"}} {
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
	for _, step := range migrations[m.format:] {
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
	if m.there {
		if err := s.auto(ctx, driver.AccessModeWrite, knownVersions, nil, nil); err != nil {
			return s.failed(ctx, "tell versions", err)
		}
	}
	// An import knows no empty list.
	return s.failed(ctx, "mark", s.auto(ctx, driver.AccessModeWrite, `MERGE (g:Graphd {name: 'graphd'})
		ON CREATE SET g.version = 0, g.oldest = 0, g.projection = 0, g.vocabulary = '', g.pending = 0, g.withdrawing = [], g.types = [], g.turn = 0
		SET g.format = $format, g.types = coalesce(g.types, []), g.withdrawing = coalesce(g.withdrawing, [])`, map[string]any{"format": format()}, nil))
}

// properties are all that this package reads from nodes and relationships.
var properties = []string{"_id", "_row", "_key", "_sort", "_version", "_opened", "_closed", "_earlier", "_held", "_seen", "_unit", "_doubt", "_waiting", "_from", "_to",
	"_weakness", "_since", "_until", "_periods", "_contested", "_loops", "_rest", "_of", "_about", "_author", "_publisher", "recordedAt", "withdrawnAt", "dataset", "entity", "source", "state",
	"link", "fact", "a", "b", "verdict", "stance", "canonical", "key", "id", "kind", "name", "begin", "end", "stub", "gone", "confidence", "status", "of", "property", "about",
	"loading", "run", "open", "seen", "stated", "after", "version", "oldest", "format", "projection", "vocabulary", "pending", "withdrawing", "types", "turn"}

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
