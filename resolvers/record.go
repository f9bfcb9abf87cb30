package resolvers

import (
	"context"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// records resolves Entity.records.
func records(ctx context.Context, _ *executor.Call, of []string) ([][]any, error) {
	found, err := requestOf(ctx).Records(ctx, of)
	if err != nil {
		return nil, err
	}
	rows := make([][]any, len(found))
	for i := range found {
		rows[i] = pointers(found[i])
	}
	return rows, nil
}

func recordSource(parent any) string { return parent.(*graph.StatedRecord).Source }

// recordNames are the record's names, which its dataset alone gives.
func recordNames(r *graph.StatedRecord) []graph.EntityName {
	names := make([]graph.EntityName, len(r.Names))
	for i, name := range r.Names {
		names[i] = graph.EntityName{Name: name, Datasets: []string{r.Dataset}}
	}
	return names
}

var recordProperties = map[string]executor.Property{
	"Record.id":          of(func(r *graph.StatedRecord) any { return r.StatementID() }),
	"Record.dataset":     of(func(r *graph.StatedRecord) any { return &r.Dataset }),
	"Record.entity":      of(func(r *graph.StatedRecord) any { return &r.Entity }),
	"Record.kind":        of(func(r *graph.StatedRecord) any { return string(r.Kind) }),
	"Record.subtype":     of(func(r *graph.StatedRecord) any { return optional(r.Subtype) }),
	"Record.names":       of(func(r *graph.StatedRecord) any { return pointers(recordNames(r)) }),
	"Record.description": of(func(r *graph.StatedRecord) any { return optional(r.Description) }),
	"Record.begin":       of(func(r *graph.StatedRecord) any { return optional(r.Begin) }),
	"Record.end":         of(func(r *graph.StatedRecord) any { return optional(r.End) }),
	"Record.countries":   of(func(r *graph.StatedRecord) any { return r.Countries }),
	"Record.identifiers": of(func(r *graph.StatedRecord) any { return pointers(r.Identifiers) }),
	"Record.locator":     of(func(r *graph.StatedRecord) any { return optional(r.Locator) }),
	"Record.recorded":    of(func(r *graph.StatedRecord) any { return pointers(r.Recorded) }),
}
