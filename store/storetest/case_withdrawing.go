package storetest

import "github.com/graphd/graphd/graph"

func withdrawing() []scenario {
	return []scenario{
		{"withdrawing what is not there changes nothing", func(p *pair) {
			p.apply(cast())
			p.withdraw("0123456789abcdef0123456789abcdef", "no id at all", "")
			p.withdrawDataset("never")
		}},
		{"withdrawing claims takes links and facts away", func(p *pair) {
			p.apply(cast())
			for _, c := range cast().Claims {
				p.withdraw(c.ID)
				p.checkEverything()
			}
		}},
		{"withdrawing records leaves stubs where claims name them", func(p *pair) {
			p.apply(cast())
			for _, r := range cast().Records {
				p.withdraw(r.StatementID())
				p.checkEverything()
			}
			p.apply(graph.Batch{Records: cast().Records[:2]})
			p.checkEverything()
			p.withdraw(idsOf(graph.Batch{Claims: cast().Claims})...)
		}},
		{"withdrawing sources leaves claims waiting", func(p *pair) {
			p.apply(cast())
			for _, s := range cast().Sources {
				p.withdraw(s.StatementID())
				p.checkEverything()
			}
			p.apply(graph.Batch{Sources: cast().Sources})
		}},
		{"purging leaves nothing of a dataset, and of its entities what others say", func(p *pair) {
			p.apply(cast())
			p.withdraw(idsOf(graph.Batch{Claims: cast().Claims[:2], Records: cast().Records[:2]})...)
			p.apply(graph.Batch{Claims: cast().Claims[:1]})
			p.purge("d")
			p.checkEverything()
			p.apply(cast())
			p.checkEverything()
			p.purge("e")
			p.checkEverything()
			p.purge("d")
			p.purge("never")
			p.checkEverything()
		}},
		{"a dataset that is being loaded is not purged", func(p *pair) {
			p.apply(cast())
			p.beginLoad("d")
			busy := func(s graph.Store) error { _, err := s.PurgeDataset(p.ctx, "d"); return err }
			p.refused("purge while it is loaded", busy)
			p.endLoad("d")
			p.beginReplace("d")
			p.refused("purge while it is replaced", busy)
			p.checkEverything()
		}},
		{"loading what was withdrawn gives a second interval", func(p *pair) {
			p.apply(cast())
			ids := idsOf(cast())
			p.withdraw(ids[:len(ids)/2]...)
			p.checkEverything()
			p.withdraw(ids...)
			p.checkEverything()
			p.apply(cast())
		}},
		{"one batch can withdraw some and give others", func(p *pair) {
			p.apply(cast())
			b := newEdition()
			b.Withdraw = idsOf(graph.Batch{Records: cast().Records[:4]})
			p.apply(b)
		}},
		{"a statement that one batch gives and withdraws is held", func(p *pair) {
			b := cast()
			b.Withdraw = idsOf(b)
			p.apply(b)
			p.checkEverything()
			p.apply(b)
		}},
		{"withdrawing a dataset takes back all of it and nothing else", func(p *pair) {
			p.apply(cast())
			p.withdrawDataset("e")
			p.checkEverything()
			p.withdrawDataset("e")
			p.checkEverything()
			p.withdrawDataset("d")
		}},
		{"a dataset can be loaded again after it was withdrawn", func(p *pair) {
			p.apply(cast())
			p.withdrawDataset("d")
			p.apply(cast())
			p.checkEverything()
			p.withdrawDataset("d")
			p.withdrawDataset("e")
		}},
	}
}
