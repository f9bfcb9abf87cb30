package neo4j

import (
	"slices"

	"github.com/graphd/graphd/graph"
)

// hubFrom is from how many links on an entity may be asked for its strongest
// links by the index of all links of a type.
const hubFrom = 1_000

// byStrength reports whether the strongest links of a hub can be read from the
// indexes of types: that the order is theirs, and that what else is asked keeps
// few of the links out.
func byStrength(q *graph.LinkQuery) bool {
	f := &q.Filter
	usual := len(f.Statuses) == 0 || slices.Contains(f.Statuses, graph.Undisputed)
	return linkKey(q.OrderBy) == "r.z_weakness" && q.Direction != graph.Mutual && usual && f.At == nil && f.Source == "" && f.Dataset == "" && len(endLists(f)) == 0
}

// strongest adds the first links r of e to entities o. To go through all links
// of a hub takes time in proportion to their number d. A type's index has its n
// links in order, of which every n/d-th is the hub's, so that the first ones are
// met soon: that way is taken for the types of which d times d is above n times
// what is asked for.
func (r *snapshot) strongest(ask *statement, q *graph.LinkQuery, inUse []string) {
	ask.add("CALL (e) {\nWITH e WHERE COUNT { (e)--() } < ?\n", hubFrom)
	r.ways(ask, q.Direction, &q.Filter)
	linkAfter(ask, q.OrderBy, q.After)
	ask.add(" RETURN r, o")
	for _, name := range someType(inUse, q.Filter.Types) {
		all, of, end := "()-[:"+name+"]->()", "(e)-[:"+name+"]-()", "(startNode(r) = e OR endNode(r) = e)"
		pattern := "(e)-[r:" + name + "]-(o)"
		if !r.vocabulary.Symmetric(name) {
			switch q.Direction {
			case graph.Out:
				of, end, pattern = "(e)-[:"+name+"]->()", "startNode(r) = e", "(e)-[r:"+name+"]->(o)"
			case graph.In:
				of, end, pattern = "(e)<-[:"+name+"]-()", "endNode(r) = e", "(e)<-[r:"+name+"]-(o)"
			}
		}
		hub := "\nUNION ALL WITH e, COUNT { " + of + " } AS d WHERE d > 0 AND COUNT { (e)--() } >= ? WITH e, d, COUNT { " + all + " } AS n WHERE "
		ask.add(hub+"d * d > n * ? MATCH ()-[r:"+name+"]->() WHERE r.z_weakness >= ? AND r.z_weakness <= ? AND r.z_key IS NOT NULL AND "+end, hubFrom, q.First, place(q.After), int64(100-q.Filter.MinConfidence))
		r.linkConditions(ask, &q.Filter)
		linkAfter(ask, q.OrderBy, q.After)
		ask.add(" WITH e, r ORDER BY r.z_weakness, r.z_key LIMIT ? RETURN r, CASE WHEN startNode(r) = e THEN endNode(r) ELSE startNode(r) END AS o", q.First+1)
		ask.add(hub+"d * d <= n * ? MATCH "+pattern+" WHERE true", hubFrom, q.First)
		r.linkConditions(ask, &q.Filter)
		linkAfter(ask, q.OrderBy, q.After)
		ask.add(" WITH r, o ORDER BY r.z_weakness, r.z_key LIMIT ? RETURN r, o", q.First+1)
	}
	ask.add(" }\n")
}

// place is the strength behind which a page begins.
func place(after *graph.Position) int64 {
	if after == nil {
		return 0
	}
	return after.Num
}
