package storetest

import (
	"context"
	"fmt"
	"slices"

	"github.com/graphd/graphd/graph"
)

func entitiesQuestion(ids []string) question {
	return question{"entities", func(ctx context.Context, r reader) (any, error) { return r.Entities(ctx, ids) }}
}

func findQuestion(name string, q graph.EntityQuery) question {
	return question{name, func(ctx context.Context, r reader) (any, error) {
		page, err := r.FindEntities(ctx, q)
		return shownEntityPage(page, q.Count), err
	}}
}

func linksByIDQuestion(ids []string) question {
	return question{"links by id", func(ctx context.Context, r reader) (any, error) { return r.LinksByID(ctx, ids) }}
}

func linksQuestion(name string, q graph.LinkQuery) question {
	return question{name, func(ctx context.Context, r reader) (any, error) {
		pages, err := r.Links(ctx, q)
		return shownLinkPages(pages, q.Count), err
	}}
}

func linkCountsQuestion(of []string, at *graph.Day) question {
	return question{"link counts", func(ctx context.Context, r reader) (any, error) {
		counts, err := r.LinkCounts(ctx, of, at)
		return mapped(counts, list[graph.LinkCount]), err
	}}
}

func factsQuestion(name string, q graph.FactQuery) question {
	return question{name, func(ctx context.Context, r reader) (any, error) {
		facts, err := r.Facts(ctx, q)
		return mapped(facts, list[*graph.Fact]), err
	}}
}

func factsByIDQuestion(ids []string) question {
	return question{"facts by id", func(ctx context.Context, r reader) (any, error) { return r.FactsByID(ctx, ids) }}
}

func findFactsQuestion(name string, q graph.FindFactsQuery) question {
	return question{name, func(ctx context.Context, r reader) (any, error) {
		p, err := r.FindFacts(ctx, q)
		return graph.FactPage{Rows: list(p.Rows), More: p.More, Total: shownTotal(p.Total, q.Count)}, err
	}}
}

func waitingQuestion(name string, q graph.WaitingQuery) question {
	return question{name, func(ctx context.Context, r reader) (any, error) {
		pages, err := r.Waiting(ctx, q)
		return r.shownClaims(pages), err
	}}
}

func claimsQuestion(name string, q graph.ClaimQuery) question {
	return question{name, func(ctx context.Context, r reader) (any, error) {
		pages, err := r.Claims(ctx, q)
		return r.shownClaims(pages), err
	}}
}

func recordsQuestion(of []string) question {
	return question{"records", func(ctx context.Context, r reader) (any, error) {
		records, err := r.Records(ctx, of)
		return r.shownRecords(records), err
	}}
}

func sourcesQuestion(ids []string) question {
	return question{"sources", func(ctx context.Context, r reader) (any, error) { return r.Sources(ctx, ids) }}
}

func datasetsQuestion() question {
	return question{"datasets", func(ctx context.Context, r reader) (any, error) {
		datasets, err := r.Datasets(ctx)
		return r.shownDatasets(datasets), err
	}}
}

func judgementsQuestion() question {
	return question{"judgements", func(ctx context.Context, r reader) (any, error) {
		judgements, err := r.Judgements(ctx)
		return list(judgements), err
	}}
}

func candidatesQuestion(keys []string, kinds []graph.Kind, limit int) question {
	return question{fmt.Sprint("candidates ", kinds, limit), func(ctx context.Context, r reader) (any, error) {
		ids, cut, err := r.Candidates(ctx, keys, kinds, limit)
		return []any{list(ids), cut}, err
	}}
}

// changesQuestion asks for all changes after a version of the model, read
// page by page; the answer lists them by the model's versions.
func changesQuestion(since int64, first int) question {
	return question{fmt.Sprint("changes since ", since), func(ctx context.Context, r reader) (any, error) {
		own, err := ownVersion(ctx, r, since)
		if err != nil {
			return nil, err
		}
		changes, err := allChanges(ctx, r, own, first)
		for i := range changes {
			changes[i].Version = r.version(changes[i].Version)
		}
		slices.SortFunc(changes, compareChanges)
		return list(changes), err
	}}
}
