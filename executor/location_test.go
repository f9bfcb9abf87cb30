package executor

import (
	"testing"

	"github.com/graphql-go/graphql/language/ast"
	gql "github.com/graphql-go/graphql/language/source"
)

func TestLocationsCountLinesAndCharacters(t *testing.T) {
	tests := map[string]struct {
		text  string // up to the place
		where Location
	}{
		"the start":                     {``, Location{1, 1}},
		"a column is a character":       {`{ a(x: "é日") `, Location{1, 14}},
		"after a line feed":             {"{\n  ", Location{2, 3}},
		"a CR LF is one line's end":     {"{\r\n\r\n ", Location{3, 2}},
		"a carriage return is one, too": {"{\ra\r ", Location{3, 2}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			place := &ast.Location{Start: len(test.text), Source: &gql.Source{Body: []byte(test.text + "name }")}}
			if got := locate(place); got != test.where {
				t.Errorf("got %v, want %v", got, test.where)
			}
		})
	}
	if got := locate(nil); got != (Location{1, 1}) {
		t.Errorf("without a source: %v", got)
	}
}
