package recorded

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Facts gives the facts of entities, or about them, as they were.
func (r *Reader) Facts(ctx context.Context, q graph.FactQuery) ([][]*graph.Fact, error) {
	if q.First < 1 {
		return nil, invalid("a page of less than one row", "")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	of, err := r.canonical(ctx, q.Of)
	if err != nil {
		return nil, err
	}
	claims, err := r.claimsNaming(ctx, of, true)
	if err != nil {
		return nil, err
	}
	p, err := r.project(ctx, claims)
	if err != nil {
		return nil, err
	}
	near, far := func(f *graph.Fact) string { return f.Of }, func(f *graph.Fact) string { return f.About }
	if q.About {
		near, far = far, near
	}
	lists := make([][]*graph.Fact, len(of))
	for i, id := range of {
		for _, f := range p.facts {
			if id != "" && near(f) == id && among(q.Properties, f.Property) && mayHold(&f.Standing, q.At) {
				lists[i] = append(lists[i], f)
			}
		}
		slices.SortFunc(lists[i], func(a, b *graph.Fact) int {
			return cmp.Or(cmp.Compare(a.Property, b.Property), cmp.Compare(far(a), far(b)), cmp.Compare(a.ID, b.ID))
		})
		lists[i] = lists[i][:min(q.First, len(lists[i]))]
	}
	return lists, nil
}

// FactsByID resolves ids by the judgements that stood then.
func (r *Reader) FactsByID(ctx context.Context, ids []string) ([]*graph.Fact, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	then, p, err := r.targets(ctx, ids, true)
	if err != nil {
		return nil, err
	}
	return byID(then, p.facts, func(f *graph.Fact) string { return f.ID }), nil
}
