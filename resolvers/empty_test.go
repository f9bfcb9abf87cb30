package resolvers_test

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// empty is a Reader with a dataset and a source, on which nothing is found.
type empty struct{ *wheel }

func (e *empty) FindEntities(context.Context, graph.EntityQuery) (graph.EntityPage, error) {
	return graph.EntityPage{}, nil
}

func (e *empty) FindFacts(context.Context, graph.FindFactsQuery) (graph.FactPage, error) {
	return graph.FactPage{}, nil
}

func (e *empty) Datasets(context.Context) ([]graph.DatasetStatus, error) {
	return []graph.DatasetStatus{{Dataset: graph.Dataset{ID: "isis-k-2020"}}}, nil
}

func (e *empty) Sources(_ context.Context, ids []string) ([]*graph.Source, error) {
	return each(len(ids), func(i int) *graph.Source {
		if ids[i] != "isis-k-2020/tweet" {
			return nil
		}
		return &graph.Source{ID: ids[i], Dataset: "isis-k-2020"}
	}), nil
}
