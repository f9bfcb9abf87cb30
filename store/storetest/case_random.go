package storetest

import (
	"testing"

	"github.com/graphd/graphd/graph"
	"pgregory.net/rapid"
)

// random does random operations to both, puts a random question after each,
// and compares everything at the end.
func random(t *testing.T, open Open) {
	rapid.Check(t, func(rt *rapid.T) {
		p := newPair(t, rt, open)
		defer p.close()
		p.apply(drawStatements(rt))
		for range rapid.IntRange(5, 20).Draw(rt, "operations") {
			p.operate(rt)
			p.check(drawQuestion(rt))
		}
		p.checkEverything()
		p.checkDrawnPast(rt)
	})
}

func (p *pair) operate(t *rapid.T) {
	switch rapid.IntRange(0, 9).Draw(t, "operation") {
	default:
		p.apply(drawBatch(t))
	case 5:
		p.withdraw(drawHeld(t, p.model)...)
	case 6:
		b := drawBatch(t)
		b.Withdraw = drawHeld(t, p.model)
		p.apply(b)
	case 7:
		p.withdrawDataset(p.drawDataset(t))
	case 8:
		p.replace(t)
	case 9:
		b := graph.Batch{Judgements: []graph.Judgement{drawJudgement(t)}}
		if p.model.held.statements[idsOf(b)[0]] != nil {
			p.withdraw(idsOf(b)...)
			return
		}
		p.undone("a judgement taken back", func() {
			p.apply(b)
			p.check(drawQuestion(t))
			p.withdraw(idsOf(b)...)
		})
	}
}

// drawHeld draws ids of statements that were held at some time.
func drawHeld(t *rapid.T, m *model) []string {
	var ids []string
	for _, s := range m.held.sorted(byDatasetAndID) {
		ids = append(ids, s.id)
	}
	return rapid.SliceOfN(rapid.SampledFrom(ids), 1, 8).Draw(t, "withdrawn")
}

// drawDataset draws a dataset of which something was held.
func (p *pair) drawDataset(t *rapid.T) string {
	var known []string
	for _, s := range p.model.held.sorted(byDatasetAndID) {
		if s.dataset != "" {
			known = append(known, s.dataset)
		}
	}
	return pick(t, "dataset", known)
}

// replace replaces a dataset by some of what it holds and some new statements,
// perhaps after a replacement that is cut off.
func (p *pair) replace(t *rapid.T) {
	id := p.drawDataset(t)
	for rapid.IntRange(0, 3).Draw(t, "cut off") == 0 {
		p.beginReplace(id)
		p.giveEdition(t, id)
	}
	p.beginReplace(id)
	p.giveEdition(t, id)
	p.check(drawQuestion(t))
	p.endReplace(id, rapid.IntRange(0, 4).Draw(t, "keep") == 0)
}

func (p *pair) giveEdition(t *rapid.T, id string) {
	live := p.model.held.live()
	kept := graph.Batch{
		Sources: keep(live.Sources, func(s graph.Source) bool { return s.Dataset == id && rapid.Bool().Draw(t, "keep source") }),
		Records: keep(live.Records, func(r graph.Record) bool { return r.Dataset == id && rapid.Bool().Draw(t, "keep record") }),
		Claims:  keep(live.Claims, func(c graph.Claim) bool { return c.Dataset == id && rapid.Bool().Draw(t, "keep claim") }),
	}
	for _, b := range []graph.Batch{kept, drawBatch(t)} {
		b.Replacing.Dataset = id
		p.apply(b)
	}
}
