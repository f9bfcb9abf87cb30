package sqlite

import (
	"context"
	"database/sql"
	"reflect"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// FindEntities reads entities in order, or, where the filter has a part that
// few entities meet, those entities, and brings them in order.
func (r *snapshot) FindEntities(ctx context.Context, q graph.EntityQuery) (graph.EntityPage, error) {
	var page graph.EntityPage
	if err := pageSize("find entities", q.First); err != nil {
		return page, err
	}
	where := query{}
	if err := r.entityCondition(ctx, &where, &q.Filter); err != nil {
		return page, err
	}
	plus := ""
	if selective(&q.Filter) {
		plus = "+" // keeps SQLite from reading all entities in order to find these
	}
	ask := query{}
	ask.add("SELECT x.body FROM entity x WHERE "+where.text.String(), where.args...)
	switch {
	case q.OrderBy == graph.EntityByID && q.After != nil:
		ask.add(" AND ("+plus+"x.id, x.id) > (?, ?)", q.After.Text, q.After.ID)
	case q.After != nil:
		ask.add(" AND ("+plus+"x.sort, "+plus+"x.id) > (?, ?)", q.After.Text, q.After.ID)
	}
	if q.OrderBy == graph.EntityByID {
		ask.add(" ORDER BY " + plus + "x.id")
	} else {
		ask.add(" ORDER BY " + plus + "x.sort, " + plus + "x.id")
	}
	ask.add(" LIMIT ?", oneMore(q.First))
	err := r.conn.query(ctx, ask.text.String(), ask.args, func(rows *sql.Rows) error {
		var body sql.RawBytes
		if err := rows.Scan(&body); err != nil {
			return err
		}
		e, err := apply.ReadEntity(body)
		page.Rows = append(page.Rows, e)
		return err
	})
	if err != nil {
		return page, err
	}
	if page.More = len(page.Rows) > q.First; page.More {
		page.Rows = page.Rows[:q.First]
	}
	page.Total, err = r.countEntities(ctx, &where, q)
	return page, err
}

// countEntities counts as far as was asked; all there are, are counted anyway.
func (r *snapshot) countEntities(ctx context.Context, where *query, q graph.EntityQuery) (int, error) {
	if q.Count <= 0 {
		return graph.TotalUnknown, nil
	}
	total := 0
	if empty(&q.Filter) {
		err := r.conn.get(ctx, "SELECT value FROM meta WHERE name = 'entities'", nil, &total)
		return total, err
	}
	args := append(append([]any{}, where.args...), oneMore(q.Count))
	err := r.conn.get(ctx, "SELECT count(*) FROM (SELECT 1 FROM entity x WHERE "+where.text.String()+" LIMIT ?)", args, &total)
	if total > q.Count {
		return graph.TotalUnknown, err
	}
	return total, err
}

// selective reports whether a filter has a part from which the search can
// start, as few entities meet it: ids, an identifier, the beginning of a name,
// a subtype, a country, being a stub, or a link to given entities.
func selective(f *graph.EntityFilter) bool {
	if len(f.IDs) > 0 || f.Identifier != nil || f.NamePrefix != "" || len(f.Subtypes) > 0 || len(f.Countries) > 0 ||
		f.Stub != nil && *f.Stub || f.LinkedTo != nil && len(f.LinkedTo.IDs) > 0 {
		return true
	}
	for i := range f.And {
		if selective(&f.And[i]) {
			return true
		}
	}
	for i := range f.Or {
		if !selective(&f.Or[i]) {
			return false
		}
	}
	return len(f.Or) > 0
}

// empty reports whether a filter lets all entities pass.
func empty(f *graph.EntityFilter) bool { return reflect.ValueOf(*f).IsZero() }
