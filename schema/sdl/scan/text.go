package scan

import (
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/source"
)

// Bounds are the most a text may have. Zero means unbounded.
type Bounds struct {
	Tokens      int // names, numbers, strings and punctuators; comments and commas do not count
	Nesting     int // open brackets of any kind, inside each other
	NameBytes   int // of one name or number
	StringBytes int // of one string or block string as written, quotes included
}

// Bound tells which of the Bounds a Problem is about.
type Bound string

// The bounds a Problem may name; NoBound is a mistake in the text.
const (
	NoBound     Bound = ""
	Tokens      Bound = "tokens"
	Nesting     Bound = "nesting"
	NameBytes   Bound = "name-length"
	StringBytes Bound = "string-length"
)

// Problem is why a text was refused.
type Problem struct {
	Offset  int // in bytes
	Message string
	Hint    string
	Bound   Bound
	Max     int
}

// Text is a scanned text.
type Text struct {
	Source string
	Tokens int

	clean  []byte
	shared *source.Source // of all nodes of the parsed document
	nulls  map[int]bool   // offsets of null literals
	blocks map[int]string // values of block strings by offset
}

// Repair puts the values right that graphql-go could not read from the clean text: null literals and block strings.
// It goes down lists and objects; their nesting is bounded by the scan.
func (t *Text) Repair(value ast.Value) {
	switch v := value.(type) {
	case *ast.EnumValue:
		if t.nulls[v.Loc.Start] {
			v.Value = "null"
		}
	case *ast.StringValue:
		if v == nil {
			return
		}
		if block, ok := t.blocks[v.Loc.Start]; ok {
			v.Value = block
		}
	case *ast.ListValue:
		for _, item := range v.Values {
			t.Repair(item)
		}
	case *ast.ObjectValue:
		for _, field := range v.Fields {
			t.Repair(field.Value)
		}
	}
}

// IsNull tells whether a value is the literal null, which a repaired document holds as the enum value "null".
func IsNull(value ast.Value) bool {
	enum, ok := value.(*ast.EnumValue)
	return ok && enum.Value == "null"
}
