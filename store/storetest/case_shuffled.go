package storetest

import (
	"testing"

	"github.com/graphd/graphd/graph"
	"pgregory.net/rapid"
)

// Shuffled loads the same statements into two stores, in two orders and in
// batches of different sizes, and holds everything that can be read of the two
// against each other, byte for byte; but for what says when it was recorded.
func Shuffled(t *testing.T, open Open) {
	t.Helper()
	rapid.Check(t, func(rt *rapid.T) {
		p := newPair(t, rt, open)
		defer p.close()
		other := open(t, p.clock.now)
		defer other.Close()
		whole := parts(drawStatements(rt))
		for _, s := range []graph.Store{p.store, other} {
			for _, b := range batches(rt, rapid.Permutation(whole).Draw(rt, "order")) {
				if _, err := s.Apply(p.ctx, b); err != nil {
					rt.Fatalf("apply: %v", err)
				}
			}
			p.drain(s)
		}
		if _, err := p.model.Apply(p.ctx, inOne(whole)); err != nil {
			rt.Fatalf("the model: %v", err)
		}
		p.alike(p.store, other)
		p.alike(p.model, p.store)
	})
}

// batches deals parts out into batches of any sizes.
func batches(rt *rapid.T, whole []part) []graph.Batch {
	var dealt []graph.Batch
	for len(whole) > 0 {
		n := rapid.IntRange(1, len(whole)).Draw(rt, "size")
		dealt = append(dealt, inOne(whole[:n]))
		whole = whole[n:]
	}
	return dealt
}

func inOne(whole []part) graph.Batch {
	var b graph.Batch
	for _, add := range whole {
		add(&b)
	}
	return b
}

// merged is one batch of all statements of several.
func merged(several ...graph.Batch) graph.Batch {
	var all []part
	for _, b := range several {
		all = append(all, parts(b)...)
	}
	return inOne(all)
}

// alike compares all that can be read of two stores but for when, and in what
// steps, it was recorded. The model has to hold the same statements.
func (p *pair) alike(a, b graph.Store) {
	p.t.Helper()
	p.reading(a, func(want graph.Reader) error {
		p.reading(b, func(got graph.Reader) error {
			p.compare(reader{Reader: want}, reader{Reader: got}, everything(p.model.universe()))
			return nil
		})
		return nil
	})
}
