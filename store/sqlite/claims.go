package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Claims gives the claims that are placed on links, or on facts.
func (r *snapshot) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.ClaimPage, error) {
	if err := pageSize("claims", q.First); err != nil {
		return nil, err
	}
	ids, err := r.currentLinks(ctx, q.Links)
	what := "link"
	if q.Facts != nil {
		ids, err = r.currentFacts(ctx, q.Facts)
		what = "fact"
	}
	if err != nil {
		return nil, err
	}
	pages := make([]graph.ClaimPage, len(ids))
	err = r.conn.query(ctx, `SELECT o.key, lower(hex(c.id)), c.state, c.body, `+interval("c")+`
		FROM json_each(?1) o CROSS JOIN `+what+` t ON t.id = o.value CROSS JOIN claim c WHERE c.n IN (
			SELECT e.n FROM claim e WHERE e.target = t.n AND e.closed IS NULL ORDER BY e.stance, e.doubt, e.id LIMIT ?2)`,
		[]any{list(ids), oneMore(q.First)}, func(rows *sql.Rows) error {
			i, c, err := scanClaim(rows)
			if err == nil {
				pages[i].Claims = append(pages[i].Claims, c)
			}
			return err
		})
	for i := range pages {
		cutClaims(&pages[i], q.First)
	}
	return pages, err
}

// cutClaims puts what asserts before what denies, the confirmed before the
// doubtful and the unrated, and takes off the one that shows that more follow.
func cutClaims(p *graph.ClaimPage, first int) {
	slices.SortFunc(p.Claims, func(a, b graph.StatedClaim) int {
		return cmp.Or(cmp.Compare(a.Stance, b.Stance), cmp.Compare(cmp.Or(a.Credibility, 7), cmp.Or(b.Credibility, 7)), cmp.Compare(a.ID, b.ID))
	})
	if p.More = len(p.Claims) > first; p.More {
		p.Claims = p.Claims[:first]
	}
}
