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
func (w *work) known(ctx context.Context, g gathered, clusters *graph.Clusters, units []Unit) (k graph.Known, err error) {
	k.Clusters = clusters
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
	if k.Entities, err = w.outlines(ctx, distinct(ends, strings.Compare)); err != nil {
		return k, err
	}
	if k.Datasets, err = w.liveDatasets(ctx, distinct(datasets, strings.Compare)); err != nil {
		return k, err
	}
	if k.Sources, err = w.liveSources(ctx, distinct(sources, strings.Compare)); err != nil {
		return k, err
	}
	k.Clusters, err = w.withOrigins(ctx, &k, units)
	return k, err
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
