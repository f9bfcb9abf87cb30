package neo4j

import (
	"cmp"
	"context"
	"reflect"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
)

// storedDegree reports whether a query's totals are numbers that Neo4j keeps:
// nothing but types is asked for.
func storedDegree(q graph.LinkQuery) bool {
	others := q.Filter
	others.Types = nil
	return reflect.ValueOf(others).IsZero() && (q.Of == nil || q.Direction == graph.AnyDirection)
}

// countLinks adds the pages' totals, counted as far as was asked.
func (r *snapshot) countLinks(ask *statement, q graph.LinkQuery, inUse []string) {
	if q.Count <= 0 {
		return
	}
	names := types(r.vocabulary, q.Filter.Types)
	ask.add("\nUNION ALL ")
	switch stored := storedDegree(q); {
	case stored && q.Of == nil:
		ask.add("RETURN 0 AS i, 0")
		for _, name := range asked(inUse, q.Filter.Types) {
			ask.add(" + COUNT { ()-[:" + name + "]->() }")
		}
		ask.add(" AS row")
	case stored:
		ask.unwound(q.Of)
		ask.add("MATCH (e:Entity {id: now}) RETURN i, COUNT { (e)-[" + typed(names, q.Filter.Types) + "]-() } AS row")
	case q.Of == nil:
		ask.add("CALL () {\n")
		if r.someLinks(ask, &q.Filter, inUse) {
			ask.add(" RETURN r LIMIT ?", q.Count+1)
		} else {
			r.eachTypeCounted(ask, q, inUse)
		}
		ask.add(" }\nWITH count(r) AS n RETURN 0 AS i, n AS row")
	default:
		ask.unwound(q.Of)
		ask.add("MATCH (e:Entity {id: now}) CALL (e) {\n")
		r.expandFrom(ask, "e", "o", q.Direction, &q.Filter)
		ask.add(" WITH r LIMIT ? RETURN count(r) AS n }\nRETURN i, n AS row", q.Count+1)
	}
}

// eachTypeCounted reads up to as many relationships of each type as are to be
// counted in all.
func (r *snapshot) eachTypeCounted(ask *statement, q graph.LinkQuery, inUse []string) {
	for i, name := range someType(inUse, q.Filter.Types) {
		if i > 0 {
			ask.add("\nUNION ALL ")
		}
		ask.add("MATCH ()-[r:" + name + "]->() WHERE r.z_weakness >= 0 AND r.z_key IS NOT NULL")
		r.linkConditions(ask, &q.Filter)
		ask.add(" RETURN r LIMIT ?", q.Count+1)
	}
}

// LinkCounts reads the degrees that Neo4j keeps by type and direction, or, for a
// day, counts the links that may hold on it. A node's links to itself, which
// have no direction, are told by its z_loops.
func (r *snapshot) LinkCounts(ctx context.Context, of []string, at *graph.Day) ([][]graph.LinkCount, error) {
	if len(of) == 0 {
		return [][]graph.LinkCount{}, nil
	}
	build := func(ask *statement, inUse []string) {
		ask.unwound(of)
		ask.add("MATCH (e:Entity {id: now})\n")
		if at == nil {
			degrees(ask, inUse)
			return
		}
		ask.add("MATCH (e)-[r]-(o) WHERE true")
		atCondition(ask, "r", *at)
		ask.add(" WITH i, type(r) AS type, CASE WHEN e = o THEN 'MUTUAL' WHEN startNode(r) = e THEN 'OUT' ELSE 'IN' END AS direction, count(*) AS n RETURN i, [type, direction, n] AS row")
	}
	var counts [][]graph.LinkCount
	err := r.askTyped(ctx, build, func() { counts = make([][]graph.LinkCount, len(of)) }, func(i int, v any) error {
		c := v.([]any)
		counts[i] = append(counts[i], graph.LinkCount{Type: c[0].(string), Direction: graph.Direction(c[1].(string)), Count: int(c[2].(int64))})
		return nil
	})
	for i := range counts {
		counts[i] = r.summed(counts[i])
	}
	return counts, err
}

// fewLinks is up to how many links of an entity are gone through to count them.
// For one of more Neo4j keeps a count by type and direction.
const fewLinks = 50

// degrees adds a row for each type and direction that an entity has.
func degrees(ask *statement, inUse []string) {
	ask.add("CALL (e) {\nWITH e WHERE COUNT { (e)--() } <= ? MATCH (e)-[r]-(o) WITH type(r) AS type, CASE WHEN e = o THEN 'MUTUAL' WHEN startNode(r) = e THEN 'OUT' ELSE 'IN' END AS direction, count(*) AS n RETURN [type, direction, n] AS row\n"+
		"UNION ALL WITH e WHERE COUNT { (e)--() } > ? ", fewLinks, fewLinks)
	keptDegrees(ask, inUse)
	ask.add(" }\nRETURN i, row")
}

// keptDegrees adds a row for each type and direction, and one for each of the
// entity's links to itself, which take one off either direction.
func keptDegrees(ask *statement, inUse []string) {
	var all []string
	for _, name := range inUse {
		all = append(all, "['"+name+"', 'OUT', COUNT { (e)-[:"+name+"]->() }]", "['"+name+"', 'IN', COUNT { (e)<-[:"+name+"]-() }]")
	}
	ask.add("UNWIND [" + strings.Join(all, ", ") + `] + [t IN coalesce(e.z_loops, []) | [t, 'MUTUAL', 1]] + [t IN coalesce(e.z_loops, []) | [t, 'OUT', -1]]
		+ [t IN coalesce(e.z_loops, []) | [t, 'IN', -1]] AS row WITH row WHERE row[2] <> 0 RETURN row`)
}

// summed adds up the counts of a type and direction, by these. A symmetric type
// has one direction.
func (r *snapshot) summed(counts []graph.LinkCount) []graph.LinkCount {
	for i := range counts {
		if r.vocabulary.Symmetric(counts[i].Type) {
			counts[i].Direction = graph.Mutual
		}
	}
	slices.SortFunc(counts, func(a, b graph.LinkCount) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Direction, b.Direction))
	})
	var all []graph.LinkCount
	for _, c := range counts {
		if n := len(all) - 1; n >= 0 && all[n].Type == c.Type && all[n].Direction == c.Direction {
			all[n].Count += c.Count
		} else {
			all = append(all, c)
		}
	}
	return slices.DeleteFunc(all, func(c graph.LinkCount) bool { return c.Count == 0 })
}
