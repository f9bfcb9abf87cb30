package neo4j

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// unwound begins a statement with one row for each id of a list: its place i
// and the id that stands for it now, now. Variables that were made before, each
// with a comma before it, are carried on.
func (q *statement) unwound(ids []string, carried ...string) {
	p := q.param(texts(ids))
	q.add("UNWIND range(0, size(" + p + ") - 1) AS i OPTIONAL MATCH (m:Merged {id: " + p + "[i]}) WITH i, coalesce(m.canonical, " + p + "[i]) AS now" + strings.Join(carried, "") + "\n")
}

// current makes a list variable of the ids that stand for some now.
func (q *statement) current(name string, ids []string) {
	q.add("CALL () { UNWIND ? AS given OPTIONAL MATCH (alias:Merged {id: given}) RETURN collect(DISTINCT coalesce(alias.canonical, given)) AS "+name+" }\n", texts(ids))
}

// byID reads bodies parallel to ids; nil where there is none.
func byID[T any](ctx context.Context, r *snapshot, q *statement, n int, read func([]byte) (*T, error)) ([]*T, error) {
	var found []*T
	err := r.ask(ctx, q, func() { found = make([]*T, n) }, func(i int, v any) (err error) {
		if body, ok := v.(string); ok {
			found[i], err = read([]byte(body))
		}
		return err
	})
	if found == nil {
		found = make([]*T, n)
	}
	return found, err
}

func readFact(body []byte) (*graph.Fact, error) {
	f := &graph.Fact{}
	return f, json.Unmarshal(body, f)
}

// Entities is asked together with what other snapshots ask at the time.
func (r *snapshot) Entities(ctx context.Context, ids []string) ([]*graph.Entity, error) {
	if len(ids) == 0 {
		return []*graph.Entity{}, nil
	}
	var rows []any
	err := r.settled(false, func() (known, seen *graph.VersionInfo, err error) {
		f := r.store.lookups.entities(ctx, ids)
		rows = f.rows
		return f.known, f.seen, f.err
	})
	if err != nil {
		return nil, r.store.failed(ctx, "ask", err)
	}
	entities := make([]*graph.Entity, len(ids))
	for i, row := range rows {
		if body, there := row.(string); there {
			if entities[i], err = apply.ReadEntity([]byte(body)); err != nil {
				return nil, err
			}
		}
	}
	return entities, nil
}

// entities looks for ids by one statement.
func (s *Store) entities(ctx context.Context, ids []string) *found {
	q, f := &statement{}, &found{}
	q.unwound(ids)
	q.add("MATCH (e:Entity {id: now}) RETURN i, e.z_row AS row")
	f.known, f.seen, f.err = s.ask(ctx, q, func() { f.rows = make([]any, len(ids)) }, func(i int, v any) error {
		f.rows[i] = v
		return nil
	})
	return f
}

// escaped is Cypher for an id as it stands in the id of a link or fact.
func escaped(id string) string {
	return "replace(replace(" + id + ", '%', '%25'), '/', '%2F')"
}

// parted begins a statement with one row for each id of a link or fact that is
// well formed: its place i, its parts type, either (read from either end), tail
// (a fact's hash), and the ids x and y that stand for its ends now.
func (q *statement) parted(rows []any) {
	q.add("UNWIND ? AS k OPTIONAL MATCH (mx:Merged {id: k.x}) OPTIONAL MATCH (my:Merged {id: k.y})\n", rows)
	q.add("WITH k.i AS i, k.type AS type, k.either AS either, k.tail AS tail, coalesce(mx.canonical, k.x) AS x, coalesce(my.canonical, k.y) AS y, coalesce(mx.z_key, k.xkey) AS xkey, coalesce(my.z_key, k.ykey) AS ykey\n")
}

// linkParts takes links' ids apart for parted.
func (r *snapshot) linkParts(ids []string) []any {
	rows := []any{}
	for i, id := range ids {
		if k, ok := graph.ParseLinkID(id); ok {
			rows = append(rows, map[string]any{"i": i, "type": k.Type, "either": r.vocabulary.Symmetric(k.Type), "tail": "",
				"x": k.From, "y": k.To, "xkey": ordered(k.From), "ykey": ordered(k.To)})
		}
	}
	return rows
}

func factParts(ids []string) []any {
	rows := []any{}
	for i, id := range ids {
		if k, hash, ok := graph.FactIDParts(id); ok {
			rows = append(rows, map[string]any{"i": i, "type": k.Property, "either": false, "tail": "/" + hash, "x": k.Of, "y": k.About, "xkey": "", "ykey": ""})
		}
	}
	return rows
}

// currentID is Cypher for the id that a parted row has now.
const currentEnds = "WITH i, type, tail, CASE WHEN either AND ykey < xkey THEN [y, x] ELSE [x, y] END AS ends\n"

var currentID = "type + '/' + " + escaped("ends[0]") + " + '/' + " + escaped("ends[1]") + " + tail"

func (r *snapshot) LinksByID(ctx context.Context, ids []string) ([]*graph.Link, error) {
	rows := r.linkParts(ids)
	if len(rows) == 0 {
		return make([]*graph.Link, len(ids)), nil
	}
	q := &statement{}
	q.parted(rows)
	q.add("MATCH (a:Entity {id: x}) MATCH (b:Entity {id: y}) CALL (a, b) { MATCH (a)-[r]-(b) RETURN r }\n")
	q.add("WITH i, r, a, type, either WHERE type(r) = type AND (either OR startNode(r) = a) RETURN i, r.z_row AS row")
	return byID(ctx, r, q, len(ids), apply.ReadLink)
}

func (r *snapshot) FactsByID(ctx context.Context, ids []string) ([]*graph.Fact, error) {
	rows := factParts(ids)
	if len(rows) == 0 {
		return make([]*graph.Fact, len(ids)), nil
	}
	q := &statement{}
	q.parted(rows)
	q.add(currentEnds + "WITH i, " + currentID + " AS id MATCH (f:Fact {id: id}) RETURN i, f.z_row AS row")
	return byID(ctx, r, q, len(ids), readFact)
}
