package neo4j

import (
	"context"
	"fmt"
	"strings"

	"github.com/graphd/graphd/graph"
)

func applying(b graph.Batch) exportedStep {
	for i := range b.Claims {
		b.Claims[i].Identify()
	}
	return func(ctx context.Context, s graph.Store) error {
		receipt, err := s.Apply(ctx, b)
		if err == nil && len(receipt.Rejected) > 0 {
			err = fmt.Errorf("rejected: %v", receipt.Rejected)
		}
		return err
	}
}

func person(id string, names ...string) graph.Record {
	r := graph.Record{Dataset: "odd", Entity: id, Kind: graph.Person}
	for i, name := range names {
		kind := graph.Alias
		if i == 0 {
			kind = graph.Primary
		}
		r.Names = append(r.Names, graph.Name{Text: name, Kind: kind})
	}
	return r
}

func odd(from, linkType, to string, more func(*graph.Claim)) graph.Claim {
	c := graph.Claim{Dataset: "odd", Source: "odd/src", Stance: graph.Asserts, Link: &graph.LinkKey{From: from, Type: linkType, To: to}}
	if more != nil {
		more(&c)
	}
	return c
}

// oddBatch is what a file of lines and commas might stumble over.
func oddBatch() graph.Batch {
	number := 12.5
	b := graph.Batch{
		Datasets: []graph.Dataset{{ID: "odd", Title: `Odd, "quoted" \ and ; | شهاب`, Edition: "1"}},
		Sources:  []graph.Source{{ID: "odd/src", Dataset: "odd", Title: `A "source", with; commas\`, Author: "o'brien", Publisher: strings.Repeat("long ", 60)}},
		Records: []graph.Record{
			person("o'brien", `O"Brien, "Pat"`, "Pat; \\ 'Ō’Brien' ~ €", "  spaced \" "),
			person("ō/ünï", "شهاب المهاجر", strings.Repeat("long name ", 40)+"."),
			person("twin", "Twin"), person("twin-b", "Twin, too"), person("gone", "Gone"),
			{Dataset: "odd", Entity: "club", Kind: graph.Organization, Names: []graph.Name{{Text: "Club", Kind: graph.Primary}},
				Countries: []string{"nord", "sud"}, Identifiers: []graph.Identifier{{Scheme: "x", Value: `1,"2"`}}, Begin: "1999", End: "2019-02", Subtype: "a,b"},
		},
		Claims: []graph.Claim{
			odd("o'brien", "MEMBER_OF", "club", func(c *graph.Claim) { c.Since, c.Until, c.Credibility, c.Role = "2001", "2002", 2, `the "boss", he` }),
			odd("o'brien", "MEMBER_OF", "club", func(c *graph.Claim) { c.Since, c.Until, c.Hedge = "2011-03", "2012-04-05", "perhaps, or \"not\"" }),
			odd("ō/ünï", "MEMBER_OF", "club", nil),
			odd("ō/ünï", "MEMBER_OF", "club", func(c *graph.Claim) { c.Stance, c.Locator = graph.Denies, "P,1" }),
			odd("twin", "MEMBER_OF", "twin", nil), odd("club", "LINKED_TO", "club", nil),
			odd("twin", "MEMBER_OF", "unknown-stub", func(c *graph.Claim) { c.Ended = true }),
			odd("twin", "LINKED_TO", "stub-2", nil), odd("gone", "MEMBER_OF", "club", nil),
			{Dataset: "odd", Source: "odd/nowhere", Stance: graph.Asserts, Link: &graph.LinkKey{From: "ghost", Type: "MEMBER_OF", To: "phantom"}},
			{Dataset: "odd", Source: "odd/src", Stance: graph.Asserts, Fact: &graph.FactKey{Of: "club", Property: "AIM", Value: graph.Value{Text: `to "win", and`}}},
			{Dataset: "odd", Source: "odd/src", Stance: graph.Asserts, Fact: &graph.FactKey{Of: "twin-b", Property: "STATEMENT", About: "o'brien", Value: graph.Value{Number: &number, Bound: graph.AtLeast, Unit: "people"}}},
		},
		Judgements: []graph.Judgement{{Dataset: "odd", A: "twin", B: "twin-b", Verdict: graph.Same, Because: `"it", they`}, {A: "gone", B: "twin", Verdict: graph.Different, By: "hand"}},
	}
	for i := range 60 {
		id := fmt.Sprintf("p%02d", i)
		b.Records = append(b.Records, person(id, "Person "+id))
		b.Claims = append(b.Claims, odd(id, "MEMBER_OF", "club", func(c *graph.Claim) { c.Credibility = 1 + i%6 }), odd(id, "LINKED_TO", fmt.Sprintf("p%02d", (i*7+1)%60), nil))
	}
	return b
}

