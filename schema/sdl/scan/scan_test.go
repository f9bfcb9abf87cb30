package scan_test

import (
	"strings"
	"testing"

	"github.com/graphd/graphd/schema/sdl/scan"
	"github.com/graphql-go/graphql/language/ast"
)

func parse(t *testing.T, source string) (*scan.Text, *ast.OperationDefinition) {
	t.Helper()
	text, problem := scan.Scan(source, scan.Bounds{})
	if problem != nil {
		t.Fatal(problem)
	}
	doc, problem := text.Parse()
	if problem != nil {
		t.Fatal(problem)
	}
	return text, doc.Definitions[0].(*ast.OperationDefinition)
}

func TestNamesAfterACommentBeyondASCIIStayWhole(t *testing.T) {
	for _, source := range []string{"{ # é, 名前\n name }", "\uFEFFquery { name }", "{\uFEFFname }", "{ # fin\r name }"} {
		_, operation := parse(t, source)
		selections := operation.SelectionSet.Selections
		if len(selections) != 1 || selections[0].(*ast.Field).Name.Value != "name" {
			t.Errorf("%q has %d selections", source, len(selections))
		}
	}
}

func argumentOf(t *testing.T, source string) ast.Value {
	t.Helper()
	text, operation := parse(t, source)
	value := operation.SelectionSet.Selections[0].(*ast.Field).Arguments[0].Value
	text.Repair(value)
	return value
}

func TestNullIsAValueOnlyWhereValuesStand(t *testing.T) {
	if !scan.IsNull(argumentOf(t, `{ a(b: null) }`)) {
		t.Error("null as an argument is not null")
	}
	items := argumentOf(t, `{ a(b: [1 null]) }`).(*ast.ListValue).Values
	if scan.IsNull(items[0]) || !scan.IsNull(items[1]) {
		t.Error("null in a list is not null")
	}
	object := argumentOf(t, `{ a(b: {null: null}) }`).(*ast.ObjectValue)
	if object.Fields[0].Name.Value != "null" || !scan.IsNull(object.Fields[0].Value) {
		t.Error("a field named null with the value null is read otherwise")
	}
	_, operation := parse(t, `{ a: null null }`)
	for _, selection := range operation.SelectionSet.Selections {
		if selection.(*ast.Field).Name.Value != "null" {
			t.Error("a field named null is renamed")
		}
	}
	if scan.IsNull(argumentOf(t, `{ a(b: NULL) }`)) {
		t.Error("the enum value NULL is taken for null")
	}
}

func TestBlockStringsHaveTheValueOfTheSpecification(t *testing.T) {
	for source, want := range map[string]string{
		"{ a(b: \"\"\"Hello\n   world\n     again\n\"\"\") }": "Hello\nworld\n  again",
		`{ a(b: """say \""" twice""") }`:                      `say """ twice`,
		"{ a(b: \"\"\"\n\n  x\r\n  y\n  \"\"\") }":            "x\ny",
		`{ a(b: """""") }`:                                    "",
	} {
		if got := argumentOf(t, source).(*ast.StringValue).Value; got != want {
			t.Errorf("%q gave %q, want %q", source, got, want)
		}
	}
}

func TestScanRefuses(t *testing.T) {
	for source, reason := range map[string]string{
		"{ a(b: 1a) }":               "Invalid number",
		"{ a(b: 01) }":               "Invalid number",
		"{ a(b: 1.) }":               "digit is missing",
		"{ a(b: -) }":                "digit is missing",
		"{ a(b: \"x\n\") }":          "not closed on its line",
		`{ a(b: "\q") }`:             "backslash",
		`{ a(b: "\uD83D\uDE00") }`:   "write the character itself",
		`{ a(b: "\u12G4") }`:         "four hex digits",
		`{ a(b: """x) }`:             "block string is not closed",
		"{ a ; }":                    "Unexpected character ';'",
		"{ é }":                      "Unexpected character 'é'",
		"{ a .. }":                   "Unexpected character '.'",
		"{ a(b: [1) }":               "still open",
		"{ a } }":                    "nothing is open",
		"{ a ":                       "never closed",
		"{ a(b: \"\x01\") }":         "Control character",
		"{ a(b: \"\"\"\x01\"\"\") }": "Control character",
		"{ a\xc3 }":                  "byte 0xC3 at offset 3",
	} {
		text, problem := scan.Scan(source, scan.Bounds{})
		if problem == nil || text != nil || !strings.Contains(problem.Message+problem.Hint, reason) {
			t.Errorf("%q gave %+v, want %q", source, problem, reason)
		}
	}
}

func TestScanNamesTheBoundItPasses(t *testing.T) {
	for _, c := range []struct {
		source string
		bounds scan.Bounds
		bound  scan.Bound
	}{
		{"{ a b }", scan.Bounds{Tokens: 3}, scan.Tokens},
		{"{ a { b } }", scan.Bounds{Nesting: 1}, scan.Nesting},
		{"{ abcd }", scan.Bounds{NameBytes: 3}, scan.NameBytes},
		{"{ a(b: 1234) }", scan.Bounds{NameBytes: 3}, scan.NameBytes},
		{`{ a(b: "123") }`, scan.Bounds{StringBytes: 4}, scan.StringBytes},
		{`{ a(b: """123""") }`, scan.Bounds{StringBytes: 8}, scan.StringBytes},
	} {
		if _, problem := scan.Scan(c.source, c.bounds); problem == nil || problem.Bound != c.bound || problem.Max == 0 {
			t.Errorf("%q gave %+v, want %s", c.source, problem, c.bound)
		}
	}
	if _, problem := scan.Scan("{ a b }", scan.Bounds{Tokens: 4, Nesting: 1, NameBytes: 1}); problem != nil {
		t.Errorf("a text at its bounds is refused: %+v", problem)
	}
}

func TestPositionCountsCharactersAndAllLineEnds(t *testing.T) {
	source := "é\r\nü x\ry"
	for offset, want := range map[int][2]int{0: {1, 1}, 2: {1, 2}, 4: {2, 1}, 7: {2, 3}, 9: {3, 1}, 99: {3, 2}} {
		if line, column := scan.Position(source, offset); line != want[0] || column != want[1] {
			t.Errorf("offset %d is at %d:%d, want %v", offset, line, column, want)
		}
	}
}
