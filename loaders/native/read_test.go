package native_test

import (
	"slices"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/native"
)

// TestBothFormsAgree reads the same objects as YAML and as JSON lines.
func TestBothFormsAgree(t *testing.T) {
	yaml, err := read(native.YAML{}, `
facts:
  - {of: a, property: STRENGTH, value: {number: 800, bound: exactly}, claims: [{source: s, stance: denies}]}
dataset: {id: d, published: 2020}
sources: [{id: s, published: 2020-08-03}]
entities: [{id: a, kind: Organization, names: [A, {text: B, kind: former, lang: ps, script: Arab}], founded: 2015-01, dissolved: ~}]
links: [{from: a, type: OWNS, to: b, claims: [{source: s, ended: true, value: {number: 50, unit: "%"}}]}]
judgements: [{unsure: [b, a]}]
`)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := read(native.JSONLines{}, "\ufeff"+`{"dataset": {"id": "d", "published": 2020}}
{"source": {"id": "s", "published": "2020-08-03"}}
{"entity": {"id": "a", "kind": "organization", "names": ["A", {"text": "B", "kind": "FORMER", "lang": "ps", "script": "Arab"}], "founded": "2015-01", "dissolved": null}}
{"fact": {"of": "a", "property": "STRENGTH", "value": 800, "claims": [{"source": "s", "stance": "DENIES"}]}}
{"link": {"from": "a", "type": "OWNS", "to": "b", "claims": [{"source": "s", "ended": true, "value": {"number": 5e1, "unit": "\u0025"}}]}}
{"judgement": {"unsure": ["a", "b"]}}`)
	if err != nil {
		t.Fatal(err)
	}
	if len(yaml.Rejects)+len(lines.Rejects) > 0 {
		t.Fatalf("rejects: %q %q", yaml.Rejects, lines.Rejects)
	}
	one, other := identities(yaml), identities(lines)
	if len(one) != 6 || !slices.Equal(one, other) {
		t.Errorf("%+v\n%+v", yaml, lines)
	}
}

// identities lists the ids of all statements in byte order.
func identities(n *formattest.Notes) []string {
	ids := []string{n.Datasets[0].StatementID(), n.Sources[0].StatementID(), n.Records[0].StatementID(), n.Judgements[0].StatementID()}
	for i := range n.Claims {
		ids = append(ids, n.Claims[i].StatementID())
	}
	slices.Sort(ids)
	return ids
}

// TestLiteralScalars shows that YAML's dates, numbers and words are taken as
// they are written.
func TestLiteralScalars(t *testing.T) {
	n, err := read(native.YAML{}, `
dataset: {id: 2020, edition: 1.10, published: 2020-08-03, title: 2020-08}
entities:
  - id: 007
    kind: person
    names: [no, 0x1F, "  Am\u012br  "]
    description: >
      two
      lines
`)
	if err != nil || len(n.Rejects) > 0 {
		t.Fatal(err, n.Rejects)
	}
	d := n.Datasets[0]
	if d.ID != "2020" || d.Edition != "1.10" || d.Published != "2020-08-03" || d.Title != "2020-08" {
		t.Errorf("dataset: %+v", d)
	}
	e := n.Records[0]
	want := []string{"no", "0x1F", "Am\u012br"}
	for i, name := range e.Names {
		if name.Text != want[i] {
			t.Errorf("name %q, want %q", name.Text, want[i])
		}
	}
	if e.Entity != "007" || e.Description != "two lines" {
		t.Errorf("record: %+v", e)
	}
}

// TestNFC shows that texts are composed and ids are not touched.
func TestNFC(t *testing.T) {
	n, err := read(native.JSONLines{}, `{"dataset": {"id": "d"}}
{"entity": {"id": "a", "kind": "person", "names": ["e\u0301"]}}`)
	if err != nil || len(n.Records) != 1 || n.Records[0].Names[0].Text != "\u00e9" {
		t.Errorf("%v %+v", err, n)
	}
}

// TestZero shows that there is one zero.
func TestZero(t *testing.T) {
	n, err := read(native.JSONLines{}, `{"fact": {"of": "a", "property": "COUNT", "value": -0, "claims": [{"source": "s"}]}}
{"fact": {"of": "a", "property": "COUNT", "value": 0, "claims": [{"source": "s"}]}}`)
	if err != nil || len(n.Claims) != 2 || n.Claims[0].StatementID() != n.Claims[1].StatementID() {
		t.Errorf("%v %+v", err, n)
	}
}

// TestLines shows that every statement has the line it begins in.
func TestLines(t *testing.T) {
	n, err := read(native.YAML{}, `dataset:
  id: d
links:
  - from: a
    type: MEMBER_OF
    to: b
    claims:
      - source: s
        role: operative
      - {source: t}
entities:
  - kind: person
    id: a
    names: [A]
`)
	if err != nil || !slices.Equal(n.Lines, []int{2, 8, 10, 12}) {
		t.Errorf("%v, lines %v", err, n.Lines)
	}
	if n.Claims[0].Role != "operative" || n.Claims[0].Stance != graph.Asserts {
		t.Errorf("claim: %+v", n.Claims[0])
	}
}
