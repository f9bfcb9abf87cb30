package storetest

import "github.com/graphd/graphd/graph"

func loading() []scenario {
	return []scenario{
		{"an empty store answers everything", func(p *pair) {}},
		{"an empty batch changes nothing", func(p *pair) { p.apply(graph.Batch{}) }},
		{"a first load can be read", func(p *pair) { p.apply(cast()) }},
		{"a batch written twice changes nothing", func(p *pair) {
			p.apply(cast())
			p.checkEverything()
			version := p.versionOf(p.store)
			p.apply(cast())
			if again := p.versionOf(p.store); again != version {
				p.t.Fatalf("the version rose from %d to %d", version, again)
			}
		}},
		{"a statement given twice in one batch is one", func(p *pair) {
			b := cast()
			b.Claims = append(b.Claims, b.Claims...)
			b.Records = append(b.Records, b.Records...)
			p.apply(b)
		}},
		{"one statement a batch ends in the same graph", func(p *pair) {
			for _, b := range split(cast(), 1) {
				p.apply(b)
			}
		}},
		{"a batch is recorded at the instant that it names", func(p *pair) {
			b := cast()
			b.RecordedAt = p.clock.now().AddDate(-3, 0, 0)
			p.apply(b)
		}},
		{"a second record, source and edition under one key are changes", func(p *pair) {
			p.apply(cast())
			p.apply(newEdition())
		}},
		{"statements that are not well formed are rejected and the rest is written", func(p *pair) {
			b := cast()
			b.Records = append(b.Records, rejectedRecords()...)
			b.Claims = append(rejectedClaims(), b.Claims...)
			b.Judgements = []graph.Judgement{judged("ann", "PERHAPS", "dan"), judged("ann", graph.Unsure, "dan")}
			if r := p.apply(b); len(r.Rejected) != len(rejectedRecords())+len(rejectedClaims())+1 {
				p.t.Fatalf("rejected: %v", r.Rejected)
			}
		}},
	}
}

// newEdition says some things anew that cast said.
func newEdition() graph.Batch {
	edition := dataset("d", "C3")
	edition.Edition = "2"
	return graph.Batch{
		Datasets: []graph.Dataset{edition},
		Sources:  []graph.Source{source("d/one", "bureau", "A")},
		Records:  []graph.Record{record("d", "ann", graph.Person, "Ann Archer"), record("d", "new", graph.Person, "New")},
	}
}

func rejectedRecords() []graph.Record {
	return []graph.Record{
		record("d", "with blank", graph.Person, "Name"),
		record("d", "", graph.Person, "Name"),
		record("d", "wrong-kind", "GHOST", "Name"),
		record("d", "no-name", graph.Person),
		record("d", "control", graph.Person, "Na\x00me"),
		record("d", "not-utf8", graph.Person, "Na\xffme"),
		record("d", "not-nfc", graph.Person, "Cafe\u0301"),
	}
}

func rejectedClaims() []graph.Claim {
	both := tie("d/one", "ann", "MEMBER_OF", "red")
	both.Fact = &graph.FactKey{Of: "ann", Property: "AIM", Value: graph.Value{Text: "both"}}
	neither := tie("d/one", "ann", "MEMBER_OF", "red")
	neither.Link = nil
	return []graph.Claim{both, neither,
		tie("d/one", "ann", "MEMBER_OF", "red", rated(7)),
		tie("d/one", "ann", "MEMBER_OF", "red", since("2020-13")),
	}
}
