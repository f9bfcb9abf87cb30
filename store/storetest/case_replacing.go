package storetest

import "github.com/graphd/graphd/graph"

// nextEdition is dataset d as it might come next: one record and one source
// have changed, some claims are gone, some have come.
func nextEdition() graph.Batch {
	b := cast()
	b.Datasets = []graph.Dataset{{ID: "d", Title: "Dataset d", Edition: "2", Reliability: "B", Credibility: 3}}
	b.Sources = []graph.Source{source("d/one", "agency", "A"), source("d/two", "", "")}
	b.Records = append([]graph.Record{record("d", "ann", graph.Person, "Ann Archer"), record("d", "new", graph.Person, "New")}, b.Records[1:7]...)
	b.Claims = append([]graph.Claim{tie("d/one", "new", "MEMBER_OF", "red")}, keep(b.Claims[:15], func(c graph.Claim) bool { return c.Dataset == "d" })...)
	return b
}

func replacing() []scenario {
	give := func(p *pair, b graph.Batch, size int) {
		for _, piece := range split(b, size) {
			piece.Replacing.Dataset = "d"
			p.apply(piece)
		}
	}
	return []scenario{
		{"a replacement withdraws what the new edition does not hold", func(p *pair) {
			p.apply(cast())
			p.beginReplace("d")
			p.checkEverything()
			give(p, nextEdition(), 7)
			p.checkEverything()
			p.endReplace("d", false)
		}},
		{"a dataset is loading from the beginning of a load to its end", func(p *pair) {
			p.beginLoad("d")
			p.beginLoad("new")
			p.checkEverything()
			p.apply(cast())
			p.checkEverything()
			p.beginReplace("d")
			p.endLoad("d")
			p.checkEverything()
			p.endReplace("d", true)
			p.endLoad("new")
			p.endLoad("new")
			p.withdrawDataset("e")
		}},
		{"replacing by the same changes nothing", func(p *pair) {
			p.apply(cast())
			version := p.versionOf(p.store)
			p.beginReplace("d")
			give(p, cast(), 10)
			p.endReplace("d", false)
			if again := p.versionOf(p.store); again != version {
				p.t.Fatalf("the version rose from %d to %d", version, again)
			}
		}},
		{"a replacement that was cut off is begun again", func(p *pair) {
			p.apply(cast())
			p.beginReplace("d")
			give(p, cast(), 20)
			p.beginReplace("d")
			give(p, nextEdition(), 20)
			p.endReplace("d", false)
		}},
		{"a replacement can keep what it did not give", func(p *pair) {
			p.apply(cast())
			p.beginReplace("d")
			give(p, nextEdition(), 100)
			p.endReplace("d", true)
			p.checkEverything()
			p.beginReplace("d")
			p.endReplace("d", false)
		}},
		{"a dataset can be replaced before it was ever loaded", func(p *pair) {
			p.beginReplace("d")
			p.checkEverything()
			give(p, nextEdition(), 9)
			p.endReplace("d", false)
		}},
		{"other batches may be written while a dataset is being replaced", func(p *pair) {
			p.apply(cast())
			p.beginReplace("d")
			p.apply(graph.Batch{Claims: []graph.Claim{tie("d/one", "cat", "MEMBER_OF", "red"), tie("e/three", "cat", "MEMBER_OF", "red")}})
			give(p, nextEdition(), 11)
			p.endReplace("d", false)
		}},
		{"withdrawing a dataset in the middle of its replacement forgets what was given", func(p *pair) {
			p.apply(cast())
			p.beginReplace("d")
			give(p, cast(), 100)
			p.withdrawDataset("d")
			p.checkEverything()
			p.apply(cast())
			give(p, graph.Batch{Records: cast().Records[:2]}, 100)
			p.endReplace("d", false)
		}},
		{"of two replacements at a time the later one stands", func(p *pair) {
			first, second := graph.Replacement{Dataset: "d", Run: "first"}, graph.Replacement{Dataset: "d", Run: "second"}
			begin := func(r graph.Replacement) {
				p.do("begin", func(s graph.Store) (graph.Receipt, error) { return graph.Receipt{}, s.BeginReplace(p.ctx, r) })
			}
			p.apply(cast())
			begin(first)
			p.apply(graph.Batch{Replacing: first, Records: cast().Records[:2]})
			begin(second)
			p.refused("a batch of the earlier one", func(s graph.Store) error {
				_, err := s.Apply(p.ctx, graph.Batch{Replacing: first, Records: cast().Records[2:]})
				return err
			})
			p.refused("the end of the earlier one", func(s graph.Store) error { _, err := s.EndReplace(p.ctx, first, false); return err })
			for _, piece := range split(nextEdition(), 50) {
				piece.Replacing = second
				p.apply(piece)
			}
			p.do("end", func(s graph.Store) (graph.Receipt, error) { return s.EndReplace(p.ctx, second, false) })
		}},
		{"ending a replacement that was not begun is an error", func(p *pair) {
			p.apply(cast())
			p.refused("end replace", func(s graph.Store) error {
				_, err := s.EndReplace(p.ctx, graph.Replacement{Dataset: "d"}, false)
				return err
			})
			p.beginReplace("d")
			p.endReplace("d", true)
			p.refused("end replace again", func(s graph.Store) error {
				_, err := s.EndReplace(p.ctx, graph.Replacement{Dataset: "d"}, false)
				return err
			})
			p.refused("a batch of no replacement", func(s graph.Store) error {
				_, err := s.Apply(p.ctx, graph.Batch{Replacing: graph.Replacement{Dataset: "d"}, Records: newEdition().Records})
				return err
			})
		}},
	}
}

// refused expects an error of the model and of the store.
func (p *pair) refused(what string, f func(graph.Store) error) {
	p.t.Helper()
	if err := f(p.model); err == nil {
		p.t.Fatalf("%s: the model gives no error", what)
	}
	if err := f(p.store); err == nil {
		p.t.Fatalf("%s: no error", what)
	}
}
