package neo4j

import (
	"strconv"
	"strings"
)

// statement is the text of a Cypher statement with its parameters. The text is
// made of this package's own words; what a user wrote is in parameters only.
type statement struct {
	text   strings.Builder
	params map[string]any
}

// add appends text, in which each ? stands for the next of the values.
func (s *statement) add(text string, values ...any) {
	for _, v := range values {
		before, after, _ := strings.Cut(text, "?")
		s.text.WriteString(before)
		s.text.WriteString(s.param(v))
		text = after
	}
	s.text.WriteString(text)
}

// param gives a value a name that depends on its place alone, so that the same
// question has the same text, and one plan on the server.
func (s *statement) param(v any) string {
	if s.params == nil {
		s.params = map[string]any{}
	}
	name := "p" + strconv.Itoa(len(s.params))
	s.params[name] = v
	return "$" + name
}

// set gives a parameter a name of its own.
func (s *statement) set(name string, v any) {
	if s.params == nil {
		s.params = map[string]any{}
	}
	s.params[name] = v
}

// texts turns a list of any kind of string into one that the driver packs
// without reflection, and that is never null.
func texts[T ~string](list []T) []any {
	all := make([]any, len(list))
	for i, item := range list {
		all[i] = string(item)
	}
	return all
}
