package neo4j

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// FindEntities reads entities in the order of an index, or, where the filter
// has a part that few entities meet, those entities, and brings them in order.
func (r *snapshot) FindEntities(ctx context.Context, q graph.EntityQuery) (graph.EntityPage, error) {
	page := graph.EntityPage{Total: graph.TotalUnknown}
	if err := pageSize("find entities", q.First); err != nil {
		return page, err
	}
	parts := r.parts(&q.Filter)
	ask := &statement{}
	ask.add("CALL () {\n")
	rest := start(ask, parts)
	if len(rest) == len(parts) { // in the order of an index
		ask.add(" MATCH (x:Entity) WHERE ")
		if q.OrderBy == graph.EntityByID {
			ask.add("x.z_key >= ?", afterText(q.After))
		} else {
			ask.add("x.z_sort >= ? AND x.z_key IS NOT NULL", afterText(q.After))
		}
		ask.add(" AND ")
	} else {
		ask.add(" WHERE " + stillThere + " AND ")
	}
	conditions(ask, rest)
	order := "x.z_sort, x.z_key"
	if q.OrderBy == graph.EntityByID {
		order = "x.z_key"
		if q.After != nil {
			ask.add(" AND (x.z_key > ? OR x.z_key = ? AND x.z_key > ?)", ordered(q.After.Text), ordered(q.After.Text), ordered(q.After.ID))
		}
	} else if q.After != nil {
		ask.add(" AND (x.z_sort > ? OR x.z_sort = ? AND x.z_key > ?)", ordered(q.After.Text), ordered(q.After.Text), ordered(q.After.ID))
	}
	ask.add(" RETURN x ORDER BY "+order+" LIMIT ? }\nRETURN 0 AS i, x.z_row AS row", q.First+1)
	r.countEntities(ask, parts, q)
	err := r.ask(ctx, ask, func() { page = graph.EntityPage{Total: graph.TotalUnknown} }, func(_ int, v any) error {
		if n, is := v.(int64); is {
			page.Total = total(n, q.Count, len(parts) == 0)
			return nil
		}
		e, err := apply.ReadEntity([]byte(v.(string)))
		page.Rows = append(page.Rows, e)
		return err
	})
	if page.More = len(page.Rows) > q.First; page.More {
		page.Rows = page.Rows[:q.First]
	}
	return page, err
}

// stillThere is what an entity has whose node does not only stand for the links
// that it still has until they are projected anew. Its row would say so, too, but
// is long to read.
const stillThere = "x.z_key IS NOT NULL"

// start adds the query of the first part that has one, so that x stands for
// distinct nodes, and returns the parts that are left; all of them if none has.
func start(q *statement, parts []part) []part {
	at := slices.IndexFunc(parts, part.starts)
	if at < 0 {
		return parts
	}
	q.add("CALL () { ")
	parts[at].start(q)
	q.add(" }\nWITH DISTINCT x")
	return slices.Delete(slices.Clone(parts), at, at+1)
}

// countEntities counts as far as was asked; all there are, are counted anyway.
func (r *snapshot) countEntities(ask *statement, parts []part, q graph.EntityQuery) {
	switch {
	case q.Count <= 0:
	case len(parts) == 0:
		ask.add("\nUNION ALL MATCH (x:Entity) WITH count(x) AS n RETURN 0 AS i, n AS row")
	default:
		ask.add("\nUNION ALL CALL () {\n")
		rest := start(ask, parts)
		if len(rest) == len(parts) {
			ask.add(" MATCH (x:Entity)")
		}
		ask.add(" WHERE " + stillThere + " AND ")
		conditions(ask, rest)
		ask.add(" RETURN x LIMIT ? }\nWITH count(x) AS n RETURN 0 AS i, n AS row", q.Count+1)
	}
}

// total is what was counted up to one more than limit.
func total(n int64, limit int, known bool) int {
	if !known && n > int64(limit) {
		return graph.TotalUnknown
	}
	return int(n)
}

// afterText is the key from which an index is read.
func afterText(after *graph.Position) string {
	if after == nil {
		return ""
	}
	return ordered(after.Text)
}
