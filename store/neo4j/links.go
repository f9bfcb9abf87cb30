package neo4j

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Links answers with one statement for the pages, and the totals, of all
// owners.
func (r *snapshot) Links(ctx context.Context, q graph.LinkQuery) ([]graph.LinkPage, error) {
	if err := pageSize("links", q.First); err != nil {
		return nil, err
	}
	if q.Of != nil && len(q.Of) == 0 {
		return []graph.LinkPage{}, nil
	}
	build := func(ask *statement, inUse []string) {
		switch {
		case q.Of == nil:
			r.allLinks(ask, q, inUse)
		case q.Toward != nil:
			r.linksToward(ask, &q)
		default:
			r.linksOf(ask, &q, inUse)
		}
		r.countLinks(ask, q, inUse)
	}
	var pages []graph.LinkPage
	begin := func() {
		pages = make([]graph.LinkPage, max(len(q.Of), 1))
		for i := range pages {
			if pages[i].Total = graph.TotalUnknown; q.Count > 0 {
				pages[i].Total = 0 // of one that is not there
			}
		}
	}
	err := r.askTyped(ctx, build, begin, func(i int, v any) error {
		switch found := v.(type) {
		case int64:
			pages[i].Total = total(found, q.Count, storedDegree(q))
			return nil
		case string:
			return r.addLink(&pages[i], "", found, nil)
		default:
			return r.addLinks(&pages[i], found.([]any))
		}
	})
	for i := range pages {
		pages[i].Cut(q)
	}
	return pages, err
}

// linksOf adds the query for a page of each owner's links: one row an owner,
// with the id that stands for it now, its own row if that is wanted, and its
// links, each with the other end's row if that is.
func (r *snapshot) linksOf(ask *statement, q *graph.LinkQuery, inUse []string) {
	owner, other := "null", "null"
	if q.Owners {
		owner = "e.z_row"
	}
	if q.Others {
		other = "o.z_row"
	}
	lists := carried(&q.Filter)
	if byStrength(q) {
		sizes(ask, slices.Clone(someType(inUse, q.Filter.Types)))
		lists = ", sizes"
	}
	ask.ends(&q.Filter)
	ask.unwound(q.Of, lists)
	ask.add("MATCH (e:Entity {id: now}) CALL (e" + lists + ") {\n")
	if byStrength(q) {
		r.strongest(ask, q, inUse)
	} else {
		r.ways(ask, q.Direction, &q.Filter)
		linkAfter(ask, q.OrderBy, q.After)
	}
	ask.add(" WITH r, o ORDER BY "+linkKey(q.OrderBy)+", r.z_key LIMIT ? RETURN collect([r.z_row, "+other+"]) AS links }\n", q.First+1)
	ask.add("RETURN i, [now, " + owner + ", links] AS row")
}

// addLinks puts an owner's row of linksOf on its page.
func (r *snapshot) addLinks(page *graph.LinkPage, found []any) (err error) {
	if body, along := found[1].(string); along {
		if page.Owner, err = apply.ReadEntity([]byte(body)); err != nil {
			return err
		}
	}
	links := found[2].([]any)
	page.Rows = make([]graph.LinkRow, 0, len(links))
	for _, link := range links {
		columns := link.([]any)
		if err := r.addLink(page, found[0].(string), columns[0].(string), columns[1]); err != nil {
			return err
		}
	}
	return nil
}

// addLink puts a link on the page of an owner, or, where that is empty, on that
// of all links.
func (r *snapshot) addLink(page *graph.LinkPage, owner, body string, other any) error {
	l, err := apply.ReadLink([]byte(body))
	if err != nil {
		return err
	}
	row := r.vocabulary.SeenFrom(owner, l)
	if body, along := other.(string); along {
		row.OtherRow, err = apply.ReadEntity([]byte(body))
	}
	page.Rows = append(page.Rows, row)
	return err
}

// linkKeys are the properties of the orders of links, each with the word that
// makes it ascend.
var linkKeys = map[graph.LinkOrder]string{graph.LinkBySince: "r.z_since", graph.LinkByUntil: "-r.z_until", graph.LinkByID: "r.z_key"}

func linkKey(o graph.LinkOrder) string {
	if key, ok := linkKeys[o]; ok {
		return key
	}
	return "r.z_weakness"
}

// linkPlace adds the place behind which a page begins, its order and its size.
func linkPlace(q *statement, o graph.LinkOrder, after *graph.Position, limit int) {
	linkAfter(q, o, after)
	q.add(" RETURN r ORDER BY "+linkKey(o)+", r.z_key LIMIT ?", limit)
}

func linkAfter(q *statement, o graph.LinkOrder, after *graph.Position) {
	key := linkKey(o)
	switch {
	case after == nil:
	case o == graph.LinkByID:
		q.add(" AND (r.z_key > ? OR r.z_key = ? AND r.z_key > ?)", ordered(after.Text), ordered(after.Text), ordered(after.ID))
	default:
		q.add(" AND ("+key+" > ? OR "+key+" = ? AND r.z_key > ?)", after.Num, after.Num, ordered(after.ID))
	}
}
