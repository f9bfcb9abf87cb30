package native_test

import (
	"strings"
	"testing"

	"github.com/graphd/graphd/loaders/native"
)

func TestBadEntities(t *testing.T) {
	long := strings.Repeat("a", 201)
	for _, c := range []struct{ entity, want string }{
		{`{id: x, kind: persn, names: [X]}`, `kind: "persn" is no kind; did you mean "person"? (known: person, organization, country, place, event)`},
		{`{id: x, kind: person, names: [X], bron: 1970}`, `unknown field "bron"; did you mean "born"? (known: id, kind, subtype, names, description, born, died, founded, dissolved, since, until, date, countries, identifiers, source, locator)`},
		{`{id: a b, kind: person, names: [X]}`, `id: the id "a b" holds a blank (write "a-b")`},
		{`{id: "a\u0007", kind: person, names: [X]}`, `id: the id "a\a" holds a control character`},
		{`{id: "e\u0301", kind: person, names: [X]}`, "id: the id \"e\u0301\" is not in Unicode's composed form (NFC) (write it with composed letters)"},
		{`{id: ` + long + `, kind: person, names: [X]}`, `id: the id "` + long[:60] + `"… is 201 bytes long; at most 200 are allowed`},
		{`{id: [x], kind: person, names: [X]}`, `id: is a list where a text belongs`},
		{`{kind: person, names: [X]}`, `id: is missing`},
		{`{id: x, names: [X]}`, `kind: is missing`},
		{`{id: x, kind: person}`, `names: is missing or empty (it needs at least one)`},
		{`{id: x, kind: person, names: []}`, `names: is missing or empty (it needs at least one)`},
		{`{id: x, kind: person, names: X}`, `names: is a text where a list belongs (write it in brackets: [one, two])`},
		{`{id: x, kind: person, names: [X, ""]}`, `names[1].text: is missing`},
		{`{id: x, kind: person, names: [{text: X, kind: nick}]}`, `names[0].kind: "nick" is no kind of name (known: primary, alias, weak, former)`},
		{`{id: x, kind: person, names: [{text: X, langue: ps}]}`, `names[0]: unknown field "langue"; did you mean "lang"? (known: text, kind, lang, script)`},
		{`{id: x, kind: person, names: [` + strings.Repeat("n", 2001) + `]}`, `names[0].text: the text is 2001 bytes long; at most 2000 are allowed`},
		{`{id: x, kind: person, names: [X], description: "` + strings.Repeat("n", 10001) + `"}`, `description: the text is 10001 bytes long; at most 10000 are allowed`},
		{`{id: x, kind: person, names: ["a\tb"]}`, `names[0].text: the text holds a line break or a tab (write it on one line; in YAML, use > instead of |)`},
		{`{id: x, kind: person, names: ["a\u0085b"]}`, `names[0].text: the text holds the control character U+0085`},
		{`{id: x, kind: person, names: [X], born: 2020-13}`, `born: "2020-13" is no date: there is no month 13 (write 2020, 2020-08 or 2020-08-03)`},
		{`{id: x, kind: person, names: [X], born: 2020-02-30}`, `born: "2020-02-30" is no date: 2020-02 has no day 30 (write 2020, 2020-08 or 2020-08-03)`},
		{`{id: x, kind: person, names: [X], born: yesterday}`, `born: "yesterday" is no date (write 2020, 2020-08 or 2020-08-03)`},
		{`{id: x, kind: person, names: [X], born: 1980, died: 1970}`, `died: died 1970 is before born 1980`},
		{`{id: x, kind: event, names: [X], since: 2020-08-02, until: 2020-08-01}`, `until: until 2020-08-01 is before since 2020-08-02`},
		{`{id: x, kind: event, names: [X], since: 2020, date: 2020}`, `date: is given beside since or until (date means both)`},
		{`{id: x, kind: organization, names: [X], born: 1980}`, `born: is no field of an entity of kind organization (for this kind write founded, dissolved)`},
		{`{id: x, kind: person, names: [X], countries: [a b]}`, `countries[0]: the id "a b" holds a blank (write "a-b")`},
		{`{id: x, kind: person, names: [X], identifiers: [{scheme: imo}]}`, `identifiers[0].value: is missing`},
		{`{id: x, kind: person, names: [X], locator: P1}`, `locator: is a place in a source, and no source is given (add source, or leave locator out)`},
		{`{id: x, id: y, kind: person, names: [X]}`, `id: is given twice`},
		{`just a text`, `is a text where an object belongs (its fields are id, kind, subtype, names, description, born, died, founded, dissolved, since, until, date, countries, identifiers, source, locator)`},
	} {
		expect(t, native.YAML{}, "dataset: {id: d}\nentities:\n  - "+c.entity+"\n", "line 3: "+c.want)
	}
}

func TestBadSourcesAndJudgements(t *testing.T) {
	for _, c := range []struct{ row, want string }{
		{`{source: {id: s, reliability: G}}`, `reliability: "G" is no reliability (write A, B, C, D, E or F (cannot be judged))`},
		{`{source: {id: s, via: s}}`, `via: a source cannot be read in itself (name the source in which it was read, or leave via out)`},
		{`{source: {id: s, publisher: [x]}}`, `publisher: is a list where a text belongs`},
		{`{judgement: {same: [a, a]}}`, `same: holds "a" twice (a judgement is about two ids)`},
		{`{judgement: {same: [a]}}`, `same: does not hold two ids (write [one, other])`},
		{`{judgement: {same: [a, [b]]}}`, `same[1]: is a list where an id belongs`},
		{`{judgement: {because: x}}`, `same: is missing (write same, different or unsure, each with two ids)`},
		{`{judgement: {same: [a, b], different: [a, b]}}`, `different: is given beside same (a judgement says one thing)`},
	} {
		list := strings.NewReplacer("{source: ", "sources: [", "{judgement: ", "judgements: [").Replace(c.row)
		expect(t, native.YAML{}, "dataset: {id: d}\n"+strings.TrimSuffix(list, "}")+"]\n", "line 2: "+c.want)
	}
}
