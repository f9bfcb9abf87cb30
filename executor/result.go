package executor

import (
	"encoding/json"
	"io"
)

var nullData = []byte("null")

// Result is an answer to a request.
type Result struct {
	// Data is a JSON object in query order, "null" where an error took all of
	// it, and nil where the request was refused before it ran.
	Data   json.RawMessage
	Errors []Error
	// Extensions are the caller's to add.
	Extensions map[string]any
}

// Error is one error of a Result. Locations and Path are empty for errors
// that have no place in the query or in the data; a path's elements are string
// keys and int indices.
type Error struct {
	Message    string         `json:"message"`
	Locations  []Location     `json:"locations,omitempty"`
	Path       []any          `json:"path,omitempty"`
	Extensions map[string]any `json:"extensions,omitempty"`
}

// MarshalJSON writes errors, data and extensions in this order, which is the
// specification's advice; what is empty is left out. It fails only on
// extensions that JSON cannot hold.
func (r *Result) MarshalJSON() ([]byte, error) {
	buf := make([]byte, 0, len(r.Data)+64)
	buf = append(buf, '{')
	member := func(name string, value any) error {
		text, err := marshal(value)
		if err != nil {
			return err
		}
		buf = appendMember(buf, name, text)
		return nil
	}
	if len(r.Errors) > 0 {
		if err := member("errors", r.Errors); err != nil {
			return nil, err
		}
	}
	if r.Data != nil {
		buf = appendMember(buf, "data", r.Data)
	}
	if len(r.Extensions) > 0 {
		if err := member("extensions", r.Extensions); err != nil {
			return nil, err
		}
	}
	return append(buf, '}'), nil
}

func appendMember(buf []byte, name string, text []byte) []byte {
	if len(buf) > 1 {
		buf = append(buf, ',')
	}
	buf = append(appendString(buf, name), ':')
	return append(buf, text...)
}

// WriteTo writes the bytes of MarshalJSON, once all of them are there.
// json.Marshal of a Result would escape and compact the data once more.
func (r *Result) WriteTo(w io.Writer) (int64, error) {
	text, err := r.MarshalJSON()
	if err != nil {
		return 0, err
	}
	n, err := w.Write(text)
	return int64(n), err
}
