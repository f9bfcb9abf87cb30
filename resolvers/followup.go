package resolvers

import (
	"context"
	"fmt"
	"path"
	"slices"

	"github.com/graphd/graphd/graph"
)

// followUp tells whether a filter found nothing because there is no source or
// dataset of the id that it gives. It is asked only then, so that a filter that
// finds something costs one call. Empty ids are not looked at.
func followUp(ctx context.Context, source, dataset string) error {
	if source == "" && dataset == "" {
		return nil
	}
	statuses, err := requestOf(ctx).Datasets(ctx)
	if err != nil {
		return err
	}
	var datasets []string
	for i := range statuses {
		datasets = append(datasets, statuses[i].ID)
	}
	if dataset != "" && !slices.Contains(datasets, dataset) {
		return &graph.Error{Op: "arguments", Kind: graph.Invalid,
			What: fmt.Sprintf("filter.dataset: there is no dataset %q%s", dataset, graph.DidYouMean(dataset, datasets)),
			Hint: "{ datasets { id title } } lists them"}
	}
	if source == "" {
		return nil
	}
	return followUpSource(ctx, source, datasets)
}

// followUpSource also tries the id as the dataset's own, without its prefix.
func followUpSource(ctx context.Context, source string, datasets []string) error {
	tried := []string{source, "global:" + source}
	for _, dataset := range datasets {
		tried = append(tried, dataset+"/"+path.Base(source))
	}
	found, err := requestOf(ctx).Sources(ctx, tried)
	if err != nil || found[0] != nil {
		return err
	}
	suggestion := ""
	if i := slices.IndexFunc(found, func(s *graph.Source) bool { return s != nil }); i >= 0 {
		suggestion = fmt.Sprintf("; did you mean %q?", tried[i])
	}
	return &graph.Error{Op: "arguments", Kind: graph.Invalid,
		What: fmt.Sprintf("filter.source: there is no source %q%s", source, suggestion),
		Hint: "a source's id is its dataset's id, a slash and its own; claims { source { id } } shows them"}
}
