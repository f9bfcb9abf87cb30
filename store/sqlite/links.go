package sqlite

import (
	"context"
	"database/sql"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Links answers with a statement for the rows of all owners, or with two where
// some are better read in one way and some in another; see pageWay. Each
// owner's page is a subquery that stops when the page is full, so that a hub is
// not read to its end.
func (r *snapshot) Links(ctx context.Context, q graph.LinkQuery) ([]graph.LinkPage, error) {
	if err := pageSize("links", q.First); err != nil {
		return nil, err
	}
	var err error
	if q.Filter, err = r.current(ctx, q.Filter); err != nil {
		return nil, err
	}
	if q.Of == nil {
		page, err := r.allLinks(ctx, q)
		return []graph.LinkPage{page}, err
	}
	owners, err := r.canonical(ctx, q.Of)
	if err != nil {
		return nil, err
	}
	ways, err := r.waysToLinks(ctx, owners, &q)
	if err != nil {
		return nil, err
	}
	pages := make([]graph.LinkPage, len(owners))
	for _, w := range ways {
		ask := query{}
		w.ask(&ask, &q)
		err = r.conn.query(ctx, ask.text.String(), ask.args, func(rows *sql.Rows) error {
			var i int
			l, err := scanLink(rows, &i)
			if err != nil {
				return err
			}
			pages[i].Rows = append(pages[i].Rows, r.vocabulary.SeenFrom(owners[i], l))
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	for i := range pages {
		pages[i].Cut(q)
	}
	return pages, r.countLinks(ctx, pages, owners, q)
}

func (r *snapshot) allLinks(ctx context.Context, q graph.LinkQuery) (graph.LinkPage, error) {
	ask := query{}
	ask.add("SELECT 0, e.body FROM link e WHERE true")
	if len(q.Filter.Types) == 1 && linkKey(q.OrderBy) == "weakness" {
		ask.add(" AND e.type = ?", q.Filter.Types[0]) // an index has each type in this order
	}
	globalCondition(&ask, &q.Filter)
	linkPlace(&ask, q.OrderBy, q.After, oneMore(q.First))
	pages := []graph.LinkPage{{}}
	err := r.conn.query(ctx, ask.text.String(), ask.args, func(rows *sql.Rows) error {
		l, err := scanLink(rows, new(int))
		if err != nil {
			return err
		}
		pages[0].Rows = append(pages[0].Rows, r.vocabulary.SeenFrom("", l))
		return nil
	})
	if err != nil {
		return pages[0], err
	}
	pages[0].Cut(q)
	err = r.countLinks(ctx, pages, nil, q)
	return pages[0], err
}

func scanLink(rows *sql.Rows, place *int) (*graph.Link, error) {
	var body sql.RawBytes
	if err := rows.Scan(place, &body); err != nil {
		return nil, err
	}
	return apply.ReadLink(body)
}

// oneMore is how many rows to read for a page, to know whether more follow.
func oneMore(first int) int64 { return int64(first) + 1 }

func pageSize(op string, first int) error {
	if first < 1 {
		return &graph.Error{Op: "sqlite: " + op, Kind: graph.Invalid, What: "a page of less than one row"}
	}
	return nil
}
