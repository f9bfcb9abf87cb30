package guard_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/graphd/graphd/schema/guard"
)

func TestMistakesAreNamedWithAHint(t *testing.T) {
	g := newGuard(t)
	for _, c := range []struct{ query, message, hint string }{
		{`{ entiy(id: 1) { id } }`, `Query has no field "entiy"`, `"entity"`},
		{`{ entity(id: 1) { kunya } }`, `Entity has no field "kunya"`, `... on Person { kunya }`},
		{`{ entity(id: 1, idd: 1) { id } }`, `entity has no argument "idd"`, `"id"`},
		{`query @asRecorded(befor: "x") { grid }`, `@asRecorded has no argument "befor"`, `"before"`},
		{`{ entities(kinds: [PERSN]) { totalCount } }`, `"kinds[0]": PERSN is no value of Kind`, "PERSON"},
		{`{ entities(kinds: ["PERSON"]) { totalCount } }`, `"PERSON" is no value of Kind`, "without quotes"},
		{`{ entities(filter: {not: {knds: []}}) { totalCount } }`, `EntityFilter has no field "knds"`, `"kinds"`},
		{`{ entities(filter: "x") { totalCount } }`, `must be an object of type EntityFilter`, "braces"},
		{`{ entities(first: "x") { totalCount } }`, `"x" is no Int`, ""},
		{`{ entities(first: 2.5) { totalCount } }`, `2.5 is no Int`, ""},
		{`{ lookup(names: [{}]) { id } }`, `"names[0]" needs the field "name"`, ""},
		{`{ entities(filter: {born: 1, born: 2}) { totalCount } }`, `"born" is given twice`, ""},
		{`query ($x: Int = "3") { entities(first: $x) { totalCount } }`, `"$x": "3" is no Int`, ""},
		{`query ($x: Persn) { entities(first: $x) { totalCount } }`, `unknown type Persn`, ``},
		{`query ($x: Person) { entities(first: $x) { totalCount } }`, `cannot be of type Person`, "scalar"},
		{`query ($x: String) { entities(first: $x) { totalCount } }`, `"$x" of type "String"`, ""},
		{`{ entities(first: $x) { totalCount } }`, `"$x"`, ""},
		{`{ ...f } fragment f on Persn { id }`, `no type Persn`, `"Person"`},
		{`{ ...f } fragment f on Int { id }`, `cannot be on Int`, ""},
		{`{ ...fg } fragment fh on Query { grid }`, `no fragment named "fg"`, ""},
		{`{ ...friendly } fragment friendly2 on Query { grid }`, `no fragment named "friendly"`, "...friendly2"},
		{`{ grid @skip(if: true) @skip(if: false) }`, `@skip stands here twice`, ""},
		{`{ entity { id } }`, `"id"`, ""},
		{`{ entity(id: 1) }`, `"entity"`, ""},
		{`{ grid `, `never closed`, ""},
		{`{ grid ) }`, `still open`, ""},
	} {
		e := check(t, g, c.query)[0]
		if e.Code != guard.BadRequest || !strings.Contains(e.Message, c.message) || !strings.Contains(e.Hint, c.hint) {
			t.Errorf("%s\n gave %s: %s\n want %s (%s)", c.query, e.Code, e.Error(), c.message, c.hint)
		}
	}
}

func TestFieldsThatShareAKeyMustMerge(t *testing.T) {
	g := newGuard(t)
	for _, c := range []struct{ query, reason string }{
		{`{ entity(id: 1) { id: name id } }`, "different fields"},
		{`{ entity(id: 1) { id } entity(id: 2) { id } }`, "arguments differ"},
		{`{ entities(ids: ["a"]) { totalCount } entities(ids: ["b"]) { totalCount } }`, "arguments differ"},
		{`{ entity(id: 1) { ...on Person { b: born } ...on Group { b: born } } }`, "Int and String"},
		{`{ entity(id: 1) { links { to { id } } ...f } } fragment f on Entity { ...g } fragment g on Entity { links { to { ...h } } } fragment h on Entity { id: name }`, "different fields"},
		{`{ things { ...on Person { x: id } ...on Link { x: weight } } }`, "ID! and Float"},
		{`{ entity(id: 1) { n: names(kinds: [PERSON]) ...on Person { n: names(kinds: [GROUP]) } } }`, "arguments differ"},
		{`{ entity(id: 1) { x: links { id } ...on Person { x: name } } }`, "[Link!]! and String!"},
	} {
		e := check(t, g, c.query)[0]
		if !strings.Contains(e.Message, c.reason) || len(e.Locations) != 2 || e.Hint == "" {
			t.Errorf("%s\n gave %s at %v", c.query, e.Error(), e.Locations)
		}
	}
	for _, query := range []string{
		`{ entity(id: 1) { ...on Person { n: names(kinds: [PERSON]) } ...on Group { n: names(kinds: [GROUP]) } } }`,
		`{ entities(filter: {born: 1, kinds: []}) { totalCount } entities(filter: {kinds: [], born: 1}) { totalCount } }`,
		`{ entity(id: 1) { links { id } links { to { id } } } }`,
		`{ entity(id: 1) { ` + strings.Repeat("...f ", 150) + `} } fragment f on Entity { id }`,
		`query ($x: Int) { entities(first: $x) { totalCount } entities(first: $x) { nodes { id } } }`,
	} {
		accept(t, g, query)
	}
}

func TestTheSameMistakesGiveTheSameErrorsEachTime(t *testing.T) {
	query := `query ($u: Int) { entiy grd entity(id: {a: 1}, idd: 2) { nam kunya born } lookup(names: {nam: 1}) { id } }`
	first := check(t, newGuard(t), query)
	for range 10 {
		if again := check(t, newGuard(t), query); !reflect.DeepEqual(first, again) {
			t.Fatalf("%v\n then %v", first, again)
		}
	}
}

func TestAnAnswerSaysThatThereWereMoreErrors(t *testing.T) {
	query := `{ ` + strings.Repeat("nothing ", 60) + `}`
	errs := check(t, newGuard(t), query)
	if last := errs[len(errs)-1]; len(errs) != 21 || !strings.Contains(last.Message, "first 20 errors") {
		t.Errorf("%d errors, the last %s", len(errs), last.Message)
	}
}
