package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"github.com/graphd/graphd/graph"
)

// pageWay is how the entries of link_end are found that a page is chosen from.
// All ways find the same pages; they differ in what is read on the way.
type pageWay struct {
	owners []string // in the places of those asked; "" where this is not their way
	// others, where there are any, are the only entities that can be at the
	// other ends: what joins them with an owner is looked up pair by pair.
	others []string
	byType bool // there is an index by type
	// toward are, for each owner, the only entities that can be at the other
	// ends; nil where these are the same for all.
	toward [][]string
}

// typesIndexed is the format of file that has the index link_end_type. An older
// file that is opened for reading only stays without.
const typesIndexed = 2

// perOther is how many entries of an owner are gone through in the time in
// which one pair of ends is looked up.
const perOther = 10

// waysToLinks parts the owners by how their pages are read. A hub's few links
// with given others are looked up, where those with few links go through them,
// unless the others are few themselves.
func (r *snapshot) waysToLinks(ctx context.Context, owners []string, q *graph.LinkQuery) ([]pageWay, error) {
	if q.Toward != nil {
		toward, err := r.toward(ctx, q.Toward)
		return []pageWay{{owners: owners, toward: toward}}, err
	}
	others := otherEnds(&q.Filter)
	if len(others) == 0 {
		return []pageWay{{owners: owners, byType: r.store.format >= typesIndexed}}, nil
	}
	worth, err := r.worthLookingUp(ctx, owners, others, q.Filter.Types)
	if err != nil {
		return nil, err
	}
	few, hubs, looked := slices.Clone(owners), make([]string, len(owners)), 0
	for i, owner := range owners {
		// The other end of a link of an owner in Either may be anyone.
		if worth[i] && !slices.Contains(q.Filter.Either, owner) {
			few[i], hubs[i] = "", owner
			looked++
		}
	}
	var ways []pageWay
	if looked < len(owners) {
		ways = append(ways, pageWay{owners: few, byType: r.store.format >= typesIndexed})
	}
	if looked > 0 {
		ways = append(ways, pageWay{owners: hubs, others: others})
	}
	return ways, nil
}

// fewOthers is with how many others the links of an owner are looked up without
// asking first how many it has, which would take as long.
const fewOthers = 4

// worthLookingUp tells of each owner that its links with others are better
// looked up than found among all that it has.
func (r *snapshot) worthLookingUp(ctx context.Context, owners, others, types []string) ([]bool, error) {
	worth := make([]bool, len(owners))
	if len(others) <= fewOthers {
		for i := range worth {
			worth[i] = true
		}
		return worth, nil
	}
	ask := query{}
	ask.add("SELECT o.key FROM json_each(?) o WHERE (SELECT sum(d.count) FROM degree d WHERE d.owner = o.value", list(owners))
	typeCondition(&ask, types)
	ask.add(") > ?", int64(perOther*len(others)))
	err := r.conn.query(ctx, ask.text.String(), ask.args, func(rows *sql.Rows) error {
		var i int
		err := rows.Scan(&i)
		worth[i] = true
		return err
	})
	return worth, err
}

// otherEnds are ids one of which has to be at the other end of a link, if its
// owner is not in Either; none where it may be anyone.
func otherEnds(f *graph.LinkFilter) []string {
	switch {
	case len(f.Either) > 0:
		return f.Either
	case len(f.From) > 0 && len(f.To) > 0:
		return slices.Compact(slices.Sorted(slices.Values(slices.Concat(f.From, f.To))))
	}
	return nil
}

// ask adds the statement for the pages of the owners: a number and a link for
// each row, a page being the rows of a number.
func (w *pageWay) ask(ask *query, q *graph.LinkQuery) {
	if w.toward != nil {
		ask.add("SELECT o.key, l.body FROM (SELECT y.key key, y.value ->> 0 value, y.value -> 1 toward FROM json_each(?) y) o CROSS JOIN link l WHERE l.n IN (", w.pairs())
	} else {
		ask.add("SELECT o.key, l.body FROM json_each(?) o CROSS JOIN link l WHERE l.n IN (", list(w.owners))
	}
	switch {
	case w.toward != nil:
		byToward(ask, q)
	case len(w.others) > 0:
		w.byOthers(ask, q)
	case len(q.Filter.Types) > 0 && w.byType:
		byTypes(ask, q)
	default:
		inOrder(ask, q)
	}
	ask.add(")")
}

