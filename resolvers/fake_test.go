package resolvers_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/graphd/graphd/graph"
)

// wheel is a Reader over a hub with so many spokes: "hub" leads each of the
// groups "g0", "g1" … Every link has a claim, every entity a fact and a record.
// It counts its calls by method.
type wheel struct {
	spokes int
	calls  map[string]int
	err    error // given by every call, if set
}

func newWheel(spokes int) *wheel { return &wheel{spokes: spokes, calls: map[string]int{}} }

func (w *wheel) count(method string) error {
	w.calls[method]++
	return w.err
}

func (w *wheel) entity(id string) *graph.Entity {
	kind := graph.Organization
	if id == "hub" {
		kind = graph.Person
	}
	return &graph.Entity{ID: id, Kind: kind, Name: id, Names: []graph.EntityName{{Name: graph.Name{Text: id, Kind: graph.Primary}}}, SortName: "68"}
}

func (w *wheel) group(i int) string { return fmt.Sprintf("g%d", i) }

func (w *wheel) link(i int) *graph.Link {
	key := graph.LinkKey{From: "hub", Type: "LEADER_OF", To: w.group(i)}
	return &graph.Link{ID: graph.LinkID(key), Type: key.Type, From: key.From, To: key.To, Standing: stands()}
}

func stands() graph.Standing {
	return graph.Standing{Status: graph.Undisputed, Confidence: 70, Claims: 1,
		Periods: []graph.Period{{Start: graph.AllDays, End: graph.AllDays}}}
}

func (w *wheel) claim(id string) graph.StatedClaim {
	return graph.StatedClaim{Claim: graph.Claim{ID: id, Dataset: "d", Source: "d/tweet", Stance: graph.Asserts}, State: graph.Placed,
		Recorded: []graph.Interval{{FromVersion: 1}}}
}

func each[T any](n int, make func(i int) T) []T {
	var list []T
	for i := range n {
		list = append(list, make(i))
	}
	return list
}

func (w *wheel) Version(context.Context) (graph.VersionInfo, error) {
	return graph.VersionInfo{Version: 1, Projection: 1}, w.count("Version")
}

func (w *wheel) Entities(_ context.Context, ids []string) ([]*graph.Entity, error) {
	return each(len(ids), func(i int) *graph.Entity {
		if strings.HasPrefix(ids[i], gone) {
			return nil
		}
		return w.entity(ids[i])
	}), w.count("Entities")
}

func (w *wheel) FindEntities(context.Context, graph.EntityQuery) (graph.EntityPage, error) {
	return graph.EntityPage{Rows: each(w.spokes, func(i int) *graph.Entity { return w.entity(w.group(i)) })}, w.count("FindEntities")
}

func (w *wheel) LinksByID(_ context.Context, ids []string) ([]*graph.Link, error) {
	return each(len(ids), w.link), w.count("LinksByID")
}

func (w *wheel) Links(_ context.Context, q graph.LinkQuery) ([]graph.LinkPage, error) {
	return each(max(1, len(q.Of)), func(n int) graph.LinkPage {
		page := graph.LinkPage{Rows: each(w.spokes, func(i int) graph.LinkRow {
			return graph.LinkRow{Link: w.link(i), Direction: graph.Out, Other: w.group(i)}
		})}
		if q.Of != nil && q.Of[n] != "hub" {
			page.Rows = []graph.LinkRow{{Link: w.link(n), Direction: graph.In, Other: "hub"}}
		}
		if page.Total = graph.TotalUnknown; q.Count >= w.spokes {
			page.Total = w.spokes
		}
		return page
	}), w.count("Links")
}

func (w *wheel) LinkCounts(_ context.Context, of []string, _ *graph.Day) ([][]graph.LinkCount, error) {
	return make([][]graph.LinkCount, len(of)), w.count("LinkCounts")
}

func (w *wheel) Facts(_ context.Context, q graph.FactQuery) ([][]*graph.Fact, error) {
	return each(len(q.Of), func(i int) []*graph.Fact {
		return []*graph.Fact{{ID: "AIM/" + q.Of[i], Of: q.Of[i], Property: "AIM", About: "hub", Value: graph.Value{Text: "peace"}, Standing: stands()}}
	}), w.count("Facts")
}

func (w *wheel) fact(i int) *graph.Fact {
	key := graph.FactKey{Of: w.group(i), Property: "AIM", About: "hub", Value: graph.Value{Text: "peace"}}
	return &graph.Fact{ID: graph.FactID(key), Of: key.Of, Property: key.Property, About: key.About, Value: key.Value, Standing: stands()}
}

func (w *wheel) FactsByID(_ context.Context, ids []string) ([]*graph.Fact, error) {
	return each(len(ids), w.fact), w.count("FactsByID")
}

func (w *wheel) FindFacts(_ context.Context, q graph.FindFactsQuery) (graph.FactPage, error) {
	return graph.FactPage{Rows: each(w.spokes, w.fact), Total: w.spokes}, w.count("FindFacts")
}

// Waiting gives each dataset a claim on a link of the hub to what is not there.
func (w *wheel) Waiting(_ context.Context, q graph.WaitingQuery) ([]graph.ClaimPage, error) {
	return each(len(q.Datasets), func(i int) graph.ClaimPage {
		c := w.claim(q.Datasets[i])
		c.State, c.Link = graph.Dangling, &graph.LinkKey{From: "hub", Type: "LEADER_OF", To: fmt.Sprint(gone, i)}
		return graph.ClaimPage{Claims: []graph.StatedClaim{c}}
	}), w.count("Waiting")
}

// gone begins the ids of entities that are not there.
const gone = "gone"

func (w *wheel) Claims(_ context.Context, q graph.ClaimQuery) ([]graph.ClaimPage, error) {
	ids := append(q.Links, q.Facts...)
	return each(len(ids), func(i int) graph.ClaimPage { return graph.ClaimPage{Claims: []graph.StatedClaim{w.claim(ids[i])}} }), w.count("Claims")
}

func (w *wheel) Records(_ context.Context, of []string) ([][]graph.StatedRecord, error) {
	return each(len(of), func(i int) []graph.StatedRecord {
		return []graph.StatedRecord{{Record: graph.Record{Dataset: "d", Entity: of[i], Kind: graph.Person, Source: "d/tweet"}}}
	}), w.count("Records")
}

func (w *wheel) Sources(_ context.Context, ids []string) ([]*graph.Source, error) {
	return each(len(ids), func(i int) *graph.Source {
		return &graph.Source{ID: ids[i], Dataset: "d", Author: "hub", Via: "d/article"}
	}), w.count("Sources")
}

func (w *wheel) Datasets(context.Context) ([]graph.DatasetStatus, error) {
	return each(w.spokes, func(i int) graph.DatasetStatus {
		return graph.DatasetStatus{Dataset: graph.Dataset{ID: fmt.Sprint("d", i)}, State: graph.Loaded, Dangling: 1}
	}), w.count("Datasets")
}

func (w *wheel) Candidates(context.Context, []string, []graph.Kind, int) ([]string, bool, error) {
	return each(w.spokes, w.group), false, w.count("Candidates")
}

func (w *wheel) Judgements(context.Context) ([]graph.Judgement, error) {
	return nil, w.count("Judgements")
}

func (w *wheel) Changes(context.Context, graph.ChangeQuery) (graph.ChangePage, error) {
	return graph.ChangePage{}, w.count("Changes")
}
