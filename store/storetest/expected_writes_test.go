package storetest

import (
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
)

func counts(r graph.Receipt) []int { return []int{r.Added, r.Changed, r.Unchanged, r.Withdrawn} }

func TestReceipts(t *testing.T) {
	m, _ := knowing(t)
	apply := func(b graph.Batch) graph.Receipt { return must[graph.Receipt](t)(m.Apply(t.Context(), b)) }
	first := apply(cast())
	expect(t, "2 datasets, 3 sources, 11 records, 28 claims", counts(first), []int{44, 0, 0, 0})
	expect(t, "again", counts(apply(cast())), []int{0, 0, 44, 0})
	expect(t, "version stands", apply(cast()).Version, first.Version)
	expect(t, "new edition", counts(apply(newEdition())), []int{1, 3, 0, 0})
	expect(t, "withdrawn twice", counts(apply(graph.Batch{Withdraw: append(idsOf(newEdition())[:2], idsOf(newEdition())[:2]...)})), []int{0, 0, 0, 2})
	expect(t, "added again", counts(apply(newEdition())), []int{0, 2, 2, 0})
	r := apply(graph.Batch{Records: []graph.Record{record("d", "ok", graph.Person, "Ok"), record("d", "not ok", graph.Person, "Not")}})
	expect(t, "rejected", []any{r.Added, len(r.Rejected), r.Rejected[0].Kind, r.Rejected[0].Index, r.Rejected[0].Field}, []any{1, 1, graph.RecordStatement, 1, "entity"})
	expect(t, "rest of dataset e", counts(must[graph.Receipt](t)(m.WithdrawDataset(t.Context(), "e"))), []int{0, 0, 0, 11})
}

func TestReplacing(t *testing.T) {
	kept, gone, changed := record("d", "kept", graph.Person, "Kept"), record("d", "gone", graph.Person, "Gone"), record("d", "changed", graph.Person, "Old")
	m, _ := knowing(t, graph.Batch{Records: []graph.Record{kept, gone, changed, record("e", "other", graph.Person, "Other")}})
	if err := m.BeginReplace(t.Context(), graph.Replacement{Dataset: "d"}); err != nil {
		t.Fatal(err)
	}
	status := must[[]graph.DatasetStatus](t)(m.read(t).Datasets(t.Context()))
	expect(t, "states", []graph.LoadState{status[0].State, status[1].State}, []graph.LoadState{graph.Loading, graph.Loaded})
	given := must[graph.Receipt](t)(m.Apply(t.Context(), graph.Batch{Replacing: graph.Replacement{Dataset: "d"}, Records: []graph.Record{
		kept, record("d", "changed", graph.Person, "New"), record("d", "come", graph.Person, "Come")}}))
	expect(t, "given", counts(given), []int{1, 1, 1, 0})
	expect(t, "taken back", counts(must[graph.Receipt](t)(m.EndReplace(t.Context(), graph.Replacement{Dataset: "d"}, false))), []int{0, 0, 0, 1})
	names := mapped(m.entities(t, "kept", "gone", "changed", "come", "other"), func(e *graph.Entity) string {
		if e == nil {
			return ""
		}
		return e.Name
	})
	expect(t, "names", names, []string{"Kept", "", "New", "Come", "Other"})
}

func TestLoadedWithdrawnAndLoadedAgainIsTwoIntervals(t *testing.T) {
	c := tie("x/1", "p", "MEMBER_OF", "g")
	m, _ := knowing(t, stage(), saying(c), graph.Batch{Withdraw: []string{c.ID}}, saying(c))
	pages := must[[]graph.ClaimPage](t)(m.read(t).Claims(t.Context(), graph.ClaimQuery{Links: []string{"MEMBER_OF/p/g"}, First: 5}))
	at := func(minute int) time.Time { return time.Date(2026, 1, 2, 3, minute, 0, 0, time.UTC) }
	expect(t, "recorded", pages[0].Claims[0].Recorded, []graph.Interval{
		{From: at(2), FromVersion: 2, To: at(3), ToVersion: 3}, {From: at(4), FromVersion: 4}})
	expect(t, "state", pages[0].Claims[0].State, graph.Placed)
}

func TestChanges(t *testing.T) {
	c := tie("x/1", "p", "MEMBER_OF", "g")
	m, _ := knowing(t, stage(), saying(c), graph.Batch{Withdraw: []string{c.ID}}, same("g", "h"))
	page := func(q graph.ChangeQuery) graph.ChangePage {
		return must[graph.ChangePage](t)(m.read(t).Changes(t.Context(), q))
	}
	expect(t, "all", page(graph.ChangeQuery{First: 10}).Changes, []graph.Change{
		{Version: 1, Kind: graph.EntityChange, ID: "p"},
		{Version: 3, Kind: graph.LinkChange, ID: "MEMBER_OF/p/g", Removed: true},
		{Version: 4, Kind: graph.EntityChange, ID: "g"},
		{Version: 4, Kind: graph.EntityChange, ID: "h", Removed: true}})
	first := page(graph.ChangeQuery{Since: 2, First: 1})
	expect(t, "more", []any{first.More, first.Changes[0].Version}, []any{true, int64(3)})
	expect(t, "the rest", len(page(graph.ChangeQuery{Since: 2, After: &first.Changes[0], First: 9}).Changes), 2)
	expect(t, "up to date", page(graph.ChangeQuery{Since: 4, First: 9}), graph.ChangePage{})
	expect(t, "resync", page(graph.ChangeQuery{Since: 5, First: 9}), graph.ChangePage{Resync: true})
}
