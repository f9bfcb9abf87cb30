package storetest

import (
	"context"
	"fmt"
	"time"

	"github.com/graphd/graphd/graph"
)

func atomicity() []scenario {
	return []scenario{
		{"a write whose context has ended writes nothing", func(p *pair) {
			p.apply(cast())
			ended, cancel := context.WithCancel(p.ctx)
			cancel()
			p.refused("apply", func(s graph.Store) error { _, err := s.Apply(ended, newEdition()); return err })
			p.refused("withdraw", func(s graph.Store) error { _, err := s.WithdrawDataset(ended, "d"); return err })
			p.refused("begin replace", func(s graph.Store) error { return s.BeginReplace(ended, graph.Replacement{Dataset: "d"}) })
		}},
		{"a batch that is cut off at any moment is written whole or not at all", func(p *pair) {
			p.apply(cast())
			for i := range 5 {
				p.cutOff(crowd(fmt.Sprint("crowd", i, "-"), 200), time.Duration(1<<(2*i))*100*time.Microsecond)
				p.checkEntityFilters([]graph.EntityFilter{{}})
			}
		}},
	}
}

// cutOff writes a batch to the store under a context that ends after a while,
// and to the model if the store did.
func (p *pair) cutOff(b graph.Batch, after time.Duration) {
	p.t.Helper()
	p.clock.step()
	version := p.versionOf(p.store)
	ctx, cancel := context.WithTimeout(p.ctx, after)
	defer cancel()
	_, err := p.store.Apply(ctx, b)
	if err != nil {
		if now := p.versionOf(p.store); now != version {
			p.t.Fatalf("the version rose from %d to %d though the batch failed: %v", version, now, err)
		}
		return
	}
	if _, err := p.model.Apply(p.ctx, b); err != nil {
		p.t.Fatalf("the model: %v", err)
	}
	p.drain(p.store)
	p.raised = append(p.raised, raised{p.versionOf(p.model), p.versionOf(p.store)})
}

// crowd is n persons, each tied to red and to the one before.
func crowd(prefix string, n int) graph.Batch {
	b := graph.Batch{}
	for i := range n {
		id := fmt.Sprintf("%s%05d", prefix, i)
		b.Records = append(b.Records, record("d", id, graph.Person, fmt.Sprint("Person ", i)))
		b.Claims = append(b.Claims, tie("d/one", id, "MEMBER_OF", "red", rated(1+i%6)))
		if i > 0 {
			b.Claims = append(b.Claims, tie("d/two", id, "ASSOCIATE_OF", b.Records[i-1].Entity, since("2020-01")))
		}
	}
	return b
}
