package loaders_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/loaders"
)

func TestReplace(t *testing.T) {
	other := strings.Replace(small, `"d"`, `"c"`, 1)
	for _, c := range []struct {
		about, more string
		despite     bool
		want        []string
		withdrawn   int
		held        bool
	}{
		{"a clean load withdraws", "", false, []string{"begin d", "begin c", "withdraw c", "withdraw d"}, 14, false},
		{"a rejected row holds it back", "{}\n", false, []string{"begin d", "begin c", "keep c", "keep d"}, 0, true},
		{"unless told otherwise", "{}\n", true, []string{"begin d", "begin c", "withdraw c", "withdraw d"}, 14, false},
	} {
		w := &fakeWriter{}
		sum := load(t, w, loaders.Options{Files: files("1.jsonl", small+c.more, "2.jsonl", other), Replace: true, ReplaceDespiteRejects: c.despite})
		if !slices.Equal(w.replaced, c.want) || sum.Withdrawn != c.withdrawn || sum.NotWithdrawn != c.held {
			t.Errorf("%s: %q, %+v", c.about, w.replaced, sum)
		}
		for _, b := range w.batches {
			if b.Replacing.Dataset != b.Records[0].Dataset || b.Replacing.Run == "" {
				t.Errorf("%s: batch: %+v", c.about, b)
			}
		}
	}
}

// TestReplaceWhatCannotBeRead shows that a file that is no good touches nothing.
func TestReplaceWhatCannotBeRead(t *testing.T) {
	w := &fakeWriter{}
	_, err := loaders.Run(t.Context(), w, loaders.Options{Paths: []string{"."}, Files: files("1.yaml", "a: ["), Replace: true, Dataset: "d"})
	if err == nil || len(w.replaced) > 0 {
		t.Errorf("%v, %q", err, w.replaced)
	}
}
