package neo4j

import (
	"cmp"
	"slices"

	"github.com/graphd/graphd/graph"
)

// allLinks adds the query for one page of all links. Where the filter names
// ends, a source, or contested links only, it starts from these; else it reads
// each type's index, which has them by strength, as far as the page reaches.
func (r *snapshot) allLinks(ask *statement, q graph.LinkQuery, inUse []string) {
	ask.add("CALL () {\n")
	if r.someLinks(ask, &q.Filter, inUse) {
		linkPlace(ask, q.OrderBy, q.After, q.First+1)
	} else {
		r.eachType(ask, q, inUse)
	}
	ask.add(" }\nRETURN 0 AS i, r.z_row AS row")
}

// eachType reads types one by one, each up to the size of the page. In the order
// of the index, what follows a place as strong as it, and what is weaker, are two
// ranges of it: many links are as strong as each other, and none are read to be
// passed over.
func (r *snapshot) eachType(ask *statement, q graph.LinkQuery, inUse []string) {
	parts := 0
	read := func(name, condition string, after *graph.Position, values ...any) {
		if parts++; parts > 1 {
			ask.add("\nUNION ALL ")
		}
		ask.add("MATCH ()-[r:"+name+"]->() WHERE "+condition, values...)
		r.linkConditions(ask, &q.Filter)
		linkPlace(ask, q.OrderBy, after, q.First+1)
	}
	for _, name := range someType(inUse, q.Filter.Types) {
		switch {
		case linkKey(q.OrderBy) != "r.z_weakness":
			read(name, "true", q.After)
		case q.After == nil:
			read(name, "r.z_weakness >= 0 AND r.z_key IS NOT NULL", nil)
		default:
			read(name, "r.z_weakness = ? AND r.z_key > ?", nil, q.After.Num, ordered(q.After.ID))
			read(name, "r.z_weakness > ? AND r.z_key IS NOT NULL", nil, q.After.Num)
		}
	}
}

// someType is asked, and one that no relationship has where these are none.
func someType(inUse, names []string) []string {
	if some := asked(inUse, names); len(some) > 0 {
		return some
	}
	return []string{noType}
}

// someLinks adds the search for the relationships r that a filter demands, if
// it has a part from which that can start.
func (r *snapshot) someLinks(ask *statement, f *graph.LinkFilter, inUse []string) bool {
	ask.ends(f)
	lists, first := "", ""
	for _, end := range endLists(f) {
		lists += ", " + end.name
		first = cmp.Or(first, end.name)
	}
	switch {
	case f.Source != "":
		ask.add("MATCH (c:Claim) WHERE c.source = ? AND c.z_id IS NOT NULL AND c.link IS NOT NULL WITH DISTINCT c.link AS id, c.z_from AS a, c.z_to AS b"+lists+
			" MATCH (x:Entity {id: a}) MATCH (y:Entity {id: b}) CALL (x, y) { MATCH (x)-[r]->(y) RETURN r } WITH r, id"+lists+" WHERE r.id = id", f.Source)
	case first != "":
		ask.add("UNWIND " + first + " AS id MATCH (x:Entity {id: id}) MATCH (x)-[r]-()")
	case len(f.Statuses) > 0 && !slices.Contains(f.Statuses, graph.Undisputed):
		ask.add("CALL () { ")
		for i, name := range someType(inUse, f.Types) {
			if i > 0 {
				ask.add(" UNION ALL ")
			}
			ask.add("MATCH ()-[r:" + name + "]->() WHERE r.z_contested = true RETURN r")
		}
		ask.add(" }")
	default:
		return false
	}
	ask.add(" WITH DISTINCT r" + lists + " WHERE true")
	if len(f.Types) > 0 {
		ask.add(" AND type(r) IN ?", texts(f.Types))
	}
	r.linkConditions(ask, f)
	return true
}
