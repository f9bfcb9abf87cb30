package native_test

import (
	"strings"
	"testing"

	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/format/formattest"
)

// read reads a text and returns what came of it.
func read(f format.Format, text string) (*formattest.Notes, error) {
	return formattest.Read(f, "", text, nil)
}

// expect compares a file's rejects, or the error that rejects it whole.
func expect(t *testing.T, f format.Format, text string, want ...string) {
	t.Helper()
	n, err := read(f, text)
	got := n.Rejects
	if err != nil {
		got = append(got, "FILE "+err.Error())
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%.200s\n got: %s\nwant: %s", text, strings.Join(got, "\n      "), strings.Join(want, "\n      "))
	}
}
