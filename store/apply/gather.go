package apply

import (
	"cmp"
	"context"
	"strings"

	"github.com/graphd/graphd/graph"
)

// gathered are all live claims on some units.
type gathered struct {
	onLinks, onFacts []graph.Claim
	stored           map[string]Placement // of those that the store holds already
}

// gather returns the live claims on units, stored and not stored yet.
func (w *work) gather(ctx context.Context, units []Unit) (gathered, error) {
	stored, err := w.tx.Claims(ctx, units)
	if err != nil {
		return gathered{}, err
	}
	g := gathered{stored: make(map[string]Placement, len(stored))}
	for i := range stored {
		g.stored[stored[i].ID] = stored[i].Placement
		g.add(stored[i].Claim)
	}
	for _, u := range units {
		for _, c := range w.claims[u] {
			g.add(c)
		}
	}
	return g, nil
}

func (g *gathered) add(c graph.Claim) {
	if c.Link != nil {
		g.onLinks = append(g.onLinks, c)
	} else {
		g.onFacts = append(g.onFacts, c)
	}
}

// known looks up what claims hang on: the entities at the ends, the sources
// with their origins, and the datasets.
func (w *work) known(ctx context.Context, g gathered, clusters *graph.Clusters, units []Unit) (graph.Known, error) {
	k := graph.Known{Entities: map[string]*graph.Entity{}, Sources: map[string]*graph.Source{}, Datasets: map[string]*graph.Dataset{}, Clusters: clusters}
	var ends, sources, datasets []string
	for _, u := range units {
		if u == u.canonical(clusters) {
			ends = append(ends, u.A, u.B)
		}
	}
	for _, list := range [][]graph.Claim{g.onLinks, g.onFacts} {
		for i := range list {
			sources, datasets = append(sources, list[i].Source), append(datasets, list[i].Dataset)
		}
	}
	outlines, err := w.tx.Outlines(ctx, distinct(ends, strings.Compare))
	if err != nil {
		return k, err
	}
	for _, e := range outlines {
		k.Entities[e.ID] = e
	}
	if err := w.knownDatasets(ctx, &k, distinct(datasets, strings.Compare)); err != nil {
		return k, err
	}
	if err := w.knownSources(ctx, &k, distinct(sources, strings.Compare)); err != nil {
		return k, err
	}
	k.Clusters, err = w.withOrigins(ctx, &k, units)
	return k, err
}

func (w *work) knownDatasets(ctx context.Context, k *graph.Known, ids []string) error {
	live, err := w.tx.LiveDatasets(ctx, ids)
	for id, list := range grouped(live, func(d graph.Dataset) string { return d.ID }) {
		k.Datasets[id] = graph.MergeDatasets(list)
	}
	return err
}

func (w *work) knownSources(ctx context.Context, k *graph.Known, ids []string) error {
	live, err := w.tx.LiveSources(ctx, ids)
	for id, list := range grouped(live, func(s graph.Source) string { return s.ID }) {
		k.Sources[id] = graph.MergeSources(list)
	}
	return err
}

// withOrigins returns the clusters of the units' ids and of all authors and
// publishers, as the same person may have written under two ids.
func (w *work) withOrigins(ctx context.Context, k *graph.Known, units []Unit) (*graph.Clusters, error) {
	var ids []string
	for _, s := range k.Sources {
		if origin := cmp.Or(s.Author, s.Publisher); origin != "" {
			ids = append(ids, origin)
		}
	}
	if len(ids) == 0 {
		return k.Clusters, nil
	}
	for _, u := range units {
		ids = append(ids, u.A, u.B)
	}
	return clustersOf(ctx, w.tx, distinct(ids, strings.Compare))
}

func grouped[T any](list []T, key func(T) string) map[string][]T {
	groups := map[string][]T{}
	for _, item := range list {
		groups[key(item)] = append(groups[key(item)], item)
	}
	return groups
}
