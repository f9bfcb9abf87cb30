package neo4j

import (
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
)

// expand adds the pattern of x's links r to entities o, with what a direction,
// seen from x, and a filter demand of them.
func (r *snapshot) expand(q *statement, d graph.Direction, f *graph.LinkFilter) {
	r.expandFrom(q, "x", "o", d, f)
}

// expandFrom does so between two names of nodes.
func (r *snapshot) expandFrom(q *statement, from, to string, d graph.Direction, f *graph.LinkFilter) {
	q.ends(f)
	left, right := "-", "-"
	names, check := types(r.vocabulary, f.Types), ""
	loops := from + " = " + to
	mutual := r.mutual(names)
	switch d {
	case graph.Out, graph.In:
		first := "startNode(r)"
		if d == graph.In {
			first = "endNode(r)"
		}
		switch {
		case len(mutual) > 0:
			check = " AND (" + first + " = " + from + " OR type(r) IN " + q.param(texts(mutual)) + ")"
		case d == graph.Out:
			right = "->"
		default:
			left = "<-"
		}
	case graph.Mutual:
		check = " AND (" + loops + " OR type(r) IN " + q.param(texts(mutual)) + ")"
	}
	q.add("MATCH (" + from + ")" + left + "[r" + typed(names, f.Types) + "]" + right + "(" + to + ") WHERE true" + check)
	r.linkConditions(q, f)
}

// typed is a pattern's list of types, which are all the vocabulary's. Names
// that it does not have match nothing; where none was given, any type does.
func typed(names, asked []string) string {
	switch {
	case len(asked) == 0:
		return ""
	case len(names) == 0:
		return ":" + noType
	}
	return ":" + strings.Join(names, "|")
}

// noType is a type of which there is no relationship.
const noType = "GRAPHD_NO_SUCH_TYPE"

// ends makes lists of the ids of a filter's ends as they are now, before the
// pattern that they are held against.
func (q *statement) ends(f *graph.LinkFilter) {
	for _, end := range endLists(f) {
		q.current(end.name, end.ids)
	}
}

// endList is a list of ids in a filter by the name of its variable.
type endList struct {
	name string
	ids  []string
}

func endLists(f *graph.LinkFilter) []endList {
	all := []endList{{"froms", f.From}, {"tos", f.To}, {"eithers", f.Either}}
	return slices.DeleteFunc(all, func(e endList) bool { return len(e.ids) == 0 })
}

// linkConditions adds what a filter demands of a relationship r, types apart.
func (r *snapshot) linkConditions(q *statement, f *graph.LinkFilter) {
	if len(f.Statuses) > 0 {
		q.add(" AND r.status IN ?", texts(f.Statuses))
	}
	if f.MinConfidence > 0 {
		q.add(" AND r.confidence >= ?", f.MinConfidence)
	}
	if f.At != nil {
		atCondition(q, "r", *f.At)
	}
	if f.Source != "" {
		q.add(" AND EXISTS { MATCH (c:Claim {link: r.id}) WHERE c.source = ? }", f.Source)
	}
	if f.Dataset != "" {
		q.add(" AND EXISTS { MATCH (c:Claim {link: r.id}) WHERE c.dataset = ? }", f.Dataset)
	}
	r.endConditions(q, f)
}

// endConditions hold the ends of r against the lists that ends made. A symmetric
// link may be read either way round.
func (r *snapshot) endConditions(q *statement, f *graph.LinkFilter) {
	if len(f.From)+len(f.To) > 0 {
		runs := func(first, second string) string {
			var all []string
			if len(f.From) > 0 {
				all = append(all, first+"(r).id IN froms")
			}
			if len(f.To) > 0 {
				all = append(all, second+"(r).id IN tos")
			}
			return strings.Join(all, " AND ")
		}
		q.add(" AND ("+runs("startNode", "endNode")+" OR type(r) IN ? AND "+runs("endNode", "startNode")+")", texts(r.mutual(r.vocabulary.TypeNames())))
	}
	if len(f.Either) > 0 {
		q.add(" AND (startNode(r).id IN eithers OR endNode(r).id IN eithers)")
	}
}

// atCondition keeps what may hold on a day: integers for one period, and the
// list of all first and last days for several.
func atCondition(q *statement, name string, at graph.Day) {
	q.add(strings.NewReplacer("{x}", name, "{day}", q.param(int64(at))).Replace(" AND {x}.z_since <= {day} AND {x}.z_until >= {day} AND ({x}.z_periods IS NULL" +
		" OR any(k IN range(0, size({x}.z_periods) - 1, 2) WHERE {x}.z_periods[k] <= {day} AND {x}.z_periods[k + 1] >= {day}))"))
}
