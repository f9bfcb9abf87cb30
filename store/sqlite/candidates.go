package sqlite

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Candidates reads ids in the order of the index of terms. An id that has
// several of the keys stands where it comes first.
func (r *snapshot) Candidates(ctx context.Context, keys []string, wanted []graph.Kind, limit int) (ids []string, cut bool, err error) {
	if err := pageSize("candidates", limit); err != nil {
		return nil, false, err
	}
	ask := query{}
	ask.add("SELECT t.entity FROM term t WHERE t.field = ?", int64(apply.ByNameKey))
	in(&ask, " AND t.value", keys)
	if len(wanted) > 0 {
		in(&ask, " AND EXISTS (SELECT 1 FROM entity e WHERE e.id = t.entity AND e.kind", wanted)
		ask.add(")")
	}
	ask.add(" GROUP BY t.entity ORDER BY min(t.value), t.entity LIMIT ?", oneMore(limit))
	ids, err = texts(ctx, r.conn, ask.text.String(), ask.args...)
	if len(ids) > limit {
		return ids[:limit], true, err
	}
	return ids, false, err
}
