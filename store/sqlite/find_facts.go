package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"github.com/graphd/graphd/graph"
)

// FindFacts reads facts in the order of their ids, or, where the filter has a
// part that few facts meet, those facts, and brings them in order.
func (r *snapshot) FindFacts(ctx context.Context, q graph.FindFactsQuery) (graph.FactPage, error) {
	var page graph.FactPage
	if err := pageSize("find facts", q.First); err != nil {
		return page, err
	}
	where := query{}
	key, err := r.factCondition(ctx, &where, &q.Filter)
	if err != nil {
		return page, err
	}
	ask := query{}
	ask.add("SELECT e.body FROM fact e WHERE true"+where.text.String(), where.args...)
	if q.After != nil {
		ask.add(" AND ("+key+", e.id) > (?, ?)", q.After.Text, q.After.ID)
	}
	ask.add(" ORDER BY "+key+" LIMIT ?", oneMore(q.First))
	err = r.conn.query(ctx, ask.text.String(), ask.args, func(rows *sql.Rows) error {
		var body sql.RawBytes
		if err := rows.Scan(&body); err != nil {
			return err
		}
		f := &graph.Fact{}
		page.Rows = append(page.Rows, f)
		return json.Unmarshal(body, f)
	})
	if err != nil {
		return page, err
	}
	if page.More = len(page.Rows) > q.First; page.More {
		page.Rows = page.Rows[:q.First]
	}
	if page.Total = graph.TotalUnknown; q.Count <= 0 {
		return page, nil
	}
	total := 0 // counted on the way on which a page is read
	err = r.conn.get(ctx, "SELECT count(*) FROM (SELECT 1 FROM fact e WHERE true"+where.text.String()+" ORDER BY "+key+" LIMIT ?)",
		append(where.args, oneMore(q.Count)), &total)
	if total <= q.Count {
		page.Total = total
	}
	return page, err
}

// factCondition adds to a query what a filter demands of the row of fact that
// is called e, and returns what to order by: the id, from whose index facts are
// read in order, or +id, which keeps SQLite from that where few facts match.
func (r *snapshot) factCondition(ctx context.Context, q *query, f *graph.FactFilter) (key string, err error) {
	key = "e.id"
	for _, side := range []struct {
		ids  []string
		text string
	}{{f.Of, " AND e.of"}, {f.About, " AND e.about <> '' AND e.about"}} {
		if len(side.ids) == 0 {
			continue
		}
		now, err := r.canonical(ctx, side.ids)
		if err != nil {
			return "", err
		}
		in(q, side.text, now)
		key = "+e.id"
	}
	if f.Source != "" {
		q.add(" AND e.n IN (SELECT c.target FROM claim c WHERE c.source = ? AND c.closed IS NULL AND c.target IS NOT NULL)", f.Source)
		key = "+e.id"
	}
	if len(f.Statuses) > 0 {
		in(q, " AND e.status", f.Statuses)
		if !slices.Contains(f.Statuses, graph.Undisputed) {
			q.add(" AND e.status <> 'UNDISPUTED'")
			key = "+e.id"
		}
	}
	if len(f.Properties) > 0 {
		in(q, " AND e.property", f.Properties)
		// An id begins with the property and a slash, which 0 comes after.
		q.add(" AND e.id > ? AND e.id < ?", slices.Min(f.Properties)+"/", slices.Max(f.Properties)+"0")
	}
	if f.MinConfidence > 0 {
		q.add(" AND e.weakness <= ?", 100-f.MinConfidence)
	}
	if f.At != nil {
		atCondition(q, *f.At)
	}
	if f.Dataset != "" {
		q.add(" AND EXISTS (SELECT 1 FROM claim c WHERE c.target = e.n AND c.closed IS NULL AND c.dataset = ?)", f.Dataset)
	}
	return key, nil
}
