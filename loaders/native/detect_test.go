package native_test

import (
	"strings"
	"testing"

	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/native"
)

func TestDetect(t *testing.T) {
	for _, c := range []struct {
		about, name, head string
		yaml, lines       format.Likeness
	}{
		{"YAML by content", "seeds.txt", "# ours\n---\ndataset: {id: d}\n", format.ByContent, format.Unlike},
		{"YAML that begins with its entities", "x", "entities:\n  - {id: a}\n", format.ByContent, format.Unlike},
		{"JSON lines by content", "seeds.txt", `{"dataset": {"id": "d"}}` + "\n" + `{"entity": {}}`, format.Unlike, format.ByContent},
		{"JSON lines with a byte order mark", "x", "\ufeff" + `{"dataset": {"id": "d"}}`, format.Unlike, format.ByContent},
		{"JSON lines, the first damaged", "x", `{"datset": {}}` + "\n" + `{"entity": {"id": "a"}}` + "\n", format.Unlike, format.ByContent},
		{"JSON lines, all cut", "x", `{"entity": {"id": "a", "names": ["` + strings.Repeat("a", 70), format.Unlike, format.ByContent},
		{"YAML written as JSON on one line", "x", `{"dataset": {"id": "d"}, "entities": []}`, format.ByContent, format.Unlike},
		{"YAML written as JSON on many lines", "x", "{\n  \"dataset\": {\n    \"id\": \"d\"\n  }\n}\n", format.ByContent, format.Unlike},
		{"YAML named JSON lines", "x.jsonl", "dataset: {id: d}\n", format.ByContent, format.ByName},
		{"a slip, by name", "x.yml", "entitys: []\n", format.ByName, format.Unlike},
		{"a slip, by name", "x.NDJSON", `{"entitys": {}}`, format.Unlike, format.ByName},
		{"prose", "notes.md", "The dataset: what it holds\n", format.Unlike, format.Unlike},
		{"junk, whatever its name", "x.yaml", "dataset: \x00\x01", format.Unlike, format.Unlike},
		{"other JSON", "x.json", `{"type": "bundle", "objects": []}`, format.Unlike, format.Unlike},
	} {
		if got := (native.YAML{}).Detect([]byte(c.head), c.name); got != c.yaml {
			t.Errorf("%s: YAML %d, want %d", c.about, got, c.yaml)
		}
		if got := (native.JSONLines{}).Detect([]byte(c.head), c.name); got != c.lines {
			t.Errorf("%s: JSON lines %d, want %d", c.about, got, c.lines)
		}
	}
}
