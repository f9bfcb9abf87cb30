package executor

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/graphql-go/graphql/language/ast"
)

// Location is a place in the query, both counted from 1; a column is a
// character.
type Location struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

func locate(place *ast.Location) Location {
	if place == nil || place.Source == nil {
		return Location{Line: 1, Column: 1}
	}
	before := place.Source.Body[:min(place.Start, len(place.Source.Body))]
	before = bytes.ReplaceAll(before, []byte("\r\n"), []byte("\n"))
	line := 1 + bytes.Count(before, []byte("\n")) + bytes.Count(before, []byte("\r"))
	return Location{Line: line, Column: 1 + utf8.RuneCount(before[1+bytes.LastIndexAny(before, "\r\n"):])}
}

func locateAll(nodes []*ast.Field) []Location {
	places := make([]Location, len(nodes))
	for i, node := range nodes {
		places[i] = locate(node.Loc)
	}
	return places
}

// pathText writes a path as a reader would: entity.links.nodes.
func pathText(path []any) string {
	keys := make([]string, len(path))
	for i, key := range path {
		keys[i] = fmt.Sprint(key)
	}
	return strings.Join(keys, ".")
}
