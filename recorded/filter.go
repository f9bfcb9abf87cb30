package recorded

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// linkFilter is a filter with its ids as what they stood for then.
type linkFilter struct {
	*graph.LinkFilter
	from, to, either []string
}

func (r *Reader) linkFilter(ctx context.Context, f *graph.LinkFilter) (*linkFilter, error) {
	resolved := &linkFilter{LinkFilter: f}
	var errs [3]error
	resolved.from, errs[0] = r.canonical(ctx, f.From)
	resolved.to, errs[1] = r.canonical(ctx, f.To)
	resolved.either, errs[2] = r.canonical(ctx, f.Either)
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return resolved, nil
}

// passes reports whether all that the filter asks for is so of a link and of
// the claims on it.
func (f *linkFilter) passes(l *graph.Link, symmetric bool, claims []graph.StatedClaim) bool {
	runs := func(from, to string) bool { return among(f.from, from) && among(f.to, to) }
	return among(f.Types, l.Type) &&
		(runs(l.From, l.To) || symmetric && runs(l.To, l.From)) &&
		(len(f.either) == 0 || slices.Contains(f.either, l.From) || slices.Contains(f.either, l.To)) &&
		among(f.Statuses, l.Status) &&
		l.Confidence >= f.MinConfidence &&
		mayHold(&l.Standing, f.At) &&
		(f.Source == "" || slices.ContainsFunc(claims, func(c graph.StatedClaim) bool { return c.Source == f.Source })) &&
		(f.Dataset == "" || slices.ContainsFunc(claims, func(c graph.StatedClaim) bool { return c.Dataset == f.Dataset }))
}

// among reports whether v is one of the alternatives; none let all pass.
func among[T comparable](alternatives []T, v T) bool {
	return len(alternatives) == 0 || slices.Contains(alternatives, v)
}

func mayHold(s *graph.Standing, at *graph.Day) bool {
	return at == nil || slices.ContainsFunc(s.Periods, func(p graph.Period) bool { return p.May().Has(*at) })
}
