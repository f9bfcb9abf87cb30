package affiliation_test

import (
	"context"
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

// world is everything that a reader has.
type world struct {
	named      map[string]*graph.Entity // by every id that anything names; nil where there is none
	entities   []*graph.Entity          // each once
	hops       []hop                    // every link, from either end
	days       []graph.Day              // one of each run of days between which nothing changes
	judgements []graph.Judgement
}

// survey reads everything. The ids are all that there can be.
func survey(ctx context.Context, r graph.Reader, ids []string) (*world, error) {
	w := &world{named: map[string]*graph.Entity{}}
	found, err := r.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	byID := map[string]*graph.Entity{}
	for i, e := range found {
		if e != nil && byID[e.ID] == nil {
			byID[e.ID] = e
			w.entities = append(w.entities, e)
		}
		if e != nil {
			w.named[ids[i]] = byID[e.ID]
		}
	}
	pages, err := r.Links(ctx, graph.LinkQuery{OrderBy: graph.LinkByID, First: 10_000})
	if err != nil {
		return nil, err
	}
	days := map[graph.Day]bool{0: true}
	for _, row := range pages[0].Rows {
		l := row.Link
		w.hops = append(w.hops, hop{l, byID[l.From], byID[l.To], false})
		if l.From != l.To {
			w.hops = append(w.hops, hop{l, byID[l.To], byID[l.From], true})
		}
		for _, p := range l.Periods {
			for _, run := range append([]graph.DayRange{p.May()}, p.Certain...) {
				days[run.First], days[run.First-1], days[run.Last], days[run.Last+1] = true, true, true, true
			}
		}
	}
	w.days = slices.Sorted(maps.Keys(days))
	w.judgements, err = r.Judgements(ctx)
	return w, err
}

// eachDay is a sign for each of the world's days: what f says of it.
func (w *world) eachDay(f func(graph.Day) bool) string {
	signs := make([]byte, len(w.days))
	for i, d := range w.days {
		signs[i] = '-'
		if f(d) {
			signs[i] = '#'
		}
	}
	return string(signs)
}
