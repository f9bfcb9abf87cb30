package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Waiting reads the claims that are placed nowhere from an index that holds no
// others. A page over all datasets is cut from the first page of each.
func (r *snapshot) Waiting(ctx context.Context, q graph.WaitingQuery) ([]graph.ClaimPage, error) {
	if err := pageSize("waiting", q.First); err != nil {
		return nil, err
	}
	pages := make([]graph.ClaimPage, len(q.Datasets))
	ask := query{}
	ask.add("SELECT o.key, lower(hex(c.id)), c.state, c.body, " + interval("c") + " FROM ")
	if q.Datasets == nil {
		pages = make([]graph.ClaimPage, 1)
		ask.add("(SELECT 0 AS key, id AS value FROM known_dataset) o")
	} else {
		ask.add("json_each(?) o", list(q.Datasets))
	}
	ask.add(` CROSS JOIN claim c WHERE c.n IN (SELECT e.n FROM claim e INDEXED BY claim_waiting
		WHERE e.dataset = o.value AND e.closed IS NULL AND e.state <> 'PLACED'`)
	if q.After != nil {
		ask.add(" AND e.state >= ? AND (e.state > ? OR lower(hex(e.id)) > ?)", q.After.Text, q.After.Text, q.After.ID)
	}
	ask.add(" ORDER BY e.state, e.id LIMIT ?)", oneMore(q.First))
	err := r.conn.query(ctx, ask.text.String(), ask.args, func(rows *sql.Rows) error {
		i, c, err := scanClaim(rows)
		if err == nil {
			pages[i].Claims = append(pages[i].Claims, c)
		}
		return err
	})
	for i := range pages {
		p := &pages[i]
		slices.SortFunc(p.Claims, func(a, b graph.StatedClaim) int {
			return cmp.Or(cmp.Compare(a.State, b.State), cmp.Compare(a.ID, b.ID))
		})
		if p.More = len(p.Claims) > q.First; p.More {
			p.Claims = p.Claims[:q.First]
		}
	}
	return pages, err
}

// scanClaim reads a place in a list, and the claim there with its intervals.
func scanClaim(rows *sql.Rows) (i int, c graph.StatedClaim, err error) {
	var id string
	var body sql.RawBytes
	var recorded intervalColumns
	if err = rows.Scan(append([]any{&i, &id, &c.State, &body}, recorded.columns()...)...); err != nil {
		return i, c, err
	}
	if err = json.Unmarshal(body, &c.Claim); err != nil {
		return i, c, err
	}
	c.ID = id
	c.Recorded, err = recorded.list()
	return i, c, err
}
