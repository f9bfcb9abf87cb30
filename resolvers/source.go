package resolvers

import (
	"context"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

func sourceAuthor(parent any) string    { return parent.(*graph.Source).Author }
func sourcePublisher(parent any) string { return parent.(*graph.Source).Publisher }
func sourceVia(parent any) string       { return parent.(*graph.Source).Via }

var sourceProperties = map[string]executor.Property{
	"Source.id":          of(func(s *graph.Source) any { return &s.ID }),
	"Source.title":       of(func(s *graph.Source) any { return optional(s.Title) }),
	"Source.author":      of(func(s *graph.Source) any { return optional(s.Author) }),
	"Source.publisher":   of(func(s *graph.Source) any { return optional(s.Publisher) }),
	"Source.url":         of(func(s *graph.Source) any { return optional(s.URL) }),
	"Source.published":   of(func(s *graph.Source) any { return optional(s.Published) }),
	"Source.reliability": of(func(s *graph.Source) any { return optional(s.Reliability) }),
	"Source.dataset":     of(func(s *graph.Source) any { return &s.Dataset }),
}

// sourceByID resolves Query.source.
func sourceByID(ctx context.Context, call *executor.Call) (*graph.Source, error) {
	id, _ := call.Args["id"].(string)
	found, err := requestOf(ctx).Sources(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// claimVia resolves Claim.via: the source of each claim, which has been met
// where Claim.source was asked for too, then what that one was read in.
func claimVia(ctx context.Context, call *executor.Call) ([]any, error) {
	ids := make([]string, len(call.Parents))
	for i, parent := range call.Parents {
		ids[i] = claimSource(parent)
	}
	sources, err := requestOf(ctx).Sources(ctx, ids)
	if err != nil {
		return nil, err
	}
	return sourceBy(func(parent any) string {
		if s := parent.(*graph.Source); s != nil {
			return s.Via
		}
		return ""
	})(ctx, &executor.Call{Parents: boxed(sources)})
}

// boxed makes parents of rows.
func boxed[R any](rows []R) []any {
	list := make([]any, len(rows))
	for i := range rows {
		list[i] = rows[i]
	}
	return list
}
