package loaders_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/loaders"
)

// TestDisk loads from the operating system's files: a folder with sub-folders,
// links, and a glob.
func TestDisk(t *testing.T) {
	root := t.TempDir()
	outside := filepath.Join(t.TempDir(), "outside.jsonl")
	for path, text := range map[string]string{
		filepath.Join(root, "b", "2.jsonl"): strings.Replace(small, `"d"`, `"two"`, 1),
		filepath.Join(root, "a", "1.jsonl"): strings.Replace(small, `"d"`, `"one"`, 1),
		outside:                             strings.Replace(small, `"d"`, `"three"`, 1),
	} {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"c.jsonl": outside, "d.jsonl": "nowhere", "e": filepath.Dir(outside)} {
		if err := os.Symlink(to, filepath.Join(root, link)); err != nil {
			t.Fatal(err)
		}
	}
	w := &fakeWriter{}
	sum := load(t, w, loaders.Options{Paths: []string{root}})
	var order []string
	for _, b := range w.batches {
		order = append(order, b.Records[0].Dataset)
	}
	if !slices.Equal(order, []string{"one", "two", "three"}) {
		t.Errorf("order: %q", order)
	}
	if len(sum.Skipped) != 2 || sum.Skipped[0].File != filepath.Join(root, "d.jsonl") || sum.Skipped[1].Reason != "it is no regular file" {
		t.Errorf("skipped: %+v", sum.Skipped)
	}
	if sum := load(t, &fakeWriter{}, loaders.Options{Paths: []string{filepath.Join(root, "e")}}); sum.Read != 3 {
		t.Errorf("a link to a folder, named: %+v", sum)
	}
	if sum := load(t, &fakeWriter{}, loaders.Options{Paths: []string{filepath.Join(root, "[ab]", "*.jsonl")}}); sum.Read != 6 {
		t.Errorf("glob: %+v", sum)
	}
}
