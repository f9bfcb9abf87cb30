package main

import (
	"bytes"
	"encoding/json"
	"io"
)

// writeJSON writes a value, indented for a person and on one line for a
// program.
func (a *app) writeJSON(value any) error {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return err
	}
	return a.writeJSONText(bytes.TrimSuffix(text.Bytes(), []byte("\n")))
}

// writeJSONText writes JSON that is there already; its keys keep their order.
func (a *app) writeJSONText(text []byte) error {
	if a.terminal(a.out) {
		return indent(a.out, text)
	}
	_, err := a.out.Write(append(text, '\n'))
	return err
}

func indent(w io.Writer, text []byte) error {
	var out bytes.Buffer
	if err := json.Indent(&out, text, "", "  "); err != nil {
		return err
	}
	out.WriteByte('\n')
	_, err := out.WriteTo(w)
	return err
}

func jsonString(text string) string {
	quoted, _ := json.Marshal(text) // a string can always be written
	return string(quoted)
}
