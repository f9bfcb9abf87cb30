package main

import (
	"encoding/json"
	"io"
	"strings"
)

// variablesOf reads name=value pairs. A value that is JSON is taken as such,
// with all digits of its numbers, and all else as text: 3, true, null and
// ["a"] are what they look like, is-k and 2020-08-03 are texts.
func variablesOf(pairs []string) (map[string]any, error) {
	values := map[string]any{}
	for _, pair := range pairs {
		name, text, found := strings.Cut(pair, "=")
		name = strings.TrimPrefix(name, "$")
		if !found || name == "" {
			return nil, usage("-v %s: write a variable as name=value", pair)
		}
		if _, twice := values[name]; twice {
			return nil, usage("-v %s is given twice", name)
		}
		values[name] = valueOf(text)
	}
	return values, nil
}

func valueOf(text string) any {
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var value any
	if decoder.Decode(&value) != nil {
		return text
	}
	if _, err := decoder.Token(); err != io.EOF {
		return text // such as 2020-08-03, which begins like a number
	}
	return value
}