// inOrder goes through an owner's entries in their order until a page is full.
func inOrder(ask *query, q *graph.LinkQuery) {
	ask.add("SELECT e.n FROM link_end e WHERE e.owner = o.value")
	directionCondition(ask, "e", q.Direction)
	linkCondition(ask, &q.Filter)
	linkPlace(ask, q.OrderBy, q.After, oneMore(q.First))
}

// byTypes takes a page of each type and direction that the owner has links of,
// each in the order of an index, and a page of these together: however many
// links of other types a hub has, they are not read. SQLite is told the index,
// as it takes the table itself to be as good where a filter asks for more.
func byTypes(ask *query, q *graph.LinkQuery) {
	ask.add("SELECT t.n FROM degree d CROSS JOIN link t WHERE d.owner = o.value AND d.count > 0")
	typeCondition(ask, q.Filter.Types)
	directionCondition(ask, "d", q.Direction)
	ask.add(" AND t.n IN (SELECT e.n FROM link_end e INDEXED BY link_end_type WHERE e.owner = d.owner AND e.type = d.type AND e.direction = d.direction")
	others := q.Filter
	others.Types = nil
	linkCondition(ask, &others)
	linkPlace(ask, q.OrderBy, q.After, oneMore(q.First))
	ask.add(")")
	linkOrder(ask, "t", q.OrderBy, oneMore(q.First))
}

// byOthers starts from the links between the owner and the others, which have
// an index. One from the owner to itself is found once.
func (w *pageWay) byOthers(ask *query, q *graph.LinkQuery) {
	ask.add("SELECT e.n FROM (SELECT p.weakness, p.id FROM link p WHERE p.owner = o.value")
	in(ask, " AND p.other", w.others)
	ask.add(" UNION ALL SELECT p.weakness, p.id FROM link p WHERE p.other = o.value AND p.owner <> o.value")
	in(ask, " AND p.owner", w.others)
	ask.add(") f CROSS JOIN link_end e WHERE e.owner = o.value AND e.weakness = f.weakness AND e.id = f.id")
	directionCondition(ask, "e", q.Direction)
	linkCondition(ask, &q.Filter)
	linkPlace(ask, q.OrderBy, q.After, oneMore(q.First))
}

// byToward is byOthers for an owner's own list.
func byToward(ask *query, q *graph.LinkQuery) {
	ask.add("SELECT e.n FROM (SELECT p.weakness, p.id FROM json_each(o.toward) t CROSS JOIN link p ON p.owner = o.value AND p.other = t.value" +
		" UNION ALL SELECT p.weakness, p.id FROM json_each(o.toward) t CROSS JOIN link p ON p.other = o.value AND p.owner = t.value WHERE p.owner <> p.other" +
		") f CROSS JOIN link_end e WHERE e.owner = o.value AND e.weakness = f.weakness AND e.id = f.id")
	directionCondition(ask, "e", q.Direction)
	linkCondition(ask, &q.Filter)
	linkPlace(ask, q.OrderBy, q.After, oneMore(q.First))
}

// pairs writes each owner with its list.
func (w *pageWay) pairs() string {
	all := make([]any, len(w.owners))
	for i, owner := range w.owners {
		all[i] = []any{owner, json.RawMessage(list(w.toward[i]))}
	}
	text, err := json.Marshal(all)
	if err != nil {
		panic(err) // strings can always be written
	}
	return string(text)
}

// toward are lists of ids as they are today, each id once.
func (r *snapshot) toward(ctx context.Context, lists [][]string) ([][]string, error) {
	now, err := r.canonical(ctx, slices.Concat(lists...))
	if err != nil {
		return nil, err
	}
	all := make([][]string, len(lists))
	for i, ids := range lists {
		all[i] = slices.Compact(slices.Sorted(slices.Values(now[:len(ids)])))
		now = now[len(ids):]
	}
	return all, nil
}
