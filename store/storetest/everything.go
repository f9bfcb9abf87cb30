package storetest

import (
	"context"
	"maps"
	"math"
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/names"
)

// all is a bound that cuts nothing.
const all = math.MaxInt32

// universe is every name under which anything might be asked for.
type universe struct{ ids, links, facts, sources, keys, datasets []string }

// universe returns the ids in all statements the model ever held, withdrawn
// ones too, ids that link and facts had before ids were merged, and unknown
// and malformed ones.
func (m *model) universe() universe {
	ids, links, facts := map[string]bool{"nobody": true, "": true}, map[string]bool{"MEMBER_OF/nobody/nothing": true, "no link": true}, map[string]bool{"no fact": true}
	sources, keys := map[string]bool{"nowhere": true}, map[string]bool{"w:nobody": true}
	datasets := map[string]bool{"nowhere": true, "": true}
	for _, s := range m.held.statements {
		datasets[s.dataset] = true
		switch c := s.content.(type) {
		case graph.Source:
			sources[c.ID] = true
		case graph.Judgement:
			ids[c.A], ids[c.B] = true, true
		case graph.Record:
			ids[c.Entity] = true
			for _, n := range c.Names {
				for _, key := range names.Keys(n.Text) {
					keys[key] = true
				}
			}
		case graph.Claim:
			for _, id := range c.Names() {
				ids[id] = true
			}
			if c.Link != nil {
				links[graph.LinkID(*c.Link)] = true
				links[graph.LinkID(graph.LinkKey{From: c.Link.To, Type: c.Link.Type, To: c.Link.From})] = true
			} else {
				facts[graph.FactID(*c.Fact)] = true
			}
		}
	}
	for _, l := range m.held.graph.Links {
		links[l.ID] = true
	}
	for _, f := range m.held.graph.Facts {
		facts[f.ID] = true
	}
	return universe{ordered(ids), ordered(links), ordered(facts), ordered(sources), ordered(keys), ordered(datasets)}
}

func ordered(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }

// checkEverything compares all that can be read.
func (p *pair) checkEverything() {
	p.t.Helper()
	u := p.model.universe()
	p.check(append(everything(u), changesQuestion(0, 3+len(u.links)/10))...)
}

// everything asks for all rows, and leaves nothing of the projection out.
func everything(u universe) []question {
	questions := []question{
		{"version", func(ctx context.Context, r reader) (any, error) {
			v, err := r.Version(ctx)
			return []any{v.Projection, v.Vocabulary, v.Pending}, err
		}},
		entitiesQuestion(u.ids), sourcesQuestion(u.sources), judgementsQuestion(), datasetsQuestion(),
		findQuestion("all entities by id", graph.EntityQuery{OrderBy: graph.EntityByID, First: all, Count: all}),
		findQuestion("all entities by name", graph.EntityQuery{OrderBy: graph.EntityByName, First: all, Count: all}),
		linksByIDQuestion(u.links), linkCountsQuestion(u.ids, nil),
		factsQuestion("facts of each", graph.FactQuery{Of: u.ids, First: all}),
		factsQuestion("facts about each", graph.FactQuery{Of: u.ids, About: true, First: all}),
		factsByIDQuestion(u.facts), findFactsQuestion("all facts", graph.FindFactsQuery{First: all, Count: all}),
		waitingQuestion("all that wait", graph.WaitingQuery{First: all}),
		waitingQuestion("all that wait in each dataset", graph.WaitingQuery{Datasets: u.datasets, First: all}),
		claimsQuestion("claims on links", graph.ClaimQuery{Links: u.links, First: all}),
		claimsQuestion("claims on facts", graph.ClaimQuery{Facts: u.facts, First: all}),
		recordsQuestion(u.ids), candidatesQuestion(u.keys, nil, all),
	}
	for _, order := range linkOrders() {
		questions = append(questions,
			linksQuestion("all links by "+string(order), graph.LinkQuery{OrderBy: order, First: all, Count: all}),
			linksQuestion("links of each by "+string(order), graph.LinkQuery{Of: u.ids, OrderBy: order, First: all, Count: all}))
	}
	return questions
}

func linkOrders() []graph.LinkOrder {
	return []graph.LinkOrder{graph.LinkByConfidence, graph.LinkBySince, graph.LinkByUntil, graph.LinkByID}
}
