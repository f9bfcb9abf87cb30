package storetest

import (
	"strings"

	"github.com/graphd/graphd/graph"
)

// The functions below make statements in few words. A statement's dataset is
// what stands before the slash of its source.

func dataset(id, rating string) graph.Dataset {
	d := graph.Dataset{ID: id, Title: "Dataset " + id, Edition: "1"}
	if rating != "" {
		d.Reliability, d.Credibility = rating[:1], int(rating[1]-'0')
	}
	return d
}

func source(id, author, reliability string) graph.Source {
	return graph.Source{ID: id, Dataset: datasetOf(id), Title: "Source " + id, Author: author, Reliability: reliability}
}

func datasetOf(source string) string {
	before, _, _ := strings.Cut(source, "/")
	return before
}

// record makes a record; the first name is the primary one.
func record(dataset, id string, kind graph.Kind, names ...string) graph.Record {
	r := graph.Record{Dataset: dataset, Entity: id, Kind: kind}
	for i, n := range names {
		name := graph.Name{Text: n, Kind: graph.Alias}
		if i == 0 {
			name.Kind = graph.Primary
		}
		r.Names = append(r.Names, name)
	}
	return r
}

type option func(*graph.Claim)

func tie(source, from, linkType, to string, options ...option) graph.Claim {
	return claim(source, graph.Claim{Link: &graph.LinkKey{From: from, Type: linkType, To: to}}, options)
}

func number(source, of, property string, n float64, options ...option) graph.Claim {
	return claim(source, graph.Claim{Fact: &graph.FactKey{Of: of, Property: property, Value: graph.Value{Number: &n, Bound: graph.About, Unit: "people"}}}, options)
}

func text(source, of, property, about, words string, options ...option) graph.Claim {
	return claim(source, graph.Claim{Fact: &graph.FactKey{Of: of, Property: property, About: about, Value: graph.Value{Text: words}}}, options)
}

func claim(source string, c graph.Claim, options []option) graph.Claim {
	c.Dataset, c.Source, c.Stance = datasetOf(source), source, graph.Asserts
	for _, set := range options {
		set(&c)
	}
	c.Identify()
	return c
}

func denied(c *graph.Claim) { c.Stance = graph.Denies }
func ended(c *graph.Claim)  { c.Ended = true }

func since(d graph.PartialDate) option { return func(c *graph.Claim) { c.Since = d } }
func until(d graph.PartialDate) option { return func(c *graph.Claim) { c.Until = d } }
func asOf(d graph.PartialDate) option  { return func(c *graph.Claim) { c.AsOf = d } }
func rated(credibility int) option     { return func(c *graph.Claim) { c.Credibility = credibility } }
func role(words string) option         { return func(c *graph.Claim) { c.Role = words } }
func hedge(words string) option        { return func(c *graph.Claim) { c.Hedge = words } }
func locator(place string) option      { return func(c *graph.Claim) { c.Locator = place } }
func share(percent float64) option {
	return func(c *graph.Claim) { c.Value = &graph.Value{Number: &percent, Unit: "percent"} }
}

func judged(a string, v graph.Verdict, b string) graph.Judgement {
	return graph.Judgement{A: min(a, b), B: max(a, b), Verdict: v}
}

func same(a, b string) graph.Batch {
	return graph.Batch{Judgements: []graph.Judgement{judged(a, graph.Same, b)}}
}

func different(a, b string) graph.Batch {
	return graph.Batch{Judgements: []graph.Judgement{judged(a, graph.Different, b)}}
}

// idsOf lists the ids of all statements in a batch.
func idsOf(b graph.Batch) []string {
	return mapped(statementsOf(b), func(s *statement) string { return s.id })
}

// day returns the first day that a date may mean, for questions of a day.
func day(d graph.PartialDate) *graph.Day {
	first := d.Range().First
	return &first
}
