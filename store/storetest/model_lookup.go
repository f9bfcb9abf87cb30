package storetest

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/names"
)

// identifies reports whether i is the identifier that is looked for.
func identifies(wanted *graph.Identifier, i graph.Identifier) bool {
	return i.Value == wanted.Value && (wanted.Scheme == "" || wanted.Scheme == i.Scheme)
}

func (r *modelReader) Candidates(ctx context.Context, keys []string, kinds []graph.Kind, limit int) (ids []string, cut bool, err error) {
	sorted := slices.Clone(keys)
	slices.Sort(sorted)
	for _, key := range sorted {
		for _, e := range r.held.graph.Entities {
			if among(kinds, e.Kind) && !slices.Contains(ids, e.ID) && hasKey(e, key) {
				ids = append(ids, e.ID)
			}
		}
	}
	if len(ids) > limit {
		return ids[:limit], true, stopped(ctx, "candidates")
	}
	return ids, false, stopped(ctx, "candidates")
}

func hasKey(e *graph.Entity, key string) bool {
	return slices.ContainsFunc(e.Names, func(n graph.EntityName) bool { return slices.Contains(names.Keys(n.Text), key) })
}

func (r *modelReader) Changes(ctx context.Context, q graph.ChangeQuery) (graph.ChangePage, error) {
	if q.Since < 0 || q.Since > r.held.version {
		return graph.ChangePage{Resync: true}, stopped(ctx, "changes")
	}
	var changes []graph.Change
	for _, c := range r.held.changes {
		if c.Version > q.Since && (q.After == nil || compareChanges(*q.After, c) < 0) {
			changes = append(changes, c)
		}
	}
	slices.SortFunc(changes, compareChanges)
	if len(changes) > q.First {
		return graph.ChangePage{Changes: changes[:q.First], More: true}, stopped(ctx, "changes")
	}
	return graph.ChangePage{Changes: changes}, stopped(ctx, "changes")
}

// compareChanges goes by version, kind and id.
func compareChanges(a, b graph.Change) int {
	kinds := []graph.ChangeKind{graph.EntityChange, graph.LinkChange, graph.FactChange}
	return cmp.Or(cmp.Compare(a.Version, b.Version), cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)), cmp.Compare(a.ID, b.ID))
}
