package sqlite

import (
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
)

// query is the text of a statement with its arguments. The text is made of
// this package's own words; what a user wrote is in the arguments only.
type query struct {
	text strings.Builder
	args []any
}

func (q *query) add(text string, args ...any) {
	q.text.WriteString(text)
	q.args = append(q.args, args...)
}

// in adds that a column's value is one of a list's.
func in[T ~string](q *query, column string, items []T) {
	q.add(column+" IN (SELECT value FROM json_each(?))", list(items))
}

// linkCondition adds to a query what a filter demands of the row of link or
// link_end that is called e. Conditions begin with AND. The filter's ids are
// those of today; see current.
func linkCondition(q *query, f *graph.LinkFilter) {
	if len(f.Types) > 0 {
		in(q, " AND +e.type", f.Types)
	}
	if len(f.Statuses) > 0 {
		in(q, " AND e.status", f.Statuses)
	}
	if f.MinConfidence > 0 {
		q.add(" AND e.weakness <= ?", 100-f.MinConfidence)
	}
	if f.At != nil {
		atCondition(q, *f.At)
	}
	if f.Source != "" {
		q.add(" AND EXISTS (SELECT 1 FROM claim c WHERE c.target = e.n AND c.closed IS NULL AND c.source = ?)", f.Source)
	}
	if f.Dataset != "" {
		q.add(" AND EXISTS (SELECT 1 FROM claim c WHERE c.target = e.n AND c.closed IS NULL AND c.dataset = ?)", f.Dataset)
	}
	endsCondition(q, f)
}

// globalCondition adds what a filter demands of link rows. Where it names ends
// or a source, or contested links only, these are what the search starts from.
func globalCondition(q *query, f *graph.LinkFilter) {
	for _, ids := range [][]string{f.From, f.To, f.Either} {
		if len(ids) > 0 {
			in(q, " AND e.n IN (SELECT d.n FROM link_end d WHERE d.owner", ids)
			q.add(")")
		}
	}
	if f.Source != "" {
		q.add(" AND e.n IN (SELECT c.target FROM claim c WHERE c.source = ? AND c.closed IS NULL AND c.target IS NOT NULL)", f.Source)
	}
	if len(f.Statuses) > 0 && !slices.Contains(f.Statuses, graph.Undisputed) {
		q.add(" AND e.status <> 'UNDISPUTED'")
	}
	linkCondition(q, f)
}

// atCondition keeps what may hold on a day: integers for one period, and the
// table of periods for several.
func atCondition(q *query, at graph.Day) {
	q.add(` AND e.since <= ? AND e.until_key <= ? AND (NOT e.several
		OR EXISTS (SELECT 1 FROM period p WHERE p.n = e.n AND p.first <= ? AND p.last >= ?))`, int64(at), -int64(at), int64(at), int64(at))
}

// directionCondition adds where the link points as seen from its owner, by the
// row that is called so.
func directionCondition(q *query, row string, d graph.Direction) {
	switch d {
	case graph.Out:
		q.add(" AND " + row + ".direction <> 'IN'")
	case graph.In:
		q.add(" AND " + row + ".direction <> 'OUT'")
	case graph.Mutual:
		q.add(" AND " + row + ".direction = 'MUTUAL'")
	}
}

// linkKeys are the columns of the orders of links.
var linkKeys = map[graph.LinkOrder]string{graph.LinkBySince: "since", graph.LinkByUntil: "until_key", graph.LinkByID: "id"}

func linkKey(o graph.LinkOrder) string {
	if key, ok := linkKeys[o]; ok {
		return key
	}
	return "weakness"
}

// linkPlace adds the place behind which a page begins, its order and its size.
func linkPlace(q *query, o graph.LinkOrder, after *graph.Position, limit int64) {
	key := linkKey(o)
	if after != nil && key == "id" {
		q.add(" AND (e.id, e.id) > (?, ?)", after.Text, after.ID)
	} else if after != nil {
		q.add(" AND (e."+key+", e.id) > (?, ?)", after.Num, after.ID)
	}
	linkOrder(q, "e", o, limit)
}

// linkOrder adds the order and the size of a page.
func linkOrder(q *query, row string, o graph.LinkOrder, limit int64) {
	q.add(" ORDER BY "+row+"."+linkKey(o)+", "+row+".id LIMIT ?", limit)
}
