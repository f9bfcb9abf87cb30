package storetest

import (
	"cmp"
	"slices"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/recorded"
)

func newYear(n int) time.Time { return time.Date(n, 1, 1, 0, 0, 0, 0, time.UTC) }

// editionsOfHistory replaces a dataset by three editions, as of three years,
// among which another dataset's come: what is withdrawn went with its edition.
func editionsOfHistory(p *pair) {
	replace := func(dataset string, at time.Time, b graph.Batch) {
		p.t.Helper()
		r := graph.Replacement{Dataset: dataset, Run: at.String(), At: at}
		p.do("begin replace", func(s graph.Store) (graph.Receipt, error) { return graph.Receipt{}, s.BeginReplace(p.ctx, r) })
		b.RecordedAt, b.Replacing = at, r
		p.apply(b)
		p.do("end replace", func(s graph.Store) (graph.Receipt, error) { return s.EndReplace(p.ctx, r, false) })
	}
	member := func(source, who, of string) graph.Batch {
		return graph.Batch{Claims: []graph.Claim{tie(source, who, "MEMBER_OF", of)}, Records: keep(castRecords(), func(r graph.Record) bool { return r.Dataset == source[:1] }),
			Sources: keep(cast().Sources, func(s graph.Source) bool { return s.Dataset == source[:1] })}
	}
	replace("d", newYear(2015), member("d/one", "ann", "red"))
	replace("d", newYear(2017), member("d/one", "ann", "blue"))
	replace("e", newYear(2016), member("e/three", "cat", "red"))
	replace("d", newYear(2019), member("d/one", "bob", "red"))
	replace("e", newYear(2018), graph.Batch{})
	p.checkEverything()
	for before, want := range map[int][]string{2016: {"ann red"}, 2017: {"ann red", "cat red"}, 2018: {"ann blue", "cat red"}, 2019: {"ann blue"}, 2020: {"bob red"}} {
		got, err := p.asRecorded(p.store, recorded.When{Before: newYear(before)})
		if err != nil {
			p.t.Fatalf("before %d: %v", before, err)
		}
		links, err := got.LinksByID(p.ctx, []string{"MEMBER_OF/ann/red", "MEMBER_OF/ann/blue", "MEMBER_OF/cat/red", "MEMBER_OF/bob/red"})
		if err != nil {
			p.t.Fatalf("before %d: %v", before, err)
		}
		var held []string
		for _, l := range links {
			if l != nil {
				held = append(held, l.From+" "+l.To)
			}
		}
		if slices.Sort(held); !slices.Equal(held, want) {
			p.t.Fatalf("before %d: %v, want %v", before, held, want)
		}
		if err := got.Close(); err != nil {
			p.t.Fatalf("close: %v", err)
		}
	}
	early := graph.Replacement{Dataset: "d", Run: "early", At: newYear(2018)}
	p.do("begin replace", func(s graph.Store) (graph.Receipt, error) { return graph.Receipt{}, s.BeginReplace(p.ctx, early) })
	p.refused("an edition older than the one held", func(s graph.Store) error {
		_, err := s.Apply(p.ctx, graph.Batch{RecordedAt: early.At, Replacing: early, Claims: []graph.Claim{tie("d/one", "ann", "MEMBER_OF", "red")}})
		return err
	})
	p.refused("the end of one that is older", func(s graph.Store) error { _, err := s.EndReplace(p.ctx, early, false); return err })
	p.checkEverything()
}

// differing holds what differs between any two operations against the model.
func differing(p *pair) {
	p.apply(cast())
	p.beginReplace("d")
	b := nextEdition()
	b.Replacing.Dataset = "d"
	p.apply(b)
	p.checkLeaving("d")
	p.endReplace("d", false)
	p.apply(cast())
	p.withdrawDataset("d")
	times := append([]raised{{}}, p.raised...)
	for _, from := range times {
		for _, to := range times {
			for _, dataset := range []string{"d", "e", "nobody"} {
				want := p.differ(p.model, dataset, from.model, to.model, 1_000)
				p.sameBytes("differ "+dataset, want, p.differ(p.store, dataset, from.store, to.store, 1_000))
			}
		}
	}
	whole := times[len(times)-2] // before all of it was withdrawn
	if got := p.differ(p.store, "d", 0, whole.store, 1_000); len(got) < 10 {
		p.t.Fatalf("hardly anything differs: %v", got)
	}
	if got := p.differ(p.store, "d", 0, whole.store, 3); len(got) != 4 {
		p.t.Fatalf("of more than three, %d were given", len(got))
	}
}

// differ lists the ids that came, and, after a minus, those that went.
func (p *pair) differ(s graph.Store, dataset string, from, to int64, limit int) (ids []string) {
	p.t.Helper()
	p.reading(s, func(r graph.Reader) error {
		h, is := graph.Ability[graph.History](r.(graph.Snapshot))
		if !is {
			p.t.Fatalf("the store's snapshots are no graph.History")
		}
		came, went, err := h.DifferThen(p.ctx, dataset, graph.UpTo(from), graph.UpTo(to), limit)
		ids = append(ids, idsOf(came)...)
		for _, id := range idsOf(went) {
			ids = append(ids, "-"+id)
		}
		return err
	})
	slices.SortFunc(ids, cmp.Compare)
	return ids
}

// checkLeaving holds what the end of a replacement would do against the model.
func (p *pair) checkLeaving(dataset string) {
	p.t.Helper()
	var all [2]graph.Leaving
	for i, s := range []graph.Store{p.model, p.store} {
		var err error
		if all[i], err = s.Leaving(p.ctx, graph.Replacement{Dataset: dataset}); err != nil {
			p.t.Fatalf("leaving: %v", err)
		}
	}
	if all[0] != all[1] || all[0].Withdrawn == 0 || all[0].Live <= all[0].Withdrawn {
		p.t.Fatalf("leaving: %+v, the model has %+v", all[1], all[0])
	}
}
