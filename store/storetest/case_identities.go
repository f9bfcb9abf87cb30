package storetest

import "github.com/graphd/graphd/graph"

// undone carries out f between two looks at everything that must not differ.
func (p *pair) undone(what string, f func()) {
	p.t.Helper()
	u := p.model.universe()
	look := func() map[string]string {
		answers := map[string]string{}
		p.reading(p.store, func(r graph.Reader) error {
			for _, q := range everything(u) {
				answer, err := q.ask(p.ctx, reader{Reader: r})
				if err != nil {
					return err
				}
				answers[q.name] = body(answer)
			}
			return nil
		})
		return answers
	}
	before := look()
	f()
	for name, after := range look() {
		p.sameBytes(what+": "+name, before[name], after)
	}
}

func identities() []scenario {
	undo := func(p *pair, b graph.Batch) {
		p.undone("judging and taking it back", func() {
			p.apply(b)
			p.checkEverything()
			p.withdraw(idsOf(b)...)
		})
	}
	return []scenario{
		{"judging two persons the same and taking it back is the identity", func(p *pair) {
			p.apply(cast())
			undo(p, same("bob", "dan"))
			undo(p, same("ann", "bob"))
			undo(p, same("ann", "cat"))
		}},
		{"judging two groups the same folds links between them away", func(p *pair) {
			p.apply(cast())
			undo(p, same("blue", "red"))
		}},
		{"judging ids of different kinds the same", func(p *pair) {
			p.apply(cast())
			undo(p, same("hill", "nord"))
			undo(p, same("raid", "red"))
		}},
		{"a chain of judgements makes one entity", func(p *pair) {
			p.apply(cast())
			p.apply(same("bob", "cat"))
			p.apply(same("cat", "dan"))
			p.checkEverything()
			p.apply(same("ann", "dan"))
			p.checkEverything()
			p.withdraw(idsOf(same("cat", "dan"))...)
		}},
		{"contradictory judgements merge nothing", func(p *pair) {
			p.apply(cast())
			p.apply(same("bob", "cat"))
			p.apply(same("cat", "dan"))
			p.apply(different("bob", "dan"))
			p.checkEverything()
			p.apply(same("ann", "bob"))
			p.checkEverything()
			p.withdraw(idsOf(different("bob", "dan"))...)
		}},
		{"unsure judgements merge nothing", func(p *pair) {
			p.apply(cast())
			p.apply(graph.Batch{Judgements: []graph.Judgement{judged("bob", graph.Unsure, "dan")}})
		}},
		{"the same judgement by two stands until both are taken back", func(p *pair) {
			p.apply(cast())
			byHand, byList := judged("bob", graph.Same, "dan"), judged("bob", graph.Same, "dan")
			byList.Dataset, byList.Because = "e", "same passport"
			p.apply(graph.Batch{Judgements: []graph.Judgement{byHand, byList}})
			p.checkEverything()
			p.withdrawDataset("e")
			p.checkEverything()
			p.withdraw(byHand.StatementID())
		}},
		{"a native id stands before a prefixed one", func(p *pair) {
			p.apply(cast())
			p.apply(graph.Batch{Records: []graph.Record{record("e", "a:1", graph.Person, "A1"), record("e", "un:Q.2", graph.Person, "Q2")},
				Claims: []graph.Claim{tie("d/one", "a:1", "MEMBER_OF", "red"), tie("d/one", "un:Q.2", "ASSOCIATE_OF", "cat")}})
			p.apply(same("a:1", "un:Q.2"))
			p.checkEverything()
			p.apply(same("un:Q.2", "cat"))
		}},
		{"an id without records can be judged before and after its record comes", func(p *pair) {
			p.apply(same("ann", "later"))
			p.apply(cast())
			p.apply(graph.Batch{Claims: []graph.Claim{tie("d/one", "later", "MEMBER_OF", "blue")}})
			p.checkEverything()
			p.apply(graph.Batch{Records: []graph.Record{record("e", "later", graph.Person, "Later")}})
			p.checkEverything()
			p.withdraw(idsOf(same("ann", "later"))...)
		}},
		{"merging an author with another makes two origins one", func(p *pair) {
			p.apply(cast())
			p.apply(graph.Batch{Records: []graph.Record{record("d", "agency", graph.Organization, "Agency"), record("d", "press", graph.Organization, "Press")},
				Sources: []graph.Source{source("e/four", "press", "B")},
				Claims:  []graph.Claim{tie("e/four", "ann", "LEADER_OF", "red", rated(2)), number("e/four", "raid", "KILLED", 29, rated(2)), number("d/one", "raid", "KILLED", 29, rated(2))}})
			undo(p, same("agency", "press"))
			undo(p, same("cat", "ann"))
		}},
		{"a merged entity lives and becomes a stub as one", func(p *pair) {
			p.apply(cast())
			p.apply(same("bob", "dan"))
			p.withdrawDataset("d")
			p.checkEverything()
			p.withdraw(idsOf(graph.Batch{Records: cast().Records[10:]})...)
			p.checkEverything()
			p.apply(cast())
		}},
	}
}
