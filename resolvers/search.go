package resolvers

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/names"
)

// searchResult is what a search found.
type searchResult struct {
	hits  []searchHit
	total int
	cut   bool
}

// searchHit is an entity with the name that answers best.
type searchHit struct {
	entity *graph.Entity
	score  int
	name   string
}

// search resolves Query.search: candidates by the keys of the text, then their
// entities, scored by their best names.
func (r *rules) search(ctx context.Context, call *executor.Call) (*searchResult, error) {
	a := r.asked(call.Args)
	text, kinds, first := a.searched("text"), as[graph.Kind](a.list("kinds")), a.first()
	keys := names.QueryKeys(text)
	if len(keys) == 0 {
		a.fail(graph.Invalid, "text", fmt.Sprintf("%q has neither letters nor digits", text), "give a name or part of one")
	}
	if *a.err != nil {
		return nil, *a.err
	}
	ids, cut, err := requestOf(ctx).Candidates(ctx, keys, kinds, r.limits.Candidates)
	if err != nil {
		return nil, err
	}
	entities, err := requestOf(ctx).Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	hits := ranked(text, entities)
	return &searchResult{hits[:min(first, len(hits))], len(hits), cut}, nil
}

// ranked returns the entities of which a name answers the text at all, best
// first, then by id.
func ranked(text string, entities []*graph.Entity) []searchHit {
	var hits []searchHit
	for _, e := range entities {
		if e == nil {
			continue
		}
		best := searchHit{entity: e}
		for i := range e.Names {
			if score := names.Score(text, e.Names[i].Text); score > best.score {
				best.score, best.name = score, e.Names[i].Text
			}
		}
		if best.score > 0 {
			hits = append(hits, best)
		}
	}
	slices.SortFunc(hits, func(x, y searchHit) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.entity.ID, y.entity.ID))
	})
	return hits
}

var searchProperties = map[string]executor.Property{
	"SearchResult.hits":       of(func(s *searchResult) any { return pointers(s.hits) }),
	"SearchResult.totalCount": of(func(s *searchResult) any { return s.total }),
	"SearchResult.cut":        of(func(s *searchResult) any { return s.cut }),
	"SearchHit.entity":        of(func(h *searchHit) any { return h.entity }),
	"SearchHit.score":         of(func(h *searchHit) any { return h.score }),
	"SearchHit.matchedName":   of(func(h *searchHit) any { return &h.name }),
}
