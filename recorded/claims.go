package recorded

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Claims gives the claims that were placed on links or facts then.
func (r *Reader) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.ClaimPage, error) {
	if q.First < 1 {
		return nil, invalid("a page of less than one row", "")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	ids, facts := q.Links, false
	if q.Facts != nil {
		ids, facts = q.Facts, true
	}
	then, p, err := r.targets(ctx, ids, facts)
	if err != nil {
		return nil, err
	}
	pages := make([]graph.ClaimPage, len(ids))
	for i, id := range then {
		claims := slices.Clone(p.on[id])
		slices.SortFunc(claims, func(a, b graph.StatedClaim) int {
			return cmp.Or(cmp.Compare(a.Stance, b.Stance), cmp.Compare(cmp.Or(a.Credibility, 7), cmp.Or(b.Credibility, 7)), cmp.Compare(a.ID, b.ID))
		})
		n := min(q.First, len(claims))
		pages[i] = graph.ClaimPage{Claims: claims[:n], More: n < len(claims)}
	}
	return pages, nil
}

// targets projects the links, or facts, that ids speak of, and returns the ids
// that these had then; "" for what is no id of one.
func (r *Reader) targets(ctx context.Context, ids []string, facts bool) ([]string, *projected, error) {
	keys, tails := make([]graph.LinkKey, len(ids)), make([]string, len(ids))
	var ends []string
	for i, id := range ids {
		if facts {
			k, value, ok := graph.FactIDParts(id)
			if ok {
				keys[i], tails[i] = graph.LinkKey{Type: k.Property, From: k.Of, To: k.About}, "/"+value
			}
		} else {
			keys[i], _ = graph.ParseLinkID(id)
		}
		ends = append(ends, keys[i].From, keys[i].To)
	}
	ends, err := r.canonical(ctx, ends)
	if err != nil {
		return nil, nil, err
	}
	then := make([]string, len(ids))
	var ties []graph.Tie
	for i, k := range keys {
		if k.Type == "" {
			continue
		}
		k.From, k.To = ends[2*i], ends[2*i+1]
		tie := graph.Tie{A: k.From, B: k.To}
		if facts {
			tie.Property = k.Type
		} else {
			k = r.projector.Vocabulary.Normal(k)
		}
		then[i] = graph.LinkID(k) + tails[i] // a fact's id is a link's with the value's hash behind it
		ties = append(ties, tie)
	}
	claims, err := r.claimsOn(ctx, ties)
	if err != nil {
		return nil, nil, err
	}
	p, err := r.project(ctx, claims)
	return then, p, err
}
