package storetest

import (
	"context"
	"fmt"

	"github.com/graphd/graphd/graph"
)

// question is put to the model and to the store. Its answer is anything whose
// JSON must be the same.
type question struct {
	name string
	ask  func(ctx context.Context, r reader) (any, error)
}

// reader is a graph.Reader with the way to show what may differ.
type reader struct {
	graph.Reader
	version func(int64) int64 // the model's version for the reader's own; nil to leave out all that is recorded
}

// check puts the questions to one snapshot each of the model and the store.
func (p *pair) check(list ...question) {
	p.t.Helper()
	p.reading(p.model, func(want graph.Reader) error {
		p.reading(p.store, func(got graph.Reader) error {
			p.compare(reader{want, func(v int64) int64 { return v }}, reader{got, p.modelVersion}, list)
			return nil
		})
		return nil
	})
}

func (p *pair) compare(want, got reader, list []question) {
	p.t.Helper()
	for _, q := range list {
		w, err := q.ask(p.ctx, want)
		if err != nil {
			p.t.Fatalf("%s: the model: %v", q.name, err)
		}
		g, err := q.ask(p.ctx, got)
		if err != nil {
			p.t.Fatalf("%s: %v", q.name, err)
		}
		p.sameBytes(q.name, w, g)
	}
}

// sameBytes fails where the JSON of two answers differs, and shows the place.
func (p *pair) sameBytes(name string, want, got any) {
	p.t.Helper()
	w, g := body(want), body(got)
	if w == g {
		return
	}
	i := 0
	for i < min(len(w), len(g)) && w[i] == g[i] {
		i++
	}
	p.t.Fatalf("%s\n  from byte %d on\n  want %s\n  got  %s", name, i, around(w, i), around(g, i))
}

func around(s string, i int) string {
	from, to := max(0, i-200), min(len(s), i+300)
	return fmt.Sprintf("…%s»%s…", s[from:i], s[i:to])
}