// exportedSteps ends with statements that are live, withdrawn, and live again.
func exportedSteps() []exportedStep {
	b := oddBatch()
	for i := range b.Claims {
		b.Claims[i].Identify()
	}
	var some []string
	for _, c := range b.Claims {
		if c.Link != nil && (c.Link.From == "gone" || c.Link.From == "p07" || c.Link.From == "ō/ünï") {
			some = append(some, c.ID)
		}
	}
	gone := b.Records[4]
	return []exportedStep{
		loading("../../seeds/isis-k-2020"), applying(b),
		applying(graph.Batch{Withdraw: append(some, gone.StatementID())}),
		applying(graph.Batch{Claims: pickClaims(b, "p07")}),
		applying(graph.Batch{Withdraw: some[len(some)-1:]}),
		func(ctx context.Context, s graph.Store) error { return s.BeginLoad(ctx, "half-done") },
	}
}

func pickClaims(b graph.Batch, from string) (some []graph.Claim) {
	for _, c := range b.Claims {
		if c.Link != nil && c.Link.From == from {
			some = append(some, c)
		}
	}
	return some
}

// stepsAfterImport use what only a whole store has: clusters, what waits,
// tombstones, and withdrawn statements that come back.
func stepsAfterImport() []exportedStep {
	b := oddBatch()
	return []exportedStep{
		applying(graph.Batch{Records: []graph.Record{person("ghost", "Ghost"), person("gone", "Gone")}, Claims: append(pickClaims(b, "gone"), pickClaims(b, "ō/ünï")...),
			Sources: []graph.Source{{ID: "odd/nowhere", Dataset: "odd", Title: "Found", Reliability: "B"}}}),
		applying(graph.Batch{Judgements: []graph.Judgement{{A: "p01", B: "twin", Verdict: graph.Same}}}),
		loading("../../seeds/isis-k-2020"),
		func(ctx context.Context, s graph.Store) error {
			_, err := s.WithdrawDataset(ctx, "odd")
			return err
		},
	}
}

var exportedQuestions = []string{
	`{ datasets { id title edition state loaded sources records claims dangling misfit merged waiting { id state } } version { version projection pending } }`,
	`{ entities(first: 900, orderBy: NAME) { totalCount nodes { id kind name stub names { text } countries identifiers { scheme value } subtype description datasets mergedIds factCount } } }`,
	`{ entities(first: 400, orderBy: ID) { nodes { id links(first: 30) { totalCount nodes { id type reads from { id } to { id } status confidence since until roles periods { since until } } } linkSummary { type direction count } } } }`,
	`{ links(first: 400) { totalCount nodes { id status confidence since until lastConfirmed sources claims { id locator hedge role credibility source { id title } } } } }`,
	`{ facts(first: 400) { nodes { id property of { id } about { id } value { text number } claims { id } } } }`,
	`{ search(text: "brien") { hits { score matchedName entity { id } } } }`,
	`{ search(text: "المهاجر") { hits { score matchedName entity { id } } } }`,
	`{ a: entity(id: "twin-b") { id mergedIds records { dataset } } b: entity(id: "gone") { id } c: entity(id: "shahab-al-muhajir") { id name links { nodes { id confidence } } } }`,
	`{ entities(filter: {countries: ["nord"]}) { nodes { id } } }`,
	`{ links(first: 400, filter: {at: "2011-06-01"}) { nodes { id timing(at: "2011-06-01") } } }`,
}
