package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"unicode/utf8"
)

// readJSON decodes one JSON value strictly: numbers keep all their digits, a
// key that stands twice in an object, text that is not UTF-8 and anything
// after the value are errors. encoding/json alone would take the last of two
// keys and replace what is not UTF-8, without a word.
func readJSON(text []byte) (any, *malformed) {
	if !utf8.Valid(text) {
		return nil, badRequest("the request is not valid UTF-8, from byte %d on", firstInvalid(text)+1)
	}
	if at := loneSurrogate(text); at >= 0 {
		line, column := lineAndColumn(text, at)
		return nil, badRequest(`line %d, column %d: \%s is half of a character (a surrogate without its pair)`,
			line, column, text[at+1:at+6])
	}
	if !json.Valid(text) {
		var whole json.RawMessage
		return nil, notJSON(text, json.Unmarshal(text, &whole))
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	return readValue(decoder)
}

func notJSON(text []byte, err error) *malformed {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return badRequest("the request is not JSON: %v", err)
	}
	line, column := lineAndColumn(text, max(int(syntax.Offset)-1, 0))
	return badRequest("the request is not JSON: line %d, column %d: %v", line, column, syntax)
}

// readValue reads what is known to be valid JSON, so that its tokens come
// without an error.
func readValue(decoder *json.Decoder) (any, *malformed) {
	token, err := decoder.Token()
	if err != nil {
		return nil, badRequest("the request is not JSON: %v", err)
	}
	switch token {
	case json.Delim('{'):
		return readObject(decoder)
	case json.Delim('['):
		return readArray(decoder)
	}
	return token, nil
}

func readObject(decoder *json.Decoder) (any, *malformed) {
	object := map[string]any{}
	for decoder.More() {
		token, err := decoder.Token()
		if err != nil {
			return nil, badRequest("the request is not JSON: %v", err)
		}
		key := token.(string)
		if _, twice := object[key]; twice {
			return nil, badRequest("the key %q stands twice in one object", cut(key, 100))
		}
		value, bad := readValue(decoder)
		if bad != nil {
			return nil, bad
		}
		object[key] = value
	}
	_, _ = decoder.Token() // the closing bracket
	return object, nil
}

func readArray(decoder *json.Decoder) (any, *malformed) {
	array := []any{}
	for decoder.More() {
		value, bad := readValue(decoder)
		if bad != nil {
			return nil, bad
		}
		array = append(array, value)
	}
	_, _ = decoder.Token() // the closing bracket
	return array, nil
}
