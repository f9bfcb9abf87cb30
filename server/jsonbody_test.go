package server

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func TestReadJSON(t *testing.T) {
	got, bad := readJSON([]byte(` {"a": [1, {"b": 9007199254740993}, "\ud83d\ude00", null, true], "c": {}} `))
	want := map[string]any{"a": []any{json.Number("1"), map[string]any{"b": json.Number("9007199254740993")}, "😀", nil, true}, "c": map[string]any{}}
	if bad != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%#v, %v", got, bad)
	}
}

func TestReadJSONRefuses(t *testing.T) {
	for text, says := range map[string]string{
		`{"a": 1, "a": 2}`:              `"a" stands twice`,
		`{"a": {"b": [{"c":1,"c":1}]}}`: `"c" stands twice`,
		`{"a": 1} {`:                    "line 1, column 10",
		"{\n  \"a\": tru }":             "line 2, column 11",
		"{\"a\": \"\xff\"}":             "UTF-8, from byte 8",
		`{"a": "\ud800"}`:               `line 1, column 8: \ud800`,
		`{"a": "\ude00\ud83d"}`:         `\ude00`,
		`{"a": NaN}`:                    "not JSON",
		`{"a": 01}`:                     "not JSON",
		`[1 2]`:                         "not JSON",
		strings.Repeat("[", 20_000):     "not JSON",
	} {
		if value, bad := readJSON([]byte(text)); bad == nil || !strings.Contains(bad.message, says) {
			t.Errorf("%.40q: %v, %v", text, value, bad)
		}
	}
}

// A backslash before an escape is none: \\ud800 is five letters.
func TestEscapedBackslash(t *testing.T) {
	if value, bad := readJSON([]byte(`"\\ud800"`)); bad != nil || value != `\ud800` {
		t.Errorf("%v, %v", value, bad)
	}
}

func FuzzReadJSON(f *testing.F) {
	for _, seed := range []string{okBody, `[{"a":1}]`, `{"a":"\ud83d\ude00","b":[]}`, `{"a":1,"a":2}`, `"\`, `{"`, `1e999`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		value, bad := readJSON(text)
		if bad != nil {
			return
		}
		var plain any
		decoder := json.NewDecoder(strings.NewReader(string(text)))
		decoder.UseNumber()
		if err := decoder.Decode(&plain); err != nil || !reflect.DeepEqual(value, plain) {
			t.Errorf("%q: %#v, encoding/json has %#v, %v", text, value, plain, err)
		}
	})
}
