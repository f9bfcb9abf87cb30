package affiliation

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Listed is one entity of a list of affiliations or affiliates, with its best
// chain.
type Listed struct {
	Entity  *graph.Entity
	Verdict Verdict // DIRECT, INDIRECT, FORMER or NOT_YET
	Resumes bool
	Chain   Chain
	Chains  int // how many chains there are
}

// List is what an entity is affiliated with, or what is affiliated with it.
type List struct {
	Of        *graph.Entity
	At        *graph.Day
	Rows      []Listed // those that hold at the time first; within them by the order of their chains
	Total     int
	StoppedBy Stop
}

// Affiliations lists everything that an entity is affiliated with, directly and
// through chains. An unknown id gives nil.
func Affiliations(ctx context.Context, r graph.Reader, v *graph.Vocabulary, of string, at *graph.Day, b Bounds) (*List, error) {
	b = b.orDefault()
	g := newGround(r, v)
	if err := g.meet(ctx, []string{of}); err != nil || g.entities[of] == nil {
		return nil, err
	}
	root := g.entities[of].ID
	closures, err := g.closures(ctx, []string{root}, reach{b.Rows, b.Fan, b.Steps})
	if err != nil {
		return nil, err
	}
	l := &lister{at: at, found: map[string]*Listed{}}
	c := closures[root]
	met := c.everyChain(g.rules, b, func(steps []Step) { l.add(steps[len(steps)-1].To, steps) })
	return l.list(g.entities[of], cmp.Or(c.stopped, met)), nil
}

// Affiliates lists everything that is affiliated with an entity, or with what
// passes on to it. An unknown id gives nil.
func Affiliates(ctx context.Context, r graph.Reader, v *graph.Vocabulary, with string, at *graph.Day, b Bounds) (*List, error) {
	b = b.orDefault()
	g := newGround(r, v)
	if err := g.meet(ctx, []string{with}); err != nil || g.entities[with] == nil {
		return nil, err
	}
	back, err := g.backward(ctx, g.entities[with].ID, b)
	if err != nil {
		return nil, err
	}
	l := &lister{at: at, found: map[string]*Listed{}}
	met := back.chains(g.rules, b, func(steps []Step) { l.add(steps[0].From, steps) })
	return l.list(g.entities[with], cmp.Or(back.stopped, met)), nil
}

// lister gathers chains by the entity that they are told of.
type lister struct {
	at    *graph.Day
	found map[string]*Listed
}

func (l *lister) add(e *graph.Entity, steps []Step) {
	c := chainOf(steps, l.at)
	if c.denied() || len(c.Days) == 0 {
		return
	}
	row := l.found[e.ID]
	if row == nil {
		row = &Listed{Entity: e, Chain: c, Verdict: NotYet}
		l.found[e.ID] = row
	}
	row.Chains++
	if better(&c, &row.Chain, l.at) < 0 {
		row.Chain = c
	}
	if l.at != nil {
		d := days(c.Days)
		if d.before(*l.at) {
			row.Verdict = Former
		}
		row.Resumes = row.Resumes || d.after(*l.at)
	}
}

func (l *lister) list(of *graph.Entity, stopped Stop) *List {
	list := &List{Of: of, At: l.at, Total: len(l.found), StoppedBy: stopped}
	for _, row := range l.found {
		switch {
		case !row.Chain.holds(l.at):
			row.Resumes = row.Resumes && row.Verdict == Former
		case len(row.Chain.Steps) == 1:
			row.Verdict, row.Resumes = Direct, false
		default:
			row.Verdict, row.Resumes = Indirect, false
		}
		list.Rows = append(list.Rows, *row)
	}
	slices.SortFunc(list.Rows, func(a, b Listed) int {
		return cmp.Or(better(&a.Chain, &b.Chain, l.at), cmp.Compare(a.Entity.ID, b.Entity.ID))
	})
	return list
}
