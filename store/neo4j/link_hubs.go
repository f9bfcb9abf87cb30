package neo4j

import (
	"fmt"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
)

// hubFrom is from how many links on an entity may be asked for its strongest
// links by the index of all links of a type. Tests have small hubs.
var hubFrom = 1_000

// hubTypes is for how many types at most that is done. For each the server plans
// three branches, which takes it a tenth of a second the first time.
const hubTypes = 4

// byStrength reports whether the strongest links of a hub can be read from the
// indexes of types: that few types are asked for, the order is theirs, and that what else is asked keeps
// few of the links out.
func byStrength(q *graph.LinkQuery) bool {
	f := &q.Filter
	few := 0 < len(f.Types) && len(f.Types) <= hubTypes
	usual := len(f.Statuses) == 0 || slices.Contains(f.Statuses, graph.Undisputed)
	return linkKey(q.OrderBy) == "r.z_weakness" && q.Direction != graph.Mutual && few && usual && f.At == nil && f.Source == "" && f.Dataset == "" && len(endLists(f)) == 0 && q.Toward == nil
}

// strongest adds the first links r of e to entities o. To go through all links
// of a hub takes time in proportion to their number d. A type's index has its n
// links in order, of which every n/d-th is the hub's, so that the first ones are
// met soon: that way is taken for the types of which d times d is above n times
// what is asked for.
//
// The counts are made once for all branches, as the server takes long to plan
// each; the n are made before, by sizes. What reads an index stands in a
// subquery, without which the server would read it before it looks at the counts.
func (r *snapshot) strongest(ask *statement, q *graph.LinkQuery, inUse []string) {
	names := someType(inUse, q.Filter.Types)
	ask.add("WITH e, sizes, CASE WHEN COUNT { (e)--() } >= ? THEN [", hubFrom)
	for i, name := range names {
		if i > 0 {
			ask.add(", ")
		}
		ask.add("COUNT { " + r.typed(name, q.Direction, "") + " }")
	}
	ask.add("] END AS own\nCALL (e, own, sizes) {\nWITH e WHERE own IS NULL\n")
	r.ways(ask, q.Direction, &q.Filter)
	linkAfter(ask, q.OrderBy, q.After)
	ask.add(" RETURN r, o")
	for i, name := range names {
		own, size := fmt.Sprintf("own[%d]", i), fmt.Sprintf("sizes[%d]", i)
		ask.add("\nUNION ALL WITH e WHERE "+own+" * "+own+" > "+size+" * ? CALL (e) { MATCH ()-[r:"+name+"]->() WHERE r.z_weakness >= ? AND r.z_weakness <= ? AND r.z_key IS NOT NULL AND "+r.ends(name, q.Direction),
			q.First, place(q.After), int64(100-q.Filter.MinConfidence))
		r.linkConditions(ask, &q.Filter)
		linkAfter(ask, q.OrderBy, q.After)
		ask.add(" WITH e, r ORDER BY r.z_weakness, r.z_key LIMIT ? RETURN r, CASE WHEN startNode(r) = e THEN endNode(r) ELSE startNode(r) END AS o } RETURN r, o", q.First+1)
		ask.add("\nUNION ALL WITH e WHERE "+own+" > 0 AND "+own+" * "+own+" <= "+size+" * ? MATCH "+r.typed(name, q.Direction, "o")+" WHERE true", q.First)
		r.linkConditions(ask, &q.Filter)
		linkAfter(ask, q.OrderBy, q.After)
		ask.add(" WITH r, o ORDER BY r.z_weakness, r.z_key LIMIT ? RETURN r, o", q.First+1)
	}
	ask.add(" }\n")
}

// sizes adds how many links of each type there are.
func sizes(ask *statement, names []string) {
	for i, name := range names {
		names[i] = "COUNT { ()-[:" + name + "]->() }"
	}
	ask.add("WITH [" + strings.Join(names, ", ") + "] AS sizes\n")
}

// typed is the pattern of e's links r of one type to a node of a name, or, where
// that is empty, of links without names, to count them.
func (r *snapshot) typed(name string, d graph.Direction, to string) string {
	link, left, right := "[r:"+name+"]", "-", "-"
	if to == "" {
		link = "[:" + name + "]"
	}
	if !r.vocabulary.Symmetric(name) {
		switch d {
		case graph.Out:
			right = "->"
		case graph.In:
			left = "<-"
		}
	}
	return "(e)" + left + link + right + "(" + to + ")"
}

// ends tells on which side of a link r of a type e has to be.
func (r *snapshot) ends(name string, d graph.Direction) string {
	switch {
	case r.vocabulary.Symmetric(name) || d == graph.AnyDirection:
		return "(startNode(r) = e OR endNode(r) = e)"
	case d == graph.Out:
		return "startNode(r) = e"
	}
	return "endNode(r) = e"
}

// place is the strength behind which a page begins.
func place(after *graph.Position) int64 {
	if after == nil {
		return 0
	}
	return after.Num
}
