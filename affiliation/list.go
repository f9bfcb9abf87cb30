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
	StoppedBy Stop
}

// Affiliations lists everything that each of some entities is affiliated with,
// directly and through chains. An unknown id has nil.
func Affiliations(ctx context.Context, r graph.Reader, v *graph.Vocabulary, of []string, at *graph.Day, b Bounds) ([]*List, error) {
	b = b.orDefault()
	g := newGround(r, v)
	roots, err := g.roots(ctx, of)
	if err != nil {
		return nil, err
	}
	closures, err := g.closures(ctx, roots, b)
	if err != nil {
		return nil, err
	}
	return g.lists(of, at, func(root string, l *lister) Stop {
		c := closures[root]
		met := c.everyChain(g.rules, b, func(steps []Step) { l.add(steps[len(steps)-1].To, steps) })
		return cmp.Or(c.stopped, met)
	}), nil
}

// Affiliates lists everything that is affiliated with each of some entities, or
// with what passes on to it. An unknown id has nil.
func Affiliates(ctx context.Context, r graph.Reader, v *graph.Vocabulary, with []string, at *graph.Day, b Bounds) ([]*List, error) {
	b = b.orDefault()
	g := newGround(r, v)
	roots, err := g.roots(ctx, with)
	if err != nil {
		return nil, err
	}
	backs, err := g.backwards(ctx, roots, b)
	if err != nil {
		return nil, err
	}
	return g.lists(with, at, func(root string, l *lister) Stop {
		back := backs[root]
		met := back.chains(g.rules, b, func(steps []Step) { l.add(steps[0].From, steps) })
		return cmp.Or(back.stopped, met)
	}), nil
}

// roots are the ids that stand for some entities now.
func (g *ground) roots(ctx context.Context, ids []string) ([]string, error) {
	if err := g.meet(ctx, ids); err != nil {
		return nil, err
	}
	var roots []string
	for _, id := range ids {
		if e := g.entities[id]; e != nil {
			roots = append(roots, e.ID)
		}
	}
	return roots, nil
}

func (g *ground) lists(ids []string, at *graph.Day, gather func(root string, l *lister) Stop) []*List {
	lists := make([]*List, len(ids))
	for i, id := range ids {
		if e := g.entities[id]; e != nil {
			l := &lister{at: at, found: map[string]*Listed{}}
			stopped := gather(e.ID, l)
			lists[i] = l.list(e, stopped)
		}
	}
	return lists
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
	list := &List{Of: of, At: l.at, StoppedBy: stopped}
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

// Complete tells that no bound was met.
func (l *List) Complete() bool { return l.StoppedBy == NotStopped }
