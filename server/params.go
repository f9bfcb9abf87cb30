package server

import (
	"slices"

	"github.com/graphd/graphd/graph"
)

var requestKeys = []string{"query", "operationName", "variables", "extensions"}

// requestOf reads the parameters of a decoded body. Null is the same as
// absent; keys that the specification does not name are ignored, as it says.
func requestOf(body any) (Request, *malformed) {
	object, ok := body.(map[string]any)
	if _, batch := body.([]any); batch {
		return Request{}, badRequest("batches (an array of requests) are not answered; send each request on its own, " +
			"or ask for several fields in one query")
	}
	if !ok {
		return Request{}, badRequest(`the request must be a JSON object such as {"query": "{ version { version } }"}`)
	}
	var r Request
	var bad *malformed
	if r.Query, bad = textOf(object, "query"); bad != nil {
		return r, bad
	}
	if object["query"] == nil {
		return r, badRequest(`the request has no "query"%s`, nearMiss(object))
	}
	if r.OperationName, bad = textOf(object, "operationName"); bad != nil {
		return r, bad
	}
	if r.Variables, bad = objectOf(object, "variables"); bad != nil {
		return r, bad
	}
	r.Extensions, bad = objectOf(object, "extensions")
	return r, bad
}

func textOf(object map[string]any, key string) (string, *malformed) {
	text, ok := object[key].(string)
	if !ok && object[key] != nil {
		return "", badRequest("%q must be a string, not %s", key, kindOf(object[key]))
	}
	return text, nil
}

func objectOf(object map[string]any, key string) (map[string]any, *malformed) {
	inner, ok := object[key].(map[string]any)
	if !ok && object[key] != nil {
		return nil, badRequest("%q must be an object, not %s", key, kindOf(object[key]))
	}
	return inner, nil
}

func kindOf(value any) string {
	switch value.(type) {
	case string:
		return "a string"
	case bool:
		return "true or false"
	case []any:
		return "an array"
	case map[string]any:
		return "an object"
	}
	return "a number"
}

// nearMiss points at a misspelt key, of which the first in byte order is shown.
func nearMiss(object map[string]any) string {
	var keys []string
	for key := range object {
		if !slices.Contains(requestKeys, key) && graph.DidYouMean(key, []string{"query"}) != "" {
			keys = append(keys, key)
		}
	}
	if len(keys) == 0 {
		return ""
	}
	return `, but "` + cut(slices.Min(keys), 100) + `"`
}
