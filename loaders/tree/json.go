package tree

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/graphd/graphd/loaders/format"
)

// JSON reads one JSON value, which must be all that data holds. Every value in
// it stands in the line given.
func JSON(data []byte, line int) (Value, *format.Problem) {
	if p := validUTF8(data, line); p != nil {
		return Value{}, p
	}
	if p := syntax(data, line); p != nil {
		return Value{}, p
	}
	j := jsonReader{data: data, line: line}
	v := j.value(1)
	if j.problem != nil {
		return Value{}, j.problem
	}
	return v, nil
}

// syntax lets the standard library judge the grammar, so that the reader below
// meets well-formed text only.
func syntax(data []byte, line int) *format.Problem {
	if json.Valid(data) {
		return nil
	}
	var any json.RawMessage
	err := json.Unmarshal(data, &any)
	var e *json.SyntaxError
	if errors.As(err, &e) {
		return &format.Problem{Line: line, Reason: fmt.Sprintf("not JSON at column %d: %s", e.Offset, e), Hint: "each line is one JSON object"}
	}
	return &format.Problem{Line: line, Reason: fmt.Sprintf("not JSON: %v", err)}
}

// jsonReader walks over JSON that is known to be well formed.
type jsonReader struct {
	data    []byte
	at      int
	line    int
	problem *format.Problem
}

func (j *jsonReader) value(depth int) Value {
	j.blanks()
	v := Value{Line: j.line}
	if depth > MaxDepth {
		j.fail(fmt.Sprintf("lists and objects nest deeper than %d", MaxDepth))
		return v
	}
	switch j.data[j.at] {
	case '{':
		v.Kind = Object
		j.members('}', func() {
			key := j.text()
			j.blanks()
			j.at++ // the colon
			v.Pairs = append(v.Pairs, Pair{Key: key, Line: j.line, Value: j.value(depth + 1)})
		})
	case '[':
		v.Kind = List
		j.members(']', func() { v.Items = append(v.Items, j.value(depth+1)) })
	case '"':
		v.Kind, v.Text = Text, j.text()
	case 't', 'f':
		v.Kind, v.Text = Bool, j.word()
	case 'n':
		j.word()
	default:
		v.Kind, v.Text = Number, j.word()
	}
	return v
}

// members reads what stands between the brackets, parted by commas.
func (j *jsonReader) members(end byte, member func()) {
	j.at++
	for j.blanks(); j.problem == nil && j.data[j.at] != end; j.blanks() {
		if j.data[j.at] == ',' {
			j.at++
			j.blanks()
		}
		member()
	}
	j.at++
}

func (j *jsonReader) blanks() {
	for j.at < len(j.data) && (j.data[j.at] == ' ' || j.data[j.at] == '\t' || j.data[j.at] == '\r' || j.data[j.at] == '\n') {
		j.at++
	}
}

// word reads a number, true, false or null.
func (j *jsonReader) word() string {
	start := j.at
	for j.at < len(j.data) {
		switch j.data[j.at] {
		case ',', ']', '}', ' ', '\t', '\r', '\n':
			return string(j.data[start:j.at])
		}
		j.at++
	}
	return string(j.data[start:])
}

func (j *jsonReader) fail(reason string) {
	if j.problem == nil {
		j.problem = &format.Problem{Line: j.line, Reason: reason}
	}
}
