package resolvers

import (
	"context"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// datasets resolves Query.datasets.
func datasets(ctx context.Context, _ *executor.Call) ([]any, error) {
	all, err := requestOf(ctx).Datasets(ctx)
	return pointers(all), err
}

var datasetProperties = map[string]executor.Property{
	"Dataset.id":          of(func(d *graph.DatasetStatus) any { return &d.ID }),
	"Dataset.title":       of(func(d *graph.DatasetStatus) any { return optional(d.Title) }),
	"Dataset.licence":     of(func(d *graph.DatasetStatus) any { return optional(d.Licence) }),
	"Dataset.url":         of(func(d *graph.DatasetStatus) any { return optional(d.URL) }),
	"Dataset.edition":     of(func(d *graph.DatasetStatus) any { return optional(d.Edition) }),
	"Dataset.published":   of(func(d *graph.DatasetStatus) any { return optional(d.Published) }),
	"Dataset.reliability": of(func(d *graph.DatasetStatus) any { return optional(d.Reliability) }),
	"Dataset.credibility": of(func(d *graph.DatasetStatus) any { return rated(d.Credibility) }),
	"Dataset.state":       of(func(d *graph.DatasetStatus) any { return string(d.State) }),
	"Dataset.loaded":      of(func(d *graph.DatasetStatus) any { return instant(d.Loaded) }),
	"Dataset.changed":     of(func(d *graph.DatasetStatus) any { return instant(d.Changed) }),
	"Dataset.checked":     of(func(d *graph.DatasetStatus) any { return instant(d.Checked) }),
	"Dataset.rejected":    of(func(d *graph.DatasetStatus) any { return known(d.Rejected) }),
	"Dataset.kept":        of(func(d *graph.DatasetStatus) any { return known(d.Kept) }),
	"Dataset.format":      of(func(d *graph.DatasetStatus) any { return optional(d.Format) }),
	"Dataset.backfilled":  of(func(d *graph.DatasetStatus) any { return d.Backfilled }),
	"Dataset.sources":     of(func(d *graph.DatasetStatus) any { return known(d.Sources) }),
	"Dataset.records":     of(func(d *graph.DatasetStatus) any { return known(d.Records) }),
	"Dataset.claims":      of(func(d *graph.DatasetStatus) any { return known(d.Claims) }),
	"Dataset.dangling":    of(func(d *graph.DatasetStatus) any { return known(d.Dangling) }),
	"Dataset.misfit":      of(func(d *graph.DatasetStatus) any { return known(d.Misfit) }),
	"Dataset.merged":      of(func(d *graph.DatasetStatus) any { return known(d.Merged) }),
}

// known is null for a number that is not counted.
func known(n int) any {
	if n == graph.TotalUnknown {
		return nil
	}
	return n
}
