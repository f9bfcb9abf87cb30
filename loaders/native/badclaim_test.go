package native_test

import (
	"testing"

	"github.com/graphd/graphd/loaders/native"
)

func TestBadLinks(t *testing.T) {
	for _, c := range []struct{ link, want string }{
		{`{from: a, type: MEMBR_OF, to: b, claims: [{source: s}]}`, `type: "MEMBR_OF" is no link type; did you mean "MEMBER_OF"?`},
		{`{from: a, type: member_of, to: b, claims: [{source: s}]}`, `type: "member_of" is no link type; did you mean "MEMBER_OF"?`},
		{`{from: a, to: b, claims: [{source: s}]}`, `type: is missing`},
		{`{from: a, type: MEMBER_OF, to: b}`, `claims: is missing or empty (it needs at least one)`},
		{`{from: a, type: MEMBER_OF, to: b, claims: []}`, `claims: is missing or empty (it needs at least one)`},
		{`{from: a, type: MEMBER_OF, to: b, claims: s}`, `claims: is a text where a list belongs (write it in brackets: [one, two])`},
		{`{from: a, type: MEMBER_OF, to: b, cliams: [{source: s}]}`, `unknown field "cliams"; did you mean "claims"? (known: from, type, to, claims)`},
	} {
		expect(t, native.YAML{}, "dataset: {id: d}\nlinks:\n  - "+c.link+"\n", "line 3: "+c.want)
	}
}

func TestBadClaims(t *testing.T) {
	for _, c := range []struct{ claim, want string }{
		{`{locator: P1}`, `claims[0].source: is missing`},
		{`{source: s, credibilty: 2}`, `claims[0]: unknown field "credibilty"; did you mean "credibility"? (known: source, stance, locator, credibility, hedge, role, since, until, asOf, ended, value)`},
		{`{source: s, credibility: 7}`, `claims[0].credibility: "7" is no credibility (write 1, 2, 3, 4, 5 or 6 (cannot be judged))`},
		{`{source: s, credibility: B}`, `claims[0].credibility: "B" is no credibility (write 1, 2, 3, 4, 5 or 6 (cannot be judged))`},
		{`{source: s, stance: doubts}`, `claims[0].stance: "doubts" is no stance (known: asserts, denies)`},
		{`{source: s, since: 2020-13}`, `claims[0].since: "2020-13" is no date: there is no month 13 (write 2020, 2020-08 or 2020-08-03)`},
		{`{source: s, since: 2020-08, until: 2020-07}`, `claims[0].until: until 2020-07 is before since 2020-08`},
		{`{source: s, since: 2020-08, asOf: 2020-07-31}`, `claims[0].asOf: asOf 2020-07-31 is before since 2020-08`},
		{`{source: s, until: 2020-08, asOf: 2020-09-01}`, `claims[0].asOf: asOf 2020-09-01 is after until 2020-08`},
		{`{source: s, until: 2020, ended: true}`, `claims[0].ended: means an end on a day not given, and until gives one (leave one of them out)`},
		{`{source: s, ended: maybe}`, `claims[0].ended: is a text where true or false belongs`},
		{`{source: s, value: {bound: ABOUT, text: most}}`, `claims[0].value.bound: is given without a number`},
		{`[s]`, `claims[0]: is a list where an object belongs (its fields are source, stance, locator, credibility, hedge, role, since, until, asOf, ended, value)`},
	} {
		expect(t, native.YAML{}, "dataset: {id: d}\nlinks:\n  - {from: a, type: MEMBER_OF, to: b, claims: ["+c.claim+"]}\n", "line 3: "+c.want)
	}
}

func TestBadFacts(t *testing.T) {
	for _, c := range []struct{ fact, want string }{
		{`property: STRENGHT, value: 800`, `property: "STRENGHT" is no property; did you mean "STRENGTH"?`},
		{`property: STRENGTH, value: many`, `value: STRENGTH takes a number (write a number, or {number: 800, text: …})`},
		{`property: STRENGTH, value: "800"`, `value: STRENGTH takes a number (write a number, or {number: 800, text: …})`},
		{`property: AIM, value: 3`, `value: AIM takes a text (write a text in quotes, or {text: …})`},
		{`property: AIM`, `value: is missing`},
		{`property: AIM, value: true`, `value: is true or false where a number or a text belongs (write a number, a text, or {number, bound, unit, text})`},
		{`property: STRENGTH, value: .inf`, `value: ".inf" is no number (write digits, such as 800, -3 or 0.5)`},
		{`property: STRENGTH, value: .nan`, `value: ".nan" is no number (write digits, such as 800, -3 or 0.5)`},
		{`property: STRENGTH, value: 0x10`, `value: "0x10" is no number (write digits, such as 800, -3 or 0.5)`},
		{`property: STRENGTH, value: 9007199254740993`, `value: "9007199254740993" has more digits than can be held exactly (write it as a text, or round it: 1.2e20)`},
		{`property: STRENGTH, value: {number: "8"}`, `value.number: is a text where a number belongs (write it without quotes)`},
		{`property: STRENGTH, value: {number: 8, bound: NEARLY}`, `value.bound: "NEARLY" is no bound (known: exactly, about, at_least, at_most, more_than, less_than)`},
		{`property: AIM, value: {text: x, unit: men}`, `value.unit: is given without a number`},
		{`property: AIM, value: {}`, `value.text: is missing, and so is number (a value needs one of the two)`},
	} {
		expect(t, native.YAML{}, "dataset: {id: d}\nfacts:\n  - {of: a, "+c.fact+", claims: [{source: s}]}\n", "line 3: "+c.want)
	}
	expect(t, native.YAML{}, "dataset: {id: d}\nfacts:\n  - {of: a, property: AIM, value: x, claims: [{source: s, value: 1}]}\n",
		`line 3: claims[0].value: belongs to the fact, not to its claim (another value is another fact)`)
}

// TestClaimIsARow shows that a wrong claim leaves the others of its link.
func TestClaimIsARow(t *testing.T) {
	text := `dataset: {id: d}
links:
  - from: a
    type: MEMBER_OF
    to: b
    claims:
      - {source: s}
      - {source: s, since: 20}
      - {source: t}
`
	expect(t, native.YAML{}, text, `line 8: claims[1].since: "20" is no date (write 2020, 2020-08 or 2020-08-03)`)
	if n, _ := read(native.YAML{}, text); len(n.Claims) != 2 || n.Claims[0].Source != "s" || n.Claims[1].Source != "t" {
		t.Errorf("claims: %+v", n.Claims)
	}
}

// TestHeadTakesItsClaims shows that a wrong link rejects its claims, each with
// its own line and the line that is to blame.
func TestHeadTakesItsClaims(t *testing.T) {
	expect(t, native.YAML{}, `dataset: {id: d}
links:
  - from: a
    type: MEMBRE_OF
    to: b
    claims:
      - {source: s}
      - {source: t}
`,
		`line 7: type: "MEMBRE_OF" is no link type; did you mean "MEMBER_OF"? (line 4), which rejects claims[0]`,
		`line 8: type: "MEMBRE_OF" is no link type; did you mean "MEMBER_OF"? (line 4), which rejects claims[1]`)
}
