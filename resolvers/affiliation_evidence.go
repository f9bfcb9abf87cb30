package resolvers

import (
	"context"
	"maps"
	"slices"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// claimsEach is how many claims of a link are looked at for what speaks against
// it, and for the datasets that it rests on.
const claimsEach = 1_000

// rests reads the claims on all links of answers, one call for all that were
// not read for another field of theirs.
func rests(ctx context.Context, parents []any) (map[string]graph.ClaimPage, error) {
	links, found := map[string]bool{}, requestOf(ctx).evidence
	for _, parent := range parents {
		for _, id := range linksOfAnswer(parent.(*answered)) {
			if _, read := found[id]; !read {
				links[id] = true
			}
		}
	}
	ids := slices.Sorted(maps.Keys(links))
	if len(ids) == 0 {
		return found, nil
	}
	pages, err := requestOf(ctx).Claims(ctx, graph.ClaimQuery{Links: ids, First: claimsEach})
	for i := range pages {
		found[ids[i]] = pages[i]
	}
	return found, err
}

// linksOfAnswer are the ids of links on chains and other ties, in order, each
// once.
func linksOfAnswer(a *answered) []string {
	var ids []string
	for i := range a.Chains {
		for _, s := range a.Chains[i].Steps {
			ids = append(ids, s.Link.ID)
		}
	}
	for i := range a.OtherTies {
		for _, s := range a.OtherTies[i].Steps {
			ids = append(ids, s.Link.ID)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// dissent resolves Affiliation.dissent.
func dissent(ctx context.Context, call *executor.Call) ([]any, error) {
	pages, err := rests(ctx, call.Parents)
	if err != nil {
		return nil, err
	}
	rows := make([]any, len(call.Parents))
	for i, parent := range call.Parents {
		against := []any{}
		for _, id := range linksOfAnswer(parent.(*answered)) {
			page := pages[id]
			for k := range page.Claims {
				if page.Claims[k].Stance == graph.Denies {
					against = append(against, &page.Claims[k])
				}
			}
			requestOf(ctx).cutAt("Affiliation.dissent", page.More, executor.Selection{})
		}
		rows[i] = against
	}
	return rows, nil
}

// datasetsUsed resolves Affiliation.datasets.
func datasetsUsed(ctx context.Context, call *executor.Call) ([]any, error) {
	pages, err := rests(ctx, call.Parents)
	if err != nil {
		return nil, err
	}
	all, err := requestOf(ctx).Datasets(ctx)
	if err != nil {
		return nil, err
	}
	rows := make([]any, len(call.Parents))
	for i, parent := range call.Parents {
		named := map[string]bool{}
		for _, id := range linksOfAnswer(parent.(*answered)) {
			for k := range pages[id].Claims {
				named[pages[id].Claims[k].Dataset] = true
			}
			requestOf(ctx).cutAt("Affiliation.datasets", pages[id].More, executor.Selection{})
		}
		used := []any{}
		for k := range all {
			if named[all[k].ID] {
				used = append(used, &all[k])
			}
		}
		rows[i] = used
	}
	return rows, nil
}

// evaluatedAt resolves Affiliation.evaluatedAt.
func evaluatedAt(ctx context.Context, call *executor.Call) ([]any, error) {
	rows := make([]any, len(call.Parents))
	for i := range rows {
		rows[i] = instant(requestOf(ctx).now)
	}
	return rows, nil
}
