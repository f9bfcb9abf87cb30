package neo4j

import (
	"cmp"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
)

// ways adds the links r of the entity e to entities o, as a direction seen from
// e and a filter demand them. It reads no more of a hub than it must: directed
// types are followed one way only; and where the other end is one of fewer
// entities than e has links, these are looked up one by one, since whether two
// nodes are tied costs what the lesser one of them has.
//
// The lists of the filter's ends are made before by ends, outside of what is
// done for each e: see carried.
func (r *snapshot) ways(q *statement, d graph.Direction, f *graph.LinkFilter) {
	carried := carried(f)
	q.add("CALL (e" + carried + ") {\n")
	for i, pattern := range r.patterns(d, f.Types) {
		if i > 0 {
			q.add("\nUNION ALL ")
		}
		if len(f.Either) == 0 {
			q.add("MATCH " + pattern + " RETURN r, o")
			continue
		}
		q.add("WITH e, eithers WHERE e.id IN eithers OR size(eithers) >= COUNT { (e)--() } MATCH " + pattern + " WHERE e.id IN eithers OR o.id IN eithers RETURN r, o\n" +
			"UNION ALL WITH e, eithers WHERE NOT e.id IN eithers AND size(eithers) < COUNT { (e)--() } UNWIND eithers AS other MATCH (o:Entity {id: other}) WITH e, o MATCH " + pattern + " RETURN r, o")
	}
	q.add(" }\nWITH r, o" + carried + " WHERE true")
	r.mutualOnly(q, d, f)
	rest := *f
	rest.Either = nil
	r.linkConditions(q, &rest)
}

// mutualOnly adds what a direction demands beside its patterns.
func (r *snapshot) mutualOnly(q *statement, d graph.Direction, f *graph.LinkFilter) {
	if d == graph.Mutual {
		q.add(" AND (startNode(r) = endNode(r) OR type(r) IN ?)", texts(r.mutual(types(r.vocabulary, f.Types))))
	}
}

// patterns are those from e to o of a direction: one for types whose links lead
// that way, and one for symmetric ones.
func (r *snapshot) patterns(d graph.Direction, asked []string) []string {
	names := types(r.vocabulary, asked)
	mutual := r.mutual(names)
	directed := slices.DeleteFunc(slices.Clone(names), r.vocabulary.Symmetric)
	if d == graph.Out || d == graph.In {
		left, right := "-", "->"
		if d == graph.In {
			left, right = "<-", "-"
		}
		var all []string
		if len(mutual) > 0 {
			all = append(all, "(e)-[r:"+strings.Join(mutual, "|")+"]-(o)")
		}
		if len(directed) > 0 || len(all) == 0 {
			all = append(all, "(e)"+left+"[r:"+cmp.Or(strings.Join(directed, "|"), noType)+"]"+right+"(o)")
		}
		return all
	}
	return []string{"(e)-[r" + typed(names, asked) + "]-(o)"}
}

// mutual are the symmetric ones of some types.
func (r *snapshot) mutual(names []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !r.vocabulary.Symmetric(name) })
}

// carried are the variables of the lists that ends makes.
func carried(f *graph.LinkFilter) string {
	all := ""
	for _, end := range endLists(f) {
		all += ", " + end.name
	}
	return all
}
