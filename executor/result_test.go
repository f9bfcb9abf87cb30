package executor

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestResultIsWrittenInAFixedOrder(t *testing.T) {
	tests := map[string]struct {
		result Result
		want   string
	}{
		"data alone":     {Result{Data: json.RawMessage(`{"a":1}`)}, `{"data":{"a":1}}`},
		"errors alone":   {Result{Errors: []Error{{Message: "<no>"}}}, `{"errors":[{"message":"<no>"}]}`},
		"all of it":      {Result{Data: nullData, Errors: []Error{{Message: "m", Path: []any{"a", 0}}}, Extensions: map[string]any{"b": 1, "a": 2}}, `{"errors":[{"message":"m","path":["a",0]}],"data":null,"extensions":{"a":2,"b":1}}`},
		"nothing at all": {Result{}, `{}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var text strings.Builder
			n, err := test.result.WriteTo(&text)
			if err != nil || n != int64(text.Len()) {
				t.Errorf("wrote %d of %d: %v", n, text.Len(), err)
			}
			check(t, text.String(), test.want)
		})
	}
}

func TestExtensionsThatJSONCannotHold(t *testing.T) {
	result := Result{Extensions: map[string]any{"f": func() {}}}
	if _, err := result.WriteTo(&strings.Builder{}); err == nil {
		t.Error("no error")
	}
}
