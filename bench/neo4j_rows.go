package main

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/store/neo4j"
)

// rowsAtOnce is how many rows a bare statement writes, in a transaction of its
// own.
const rowsAtOnce = 10_000

// storedRows are all nodes and relationships of a database: nodes by their
// labels, relationships by their type, each with its properties.
type storedRows struct {
	nodes         map[string][]any
	relationships map[string][]any
}

func (r *storedRows) count() (n int) {
	for _, list := range []map[string][]any{r.nodes, r.relationships} {
		for _, rows := range list {
			n += len(rows)
		}
	}
	return n
}

func (s *neo4jServer) readAll(ctx context.Context) (*storedRows, error) {
	rows := &storedRows{map[string][]any{}, map[string][]any{}}
	nodes, err := s.run(ctx, "MATCH (n) RETURN labels(n), properties(n)", nil)
	if err != nil {
		return nil, err
	}
	for _, r := range nodes {
		var labels []string
		for _, l := range r.Values[0].([]any) {
			labels = append(labels, l.(string))
		}
		slices.Sort(labels)
		key := strings.Join(labels, ":")
		rows.nodes[key] = append(rows.nodes[key], r.Values[1])
	}
	relationships, err := s.run(ctx, "MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r)", nil)
	for _, r := range relationships {
		name := r.Values[0].(string)
		rows.relationships[name] = append(rows.relationships[name], r.Values[1:])
	}
	return rows, err
}

// mergeOn are the properties by which a bare statement merges nodes of a label.
var mergeOn = map[string][]string{"Entity": {"id"}, "Statement": {"z_id"}, "Fact": {"id"}, "Term": {"key", "entity"}, "Dataset": {"id"}, "Graphd": {"name"}}

// mergeAll writes rows as a program that knows nothing but them would: MERGE by
// UNWIND, 10,000 at a time, each a managed transaction.
func (s *neo4jServer) mergeAll(ctx context.Context, rows *storedRows) (time.Duration, error) {
	begun := time.Now()
	for labels, list := range rows.nodes {
		names := strings.Split(labels, ":")
		on := ""
		for _, name := range names {
			if properties := mergeOn[name]; properties != nil {
				var pairs []string
				for _, p := range properties {
					pairs = append(pairs, p+": row."+p)
				}
				on = name + " {" + strings.Join(pairs, ", ") + "}"
			}
		}
		text := "UNWIND $rows AS row MERGE (n:" + cmp.Or(on, names[0]) + ") SET n:" + labels + " SET n += row"
		if err := s.inPortions(ctx, text, list); err != nil {
			return 0, err
		}
	}
	for name, list := range rows.relationships {
		text := "UNWIND $rows AS row MATCH (a:Entity {id: row[0]}) MATCH (b:Entity {id: row[1]}) MERGE (a)-[r:" + name + "]->(b) SET r += row[2]"
		if err := s.inPortions(ctx, text, list); err != nil {
			return 0, err
		}
	}
	return time.Since(begun), nil
}

func (s *neo4jServer) inPortions(ctx context.Context, text string, rows []any) error {
	session := s.driver.NewSession(ctx, driver.SessionConfig{DatabaseName: neo4j.DefaultDatabase})
	defer session.Close(ctx)
	for portion := range slices.Chunk(rows, rowsAtOnce) {
		_, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
			result, err := tx.Run(ctx, text, map[string]any{"rows": portion})
			if err != nil {
				return nil, err
			}
			return result.Consume(ctx)
		})
		if err != nil {
			return err
		}
	}
	return nil
}
