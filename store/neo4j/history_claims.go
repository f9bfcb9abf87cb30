package neo4j

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// ClaimsNamingThen reads the claims that ever named the ids, by two indexes. A
// link's unit ends with the blank behind which a fact's has its property.
func (r *snapshot) ClaimsNamingThen(ctx context.Context, v graph.Versions, ids []string, facts bool, limit int) ([]graph.StatedClaim, error) {
	q := asOf(v)
	which := ""
	if facts {
		which = "NOT "
	}
	q.add("UNWIND ? AS id CALL (id) { MATCH (c:Claim {a: id}) WHERE c.z_id IS NOT NULL RETURN c UNION MATCH (c:Claim {b: id}) WHERE c.z_id IS NOT NULL RETURN c }\n", texts(ids))
	q.add("WITH DISTINCT c WHERE " + which + "c.z_unit ENDS WITH ' ' AND " + q.held())
	return r.claimsThen(ctx, q, limit)
}

// ClaimsBetweenThen reads all claims that ever were on the ties.
func (r *snapshot) ClaimsBetweenThen(ctx context.Context, v graph.Versions, ties []graph.Tie, limit int) ([]graph.StatedClaim, error) {
	keys := make([]any, len(ties))
	for i, t := range ties {
		keys[i] = unitKey(apply.Unit(t))
	}
	q := asOf(v)
	q.add("UNWIND ? AS key MATCH (c:Claim {z_unit: key}) WHERE "+q.held(), keys)
	return r.claimsThen(ctx, q, limit)
}

func (r *snapshot) claimsThen(ctx context.Context, q *then, limit int) ([]graph.StatedClaim, error) {
	q.add(thenColumns+" LIMIT ?", limit)
	found, err := readThen[graph.Claim](ctx, r, q)
	var all []graph.StatedClaim
	for _, s := range found {
		s.content.ID = s.id
		all = append(all, graph.StatedClaim{Claim: s.content, Recorded: s.recorded})
	}
	return all, err
}

// NamedThen looks for one claim on each of the ids.
func (r *snapshot) NamedThen(ctx context.Context, v graph.Versions, ids []string) ([]string, error) {
	q := asOf(v)
	q.add("UNWIND ? AS id WITH id WHERE EXISTS { MATCH (c:Claim {a: id}) WHERE c.z_id IS NOT NULL AND "+q.held()+" } OR EXISTS { MATCH (c:Claim {b: id}) WHERE c.z_id IS NOT NULL AND "+q.held()+" }\nRETURN 0 AS i, id AS row", texts(ids))
	var named []string
	err := r.ask(ctx, &q.statement, func() { named = nil }, func(_ int, v any) error {
		named = append(named, v.(string))
		return nil
	})
	return named, err
}
