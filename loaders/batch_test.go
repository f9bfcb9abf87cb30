package loaders_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/loaders"
)

// The first batches are small, so that writing begins early.
func TestBatchesGrow(t *testing.T) {
	var file strings.Builder
	file.WriteString("{\"dataset\": {\"id\": \"d\", \"title\": \"D\"}}\n")
	for i := range 13_499 {
		fmt.Fprintf(&file, "{\"entity\": {\"id\": \"e%d\", \"kind\": \"person\", \"names\": [\"E\"]}}\n", i)
	}
	w := &fakeWriter{}
	load(t, w, loaders.Options{Files: files("a.jsonl", file.String())})
	var sizes []int
	for _, b := range w.batches {
		sizes = append(sizes, b.Len())
	}
	if want := []int{1_000, 2_000, 4_000, 5_000, 1_500}; !slices.Equal(sizes, want) {
		t.Errorf("batches of %v, not of %v", sizes, want)
	}
}
