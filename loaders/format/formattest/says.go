package formattest

import (
	"slices"
	"strings"
	"testing"
)

// Says holds the claims, as short lines in their order, against those wanted.
func (n *Notes) Says(t testing.TB, want ...string) {
	t.Helper()
	if got := n.Said(); !slices.Equal(got, want) {
		t.Errorf("says\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
