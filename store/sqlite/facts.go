package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Facts answers with one statement; each entity's facts are read from an index
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
	from, order := "e.of = o.value", "e.about"
	if q.About {
		from, order = "e.about = o.value AND e.about <> ''", "e.of"
	}
	ask.add("SELECT o.key, f.body FROM json_each(?) o CROSS JOIN fact f WHERE f.n IN (SELECT e.n FROM fact e WHERE "+from, list(owners))
	if len(q.Properties) > 0 {
		in(&ask, " AND e.property", q.Properties)
	}
	if q.At != nil {
		atCondition(&ask, *q.At)
	}
	ask.add(" ORDER BY e.property, "+order+", e.id LIMIT ?)", q.First)
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
		slices.SortFunc(list, func(a, b *graph.Fact) int { // those of one list are alike in Of, or in About
			return cmp.Or(cmp.Compare(a.Property, b.Property), cmp.Compare(a.About, b.About), cmp.Compare(a.Of, b.Of), cmp.Compare(a.ID, b.ID))
		})
	}
	return facts, err
}

func (r *snapshot) FactsByID(ctx context.Context, ids []string) ([]*graph.Fact, error) {
	now, err := r.currentFacts(ctx, ids)
	if err != nil {
		return nil, err
	}
	return byID(ctx, r.conn, "SELECT j.key, f.body FROM json_each(?1) j CROSS JOIN fact f ON f.id = j.value", now, readFact)
}

func readFact(body []byte) (*graph.Fact, error) {
	f := &graph.Fact{}
	return f, json.Unmarshal(body, f)
}
