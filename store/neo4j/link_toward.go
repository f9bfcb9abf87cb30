package neo4j

import (
	"math"

	"github.com/graphd/graphd/graph"
)

// linksToward is linksOf where each owner has a list of those who may be at the
// other ends. Each pair of ids is looked at once, however many owners it is
// asked for: whether two hubs are tied costs what the lesser one of them has.
func (r *snapshot) linksToward(ask *statement, q *graph.LinkQuery) {
	other := "null"
	if q.Others {
		other = "o.z_row"
	}
	ask.ends(&q.Filter)
	lists := carried(&q.Filter)
	ask.add("UNWIND ? AS p OPTIONAL MATCH (m:Merged {id: p[0]}) OPTIONAL MATCH (n:Merged {id: p[1]}) WITH p[2] AS places, coalesce(m.canonical, p[0]) AS now, coalesce(n.canonical, p[1]) AS other"+lists+
		"\nMATCH (e:Entity {id: now}) MATCH (o:Entity {id: other}) CALL (e, o) {\n", pairs(q))
	for i, pattern := range r.patterns(q.Direction, q.Filter.Types) {
		if i > 0 {
			ask.add("\nUNION ALL ")
		}
		ask.add("MATCH " + pattern + " RETURN r")
	}
	ask.add(" }\nWITH places, now, r, o" + lists + " WHERE true")
	r.mutualOnly(ask, q.Direction, &q.Filter)
	r.linkConditions(ask, &q.Filter)
	linkAfter(ask, q.OrderBy, q.After)
	ask.add(" UNWIND places AS i WITH DISTINCT i, now, r, o ORDER BY i, "+linkKey(q.OrderBy)+", r.z_key WITH i, now, collect([r, o])[..?] AS found\n", min(q.First, math.MaxInt32-1)+1)
	ask.add("RETURN i, [now, null, COLLECT { UNWIND found AS f WITH f[0] AS r, f[1] AS o RETURN [r.z_row, " + other + "] }] AS row")
}

// pairs are an owner and one who may be at the other end, with the places of the
// owners that ask for both.
func pairs(q *graph.LinkQuery) []any {
	places := map[[2]string]int{}
	var all []any
	for i, owner := range q.Of {
		for _, other := range q.Toward[i] {
			pair := [2]string{owner, other}
			at, known := places[pair]
			if !known {
				at = len(all)
				places[pair] = at
				all = append(all, []any{owner, other, []any{}})
			}
			row := all[at].([]any)
			row[2] = append(row[2].([]any), i)
		}
	}
	if all == nil {
		all = []any{}
	}
	return all
}
