package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Facts answers with one statement; each owner's facts are read from an index
// in their order, and no further than was asked.
func (r *snapshot) Facts(ctx context.Context, q graph.FactQuery) ([][]*graph.Fact, error) {
	if err := pageSize("facts", q.First); err != nil {
		return nil, err
	}
	owners, err := r.canonical(ctx, q.Of)
	if err != nil {
		return nil, err
	}
	ask := query{}
	ask.add("SELECT o.key, f.body FROM json_each(?) o CROSS JOIN fact f WHERE f.n IN (SELECT e.n FROM fact e WHERE e.of = o.value", list(owners))
	if len(q.Properties) > 0 {
		in(&ask, " AND e.property", q.Properties)
	}
	if q.At != nil {
		atCondition(&ask, *q.At)
	}
	ask.add(" ORDER BY e.property, e.about, e.id LIMIT ?)", q.First)
	facts := make([][]*graph.Fact, len(owners))
	err = r.conn.query(ctx, ask.text.String(), ask.args, func(rows *sql.Rows) error {
		var i int
		var body sql.RawBytes
		if err := rows.Scan(&i, &body); err != nil {
			return err
		}
		f := &graph.Fact{}
		facts[i] = append(facts[i], f)
		return json.Unmarshal(body, f)
	})
	for _, list := range facts {
		slices.SortFunc(list, func(a, b *graph.Fact) int {
			return cmp.Or(cmp.Compare(a.Property, b.Property), cmp.Compare(a.About, b.About), cmp.Compare(a.ID, b.ID))
		})
	}
	return facts, err
}
