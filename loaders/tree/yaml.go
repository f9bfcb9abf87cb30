package tree

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/graphd/graphd/loaders/format"
	"go.yaml.in/yaml/v3"
)

// YAML reads the one document that data holds. An empty one is Null.
func YAML(data []byte) (Value, *format.Problem) {
	if p := validUTF8(data, 1); p != nil {
		return Value{}, p
	}
	if p := crowded(data); p != nil {
		return Value{}, p
	}
	d := yaml.NewDecoder(bytes.NewReader(data))
	var first, second yaml.Node
	err := decode(d, &first)
	if errors.Is(err, io.EOF) {
		return Value{}, nil
	}
	if err != nil {
		return Value{}, syntaxError(err, data)
	}
	switch err := decode(d, &second); {
	case err == nil:
		return Value{}, &format.Problem{Line: second.Line, Reason: "the file holds more than one YAML document", Hint: "write one file for each"}
	case !errors.Is(err, io.EOF):
		return Value{}, syntaxError(err, data)
	}
	if len(first.Content) == 0 {
		return Value{}, nil
	}
	return fromNode(first.Content[0], 1)
}

// decode turns a panic of the parser, which would be a fault of its own, into
// an error about the file.
func decode(d *yaml.Decoder, n *yaml.Node) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: the parser failed: %v", r)
		}
	}()
	return d.Decode(n)
}

// maxMarks bounds the values that a document can hold, and so the memory that
// reading it takes: reading one takes some 500 bytes.
const maxMarks = 3_000_000

// crowded counts the characters that part values from each other, before the
// parser makes anything of them.
func crowded(data []byte) *format.Problem {
	marks := 0
	for _, c := range data {
		switch c {
		case '\n', ',', ':', '[', '{', '-', '?':
			marks++
		}
	}
	if marks <= maxMarks {
		return nil
	}
	return &format.Problem{Reason: fmt.Sprintf("the file may hold more than %d values, too many for YAML", maxMarks),
		Hint: "write it as JSON lines, which may be of any size"}
}
