package storetest

import "github.com/graphd/graphd/graph"

// waiting are the cases of claims that cannot be placed yet: nothing that hangs
// on what else has been loaded is a reason to reject a row.
func waiting() []scenario {
	return []scenario{
		{"claims wait for their entities and take their place when these come", func(p *pair) {
			b := cast()
			records := b.Records
			b.Records = nil
			p.apply(b)
			p.checkEverything()
			for _, r := range records {
				p.apply(graph.Batch{Records: []graph.Record{r}})
				p.checkEverything()
			}
		}},
		{"claims wait for their sources", func(p *pair) {
			b := cast()
			sources := b.Sources
			b.Sources = nil
			p.apply(b)
			p.checkEverything()
			p.apply(graph.Batch{Sources: sources})
		}},
		{"a claim between wrong kinds is kept and mended by a record of the right kind", func(p *pair) {
			p.apply(cast())
			p.apply(graph.Batch{Claims: []graph.Claim{tie("d/one", "nord", "MEMBER_OF", "red"), tie("d/one", "hill", "LEADER_OF", "red")}})
			p.checkEverything()
			for _, of := range []string{"e", "f", "g"} {
				p.apply(graph.Batch{Records: []graph.Record{record(of, "nord", graph.Organization, "Nord")}})
				p.checkEverything()
			}
			p.withdrawDataset("d")
		}},
		{"records that disagree on the kind change which claims fit", func(p *pair) {
			p.apply(cast())
			p.apply(graph.Batch{Records: []graph.Record{record("e", "cat", graph.Organization, "Cat"), record("f", "cat", graph.Organization, "Cat")},
				Claims: []graph.Claim{tie("d/one", "cat", "PART_OF", "red"), tie("d/one", "cat", "LEADER_OF", "red")}})
			p.checkEverything()
			p.withdrawDataset("f")
		}},
		{"a dataset's default rating weighs its unrated claims, also when it comes late or changes", func(p *pair) {
			b := cast()
			b.Datasets = nil
			p.apply(b)
			p.checkEverything()
			p.apply(graph.Batch{Datasets: []graph.Dataset{dataset("d", "A1")}})
			p.checkEverything()
			changed := dataset("d", "E4")
			changed.Edition = "2"
			p.apply(graph.Batch{Datasets: []graph.Dataset{changed}})
			p.checkEverything()
			p.withdraw(changed.StatementID())
		}},
		{"a source's author and reliability weigh its claims when they change", func(p *pair) {
			p.apply(cast())
			p.apply(graph.Batch{Claims: []graph.Claim{tie("d/two", "ann", "LEADER_OF", "red", rated(2))}})
			changed := source("d/two", "agency", "E")
			p.apply(graph.Batch{Sources: []graph.Source{changed}})
			p.checkEverything()
			p.withdraw(changed.StatementID())
		}},
		{"a global source is merged from what several datasets say of it", func(p *pair) {
			p.apply(cast())
			for _, s := range []graph.Source{
				{ID: "global:report", Dataset: "e", Title: "Report", Author: "agency", Published: "2020-07"},
				{ID: "global:report", Dataset: "d", Publisher: "press", Reliability: "A", Via: "d/one", URL: "https://example.org/r"}} {
				c := tie("global:report", "cat", "MEMBER_OF", "red")
				c.Dataset = s.Dataset
				p.apply(graph.Batch{Sources: []graph.Source{s}, Claims: []graph.Claim{c}})
				p.checkEverything()
			}
			p.withdrawDataset("d")
		}},
		{"the death of a person ends links, and its withdrawal opens them again", func(p *pair) {
			p.apply(cast())
			dead := record("f", "ann", graph.Person, "Ann Adams")
			dead.End = "2020-01-31"
			p.apply(graph.Batch{Records: []graph.Record{dead}})
			p.checkEverything()
			p.withdraw(dead.StatementID())
		}},
		{"an event's dates become those of its links", func(p *pair) {
			p.apply(cast())
			moved := record("f", "raid", graph.Event, "The raid")
			moved.Begin, moved.End = "2020-08-01", "2020-08-03"
			p.apply(graph.Batch{Records: []graph.Record{moved}})
		}},
	}
}
