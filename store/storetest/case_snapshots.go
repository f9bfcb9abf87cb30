package storetest

import (
	"testing"

	"github.com/graphd/graphd/graph"
)

func snapshots() []scenario {
	return []scenario{{"a snapshot does not see later writes, or says that it does", func(p *pair) {
		p.apply(cast())
		before := p.model.universe()
		old := [2]graph.Snapshot{p.snapshot(p.model), p.snapshot(p.store)}
		if moving, is := old[1].(graph.Moving); is {
			p.moves(moving)
			return
		}
		p.apply(newEdition())
		p.apply(same("bob", "dan"))
		p.withdrawDataset("e")
		p.compare(reader{old[0], func(v int64) int64 { return v }}, reader{old[1], p.modelVersion}, everything(before))
		for _, s := range old {
			if err := s.Close(); err != nil {
				p.t.Fatalf("close snapshot: %v", err)
			}
		}
	}}}
}

// moves writes beside a snapshot that cannot hold its view still. It has to
// tell, from the next answer on, and not before.
func (p *pair) moves(s graph.Moving) {
	p.t.Helper()
	asking := func(moved bool) {
		p.t.Helper()
		if _, err := s.Entities(p.ctx, []string{"ann"}); err != nil {
			p.t.Fatalf("entities: %v", err)
		}
		if s.Moved() != moved {
			p.t.Fatalf("the snapshot says moved: %v", s.Moved())
		}
	}
	asking(false)
	p.apply(cast()) // which changes nothing
	asking(false)
	p.apply(newEdition())
	asking(true)
	if err := s.Close(); err != nil {
		p.t.Fatalf("close snapshot: %v", err)
	}
}

func (p *pair) snapshot(s graph.Store) graph.Snapshot {
	p.t.Helper()
	snapshot, err := s.Snapshot(p.ctx)
	if err != nil {
		p.t.Fatalf("snapshot: %v", err)
	}
	return snapshot
}

func closing(t *testing.T, open Open) {
	p := newPair(t, t, open)
	p.apply(cast())
	for _, s := range []graph.Store{p.model, p.store} {
		for range 2 {
			if err := s.Close(); err != nil {
				t.Fatalf("close: %v", err)
			}
		}
	}
	p.refused("snapshot", func(s graph.Store) error { _, err := s.Snapshot(p.ctx); return err })
	p.refused("apply", func(s graph.Store) error { _, err := s.Apply(p.ctx, cast()); return err })
	p.refused("project", func(s graph.Store) error { _, err := s.Project(p.ctx, 10); return err })
}
