package storetest

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// modelReader answers from what was held at one version. It sorts and filters
// whole slices, and nothing else.
type modelReader struct {
	held       *held
	vocabulary *graph.Vocabulary
}

func (r *modelReader) Close() error { return nil }

func (r *modelReader) Version(ctx context.Context) (graph.VersionInfo, error) {
	return graph.VersionInfo{Version: r.held.version, Projection: graph.ProjectionVersion, Vocabulary: r.vocabulary.Hash()}, stopped(ctx, "version")
}

func (r *modelReader) Entities(ctx context.Context, ids []string) ([]*graph.Entity, error) {
	return mapped(ids, r.held.entity), stopped(ctx, "entities")
}

func (r *modelReader) LinksByID(ctx context.Context, ids []string) ([]*graph.Link, error) {
	return mapped(ids, func(id string) *graph.Link {
		id = r.held.currentLink(id, r.vocabulary)
		return find(r.held.graph.Links, func(l *graph.Link) bool { return l.ID == id })
	}), stopped(ctx, "links by id")
}

func (r *modelReader) Sources(ctx context.Context, ids []string) ([]*graph.Source, error) {
	live := r.held.live().Sources
	return mapped(ids, func(id string) *graph.Source {
		return graph.MergeSources(keep(live, func(s graph.Source) bool { return s.ID == id }))
	}), stopped(ctx, "sources")
}

func (r *modelReader) Records(ctx context.Context, of []string) ([][]graph.StatedRecord, error) {
	return mapped(of, func(id string) []graph.StatedRecord {
		var records []graph.StatedRecord
		for _, s := range r.held.sorted(byDatasetAndID) {
			c, ok := s.content.(graph.Record)
			if ok && s.live() && r.held.canonical(c.Entity) == r.held.canonical(id) {
				records = append(records, graph.StatedRecord{Record: c, Recorded: s.recorded})
			}
		}
		return records
	}), stopped(ctx, "records")
}

func (r *modelReader) Judgements(ctx context.Context) ([]graph.Judgement, error) {
	live := r.held.live().Judgements
	slices.SortFunc(live, func(a, b graph.Judgement) int {
		return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B), cmp.Compare(a.StatementID(), b.StatementID()))
	})
	return live, stopped(ctx, "judgements")
}

// sorted returns all statements, withdrawn ones too.
func (h *held) sorted(order func(a, b *statement) int) []*statement {
	all := make([]*statement, 0, len(h.statements))
	for _, s := range h.statements {
		all = append(all, s)
	}
	slices.SortFunc(all, order)
	return all
}

func mapped[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, item := range list {
		out[i] = f(item)
	}
	return out
}

func keep[T any](list []T, wanted func(T) bool) []T {
	var kept []T
	for _, item := range list {
		if wanted(item) {
			kept = append(kept, item)
		}
	}
	return kept
}
