package native_test

import (
	"testing"

	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/native"
)

func FuzzYAML(f *testing.F) {
	for _, seed := range []string{
		"dataset: {id: d}\nsources: [{id: s}]\n",
		"entities:\n  - {id: a, kind: person, names: [A, {text: B}], born: 1970-01}\n",
		"links: [{from: a, type: MEMBER_OF, to: b, claims: [{source: s, since: 2020, value: {number: 1}}]}]\n",
		"facts:\n- of: a\n  property: AIM\n  value: |\n    x\n  claims: [{source: s}]\njudgements: [{same: [a, b]}]\n",
		"a: &a [*a]\n", "--- !t\n? {a: b}\n", "\xff", "entities: [{id: ~, ended: [}]",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { fuzzed(t, native.YAML{}, text) })
}

func FuzzJSONLines(f *testing.F) {
	for _, seed := range []string{
		`{"dataset": {"id": "d"}}` + "\n" + `{"source": {"id": "s", "title": "\u00e9\ud83d\ude00\n"}}`,
		`{"entity": {"id": "a", "kind": "event", "names": [{"text": "A"}], "date": "2020"}}` + "\r\n\r\n{}",
		`{"link": {"from": "a", "type": "OWNS", "to": "b", "claims": [{"source": "s", "ended": true, "value": -1.5e3}]}}`,
		`{"fact": {"of": "a", "property": "AIM", "value": "x", "claims": [null]}}`,
		`{"judgement": {"same": ["a", "a"]}}`, `[[[[]]]]`, `{"a": "\ud800"}`, `"\\"`, "\ufeff{",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { fuzzed(t, native.JSONLines{}, text) })
}

// fuzzed reads any text without a panic, and lets no bad id through.
func fuzzed(t *testing.T, f format.Format, text string) {
	f.Detect([]byte(text), "x")
	n, err := read(f, text)
	if err != nil && err.Error() == "" {
		t.Error("an error without words")
	}
	for i := range n.Records {
		r := &n.Records[i]
		if check.ID(r.Entity) != nil || !r.Kind.Valid() || len(r.Names) == 0 || !r.Begin.Valid() || !r.End.Valid() {
			t.Errorf("let through: %+v", r)
		}
	}
	for i := range n.Claims {
		c := &n.Claims[i]
		if (c.Link == nil) == (c.Fact == nil) || check.ID(c.Source) != nil || !c.Since.Valid() || !c.Until.Valid() || !c.AsOf.Valid() || c.StatementID() == "" {
			t.Errorf("let through: %+v", c)
		}
	}
}
