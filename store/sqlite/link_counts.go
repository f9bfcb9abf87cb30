package sqlite

import (
	"context"
	"database/sql"
	"reflect"

	"github.com/graphd/graphd/graph"
)

// countLinks fills in the pages' totals: from the stored degrees where nothing
// but types is asked for, else by counting as far as was asked. owners is nil
// for the one page of all links.
func (r *snapshot) countLinks(ctx context.Context, pages []graph.LinkPage, owners []string, q graph.LinkQuery) error {
	if q.Count <= 0 {
		for i := range pages {
			pages[i].Total = graph.TotalUnknown
		}
		return nil
	}
	ask := query{}
	others := q.Filter
	others.Types = nil
	stored := reflect.ValueOf(others).IsZero() && (owners == nil || q.Direction == graph.AnyDirection)
	switch {
	case stored && owners == nil:
		ask.add("SELECT 0, coalesce(sum(d.count), 0) FROM degree d WHERE d.owner = ''")
		typeCondition(&ask, q.Filter.Types)
	case stored:
		ask.add("SELECT o.key, (SELECT coalesce(sum(d.count), 0) FROM degree d WHERE d.owner = o.value AND o.value <> ''")
		typeCondition(&ask, q.Filter.Types)
		ask.add(") FROM json_each(?) o", list(owners))
	case owners == nil:
		ask.add("SELECT 0, (SELECT count(*) FROM (SELECT 1 FROM link e WHERE true")
		globalCondition(&ask, &q.Filter)
		ask.add(" LIMIT ?))", oneMore(q.Count))
	default:
		ask.add("SELECT o.key, (SELECT count(*) FROM (SELECT 1 FROM link_end e WHERE e.owner = o.value")
		directionCondition(&ask, "e", q.Direction)
		linkCondition(&ask, &q.Filter)
		ask.add(" LIMIT ?)) FROM json_each(?) o", oneMore(q.Count), list(owners))
	}
	return r.conn.query(ctx, ask.text.String(), ask.args, func(rows *sql.Rows) error {
		var i, total int
		err := rows.Scan(&i, &total)
		if pages[i].Total = total; !stored && total > q.Count {
			pages[i].Total = graph.TotalUnknown
		}
		return err
	})
}

func typeCondition(q *query, types []string) {
	if len(types) > 0 {
		in(q, " AND d.type", types)
	}
}

// LinkCounts reads the stored degrees, or, for a day, counts the links that may
// hold on it.
func (r *snapshot) LinkCounts(ctx context.Context, of []string, at *graph.Day) ([][]graph.LinkCount, error) {
	owners, err := r.canonical(ctx, of)
	if err != nil {
		return nil, err
	}
	ask := query{}
	if at == nil {
		ask.add(`SELECT o.key, d.type, d.direction, d.count FROM json_each(?) o CROSS JOIN degree d ON d.owner = o.value
			WHERE d.count > 0 AND o.value <> '' ORDER BY o.key, d.type, d.direction`, list(owners))
	} else {
		ask.add("SELECT o.key, e.type, e.direction, count(*) FROM json_each(?) o CROSS JOIN link_end e WHERE e.owner = o.value", list(owners))
		atCondition(&ask, *at)
		ask.add(" GROUP BY o.key, e.type, e.direction ORDER BY o.key, e.type, e.direction")
	}
	counts := make([][]graph.LinkCount, len(of))
	err = r.conn.query(ctx, ask.text.String(), ask.args, func(rows *sql.Rows) error {
		var i int
		var c graph.LinkCount
		err := rows.Scan(&i, &c.Type, &c.Direction, &c.Count)
		counts[i] = append(counts[i], c)
		return err
	})
	return counts, err
}
