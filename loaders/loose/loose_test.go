package loose_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/loose"
	"github.com/graphd/graphd/loaders/tree"
)

func stream(text string) (got []string, err error) {
	err = loose.Stream(context.Background(), strings.NewReader(text), func(key string, v tree.Value) error {
		got = append(got, fmt.Sprintf("%s %d %s", key, v.Line, v.Kind))
		return nil
	})
	return got, err
}

func TestStream(t *testing.T) {
	got, err := stream("\ufeff{\"a\": 1,\r\n \"list\" : [ {\"x\": [1]},\n {\"x\": 2}, 3 ], \"o\": {\"list\": []},\n\"empty\": []}\n")
	want := []string{"a 1 a number", "list 2 an object", "list 3 an object", "list 3 a number", "o 3 an object"}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%q %v", got, err)
	}
}

func TestStreamOfABadFile(t *testing.T) {
	for text, says := range map[string]string{
		"":                             "the file ends early",
		"[1]":                          "not a JSON object",
		`{"a": [1, `:                   "the file ends early",
		`{"a": `:                       "the file ends early",
		`{"a"`:                         "the file ends early",
		"{\n\"a\": [1, x]}":            "line 2: not JSON",
		`{"a": [1 2]}`:                 "not JSON",
		"{\"a\": [{\"b\": \"\xff\"}]}": "UTF-8",
		`{"a": [` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + `]}`: "deeper than",
		`{"a": ["` + strings.Repeat("x", loose.MaxItem+1<<20) + `"]}`:          "longer than 16 MB",
		`{"a": "` + strings.Repeat("x", loose.MaxItem+1<<20) + `"}`:            "longer than 16 MB",
	} {
		if _, err := stream(text); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%.50q: %v", text, err)
		}
	}
}

// Items are let go of one by one: a file may be longer than its longest item.
func TestStreamOfManyItems(t *testing.T) {
	item := `{"x": "` + strings.Repeat("y", 1<<20) + `"},`
	got, err := stream(`{"a": [` + strings.Repeat(item, 40) + `1]}`)
	if err != nil || len(got) != 41 {
		t.Error(len(got), err)
	}
}

func TestObject(t *testing.T) {
	v, p := tree.JSON([]byte(`{"name": [" Ann\n", "", null, "Anna"], "born": 1970, "is": true, "in": {"a": 1}, "of": [{"b": 2}, 3], "left": ["x", {"y": 1}, ""], "void": "", "mixed": ["x", ["y"]]}`), 7)
	if p != nil {
		t.Fatal(p)
	}
	o := loose.Of(v)
	if names := o.Texts("name"); !slices.Equal(names, []string{"Ann", "Anna"}) || o.Texts("name") != nil {
		t.Error(names)
	}
	if o.Text("born") != "1970" || !o.True("is") || o.Text("nothing") != "" || o.Objects("in")[0].Text("a") != "1" || len(o.Objects("of")) != 1 || o.Text("mixed") != "x" {
		t.Error("wrong")
	}
	n := &formattest.Notes{}
	o.Ignore(n, "T.")
	if len(n.Fields) != 2 || n.Fields["T.left"] != 2 || n.Fields["T.mixed"] != 1 {
		t.Error(n.Fields)
	}
}
