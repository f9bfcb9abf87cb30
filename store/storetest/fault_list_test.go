package storetest

import (
	"slices"
	"time"

	"github.com/graphd/graphd/graph"
)

func faults() []fault {
	return []fault{
		{name: "links: After is not looked at", links: func(q *graph.LinkQuery) { q.After = nil }},
		{name: "links: a page has one row too many", links: func(q *graph.LinkQuery) { q.First++ }},
		{name: "links: any direction", links: func(q *graph.LinkQuery) { q.Direction = graph.AnyDirection }},
		{name: "links: symmetric ones are not found as outgoing", pages: func(pages []graph.LinkPage) {
			for i := range pages {
				pages[i].Rows = slices.DeleteFunc(pages[i].Rows, func(r graph.LinkRow) bool { return r.Direction == graph.Mutual })
			}
		}},
		{name: "links: confidence above and not from", links: func(q *graph.LinkQuery) {
			if q.Filter.MinConfidence > 0 {
				q.Filter.MinConfidence++
			}
		}},
		{name: "links: the day after", links: func(q *graph.LinkQuery) { q.Filter.At = later(q.Filter.At) }},
		{name: "links: first type alone", links: func(q *graph.LinkQuery) { q.Filter.Types = q.Filter.Types[:min(1, len(q.Filter.Types))] }},
		{name: "links: From finds either end", links: func(q *graph.LinkQuery) {
			if q.Filter.Either == nil {
				q.Filter.Either, q.Filter.From = q.Filter.From, nil
			}
		}},
		{name: "links: sources are not looked at", links: func(q *graph.LinkQuery) { q.Filter.Source = "" }},
		{name: "links: datasets are not looked at", links: func(q *graph.LinkQuery) { q.Filter.Dataset = "" }},
		{name: "links: totals count one less", pages: func(pages []graph.LinkPage) {
			for i := range pages {
				if pages[i].Total > 0 {
					pages[i].Total--
				}
			}
		}},
		{name: "links: no more", pages: func(pages []graph.LinkPage) {
			for i := range pages {
				pages[i].More = false
			}
		}},
		{name: "links: ordered by id", links: func(q *graph.LinkQuery) { q.OrderBy = graph.LinkByID }},
		{name: "entities: ordered by id", find: func(q *graph.EntityQuery) { q.OrderBy = graph.EntityByID }},
		{name: "entities: Not is not looked at", find: func(q *graph.EntityQuery) { q.Filter.Not = nil }},
		{name: "entities: Or is And", find: func(q *graph.EntityQuery) { q.Filter.And = append(q.Filter.And, q.Filter.Or...) }},
		{name: "entities: linked in any direction", find: func(q *graph.EntityQuery) {
			if to := q.Filter.LinkedTo; to != nil {
				q.Filter.LinkedTo = &graph.LinkedTo{IDs: to.IDs, Filter: to.Filter}
			}
		}},
		{name: "entities: stubs are not told apart", find: func(q *graph.EntityQuery) { q.Filter.Stub = nil }},
		{name: "entities: the scheme is not looked at", find: func(q *graph.EntityQuery) {
			if q.Filter.Identifier != nil {
				q.Filter.Identifier = &graph.Identifier{Value: q.Filter.Identifier.Value}
			}
		}},
		{name: "counts: of all days", counts: func(at **graph.Day) { *at = nil }},
		{name: "facts: of all days", facts: func(q *graph.FactQuery) { q.At = nil }},
		{name: "facts: of all properties", facts: func(q *graph.FactQuery) { q.Properties = nil }},
		{name: "facts: those about it are those of it", facts: func(q *graph.FactQuery) { q.About = false }},
		{name: "facts: about it bears on nothing", findFacts: func(q *graph.FindFactsQuery) { q.Filter.About = nil }},
		{name: "facts: of it bears on nothing", findFacts: func(q *graph.FindFactsQuery) { q.Filter.Of = nil }},
		{name: "facts: statuses are not looked at", findFacts: func(q *graph.FindFactsQuery) { q.Filter.Statuses = nil }},
		{name: "facts: confidence above and not from", findFacts: func(q *graph.FindFactsQuery) {
			if q.Filter.MinConfidence > 0 {
				q.Filter.MinConfidence++
			}
		}},
		{name: "facts: sources are not looked at", findFacts: func(q *graph.FindFactsQuery) { q.Filter.Source = "" }},
		{name: "facts: datasets are not looked at", findFacts: func(q *graph.FindFactsQuery) { q.Filter.Dataset = "" }},
		{name: "facts: the day after", findFacts: func(q *graph.FindFactsQuery) { q.Filter.At = later(q.Filter.At) }},
		{name: "facts: After is not looked at", findFacts: func(q *graph.FindFactsQuery) { q.After = nil }},
		{name: "facts: ids of before a merge do not resolve", factsByID: func(ids []string, rows []*graph.Fact) {
			for i, f := range rows {
				if f != nil && f.ID != ids[i] {
					rows[i] = nil
				}
			}
		}},
		{name: "waiting: of all datasets", waiting: func(q *graph.WaitingQuery) {
			if len(q.Datasets) == 1 {
				q.Datasets = nil
			}
		}},
		{name: "waiting: After is not looked at", waiting: func(q *graph.WaitingQuery) { q.After = nil }},
		{name: "waiting: a page has one row too many", waiting: func(q *graph.WaitingQuery) { q.First++ }},
		{name: "waiting: merged claims are left out", waits: func(pages []graph.ClaimPage) {
			for i := range pages {
				pages[i].Claims = slices.DeleteFunc(pages[i].Claims, func(c graph.StatedClaim) bool { return c.State == graph.Merged })
			}
		}},
		{name: "claims: backwards", claims: func(pages []graph.ClaimPage) {
			for i := range pages {
				slices.Reverse(pages[i].Claims)
			}
		}},
		{name: "claims: the first interval is forgotten", claims: func(pages []graph.ClaimPage) {
			for _, page := range pages {
				for i := range page.Claims {
					page.Claims[i].Recorded = page.Claims[i].Recorded[len(page.Claims[i].Recorded)-1:]
				}
			}
		}},
		{name: "records: backwards", records: func(lists [][]graph.StatedRecord) {
			for _, list := range lists {
				slices.Reverse(list)
			}
		}},
		{name: "datasets: never loading", datasets: func(all []graph.DatasetStatus) {
			for i := range all {
				all[i].State = graph.Loaded
			}
		}},
		{name: "datasets: misfits are not counted", datasets: func(all []graph.DatasetStatus) {
			for i := range all {
				all[i].Misfit = 0
			}
		}},
		{name: "datasets: merged claims are not counted", datasets: func(all []graph.DatasetStatus) {
			for i := range all {
				all[i].Merged = 0
			}
		}},
		{name: "changes: no tombstones", changes: func(page *graph.ChangePage) {
			page.Changes = slices.DeleteFunc(page.Changes, func(c graph.Change) bool { return c.Removed })
		}},
		{name: "changes: no resync", changes: func(page *graph.ChangePage) { page.Resync = false }},
		{name: "batches: nothing is withdrawn", batch: func(b *graph.Batch) { b.Withdraw = nil }},
		{name: "batches: judgements that two differ are not kept", batch: func(b *graph.Batch) {
			b.Judgements = keep(b.Judgements, func(j graph.Judgement) bool { return j.Verdict != graph.Different })
		}},
		{name: "batches: the instant is the clock's", batch: func(b *graph.Batch) { b.RecordedAt = time.Time{} }},
		{name: "receipts: changed is added", receipt: func(r *graph.Receipt) { r.Added, r.Changed = r.Added+r.Changed, 0 }},
		{name: "replacing: nothing is kept", keep: func(keep *bool) { *keep = false }},
		{name: "snapshots: see later writes", live: true},
	}
}

func later(at *graph.Day) *graph.Day {
	if at == nil {
		return nil
	}
	next := *at + 1
	return &next
}
