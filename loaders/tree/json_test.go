package tree_test

import (
	"encoding/json"
	"testing"

	"github.com/graphd/graphd/loaders/tree"
	"pgregory.net/rapid"
)

// TestJSONAgrees compares the reader with the standard library's on drawn
// values.
func TestJSONAgrees(t *testing.T) {
	var value func(depth int) *rapid.Generator[any]
	value = func(depth int) *rapid.Generator[any] {
		scalars := []*rapid.Generator[any]{
			rapid.String().AsAny(), rapid.Bool().AsAny(), rapid.Float64().AsAny(), rapid.Just[any](nil),
		}
		if depth == 0 {
			return rapid.OneOf(scalars...)
		}
		return rapid.OneOf(append(scalars,
			rapid.SliceOfN(value(depth-1), 0, 4).AsAny(),
			rapid.MapOfN(rapid.String(), value(depth-1), 0, 4).AsAny())...)
	}
	rapid.Check(t, func(t *rapid.T) {
		drawn := value(3).Draw(t, "value")
		text, err := json.Marshal(drawn)
		if err != nil {
			t.Fatal(err)
		}
		if rapid.Bool().Draw(t, "indented") {
			text, _ = json.MarshalIndent(drawn, "\t", "  ")
		}
		v, p := tree.JSON(text, 1)
		if p != nil {
			t.Fatalf("%s: %v", text, p)
		}
		got, err := json.Marshal(plain(v))
		want, _ := json.Marshal(drawn)
		if err != nil || string(got) != string(want) {
			t.Fatalf("got %s, want %s", got, want)
		}
	})
}

// plain turns a value into what encoding/json would make of it.
func plain(v tree.Value) any {
	switch v.Kind {
	case tree.Bool:
		return v.Text == "true"
	case tree.Number:
		return json.Number(v.Text)
	case tree.Text:
		return v.Text
	case tree.List:
		list := []any{}
		for _, item := range v.Items {
			list = append(list, plain(item))
		}
		return list
	case tree.Object:
		object := map[string]any{}
		for _, p := range v.Pairs {
			object[p.Key] = plain(p.Value)
		}
		return object
	}
	return nil
}

func TestSurrogates(t *testing.T) {
	for text, want := range map[string]string{
		`"\ud83d\ude00"`: "😀", `"a\\ud800"`: `a\ud800`, `"\uFFFD"`: "\ufffd", `"\u00e9"`: "é",
	} {
		if v, p := tree.JSON([]byte(text), 1); p != nil || v.Text != want {
			t.Errorf("%s: %q, %v", text, v.Text, p)
		}
	}
	for _, text := range []string{`"\ud800"`, `"\ude00\ud83d"`, `"\ud83dx"`, `"\ud83d\n"`, `"\ud83d\u0041"`, `{"\ud800": 1}`} {
		if _, p := tree.JSON([]byte(text), 1); p == nil {
			t.Errorf("%s was let through", text)
		}
	}
}
