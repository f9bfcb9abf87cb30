package nearest

import (
	"strings"
	"testing"
)

func TestTo(t *testing.T) {
	known := []string{"links", "link", "linkSummary", "facts"}
	for written, want := range map[string]string{
		"lnks": "links", "LINKS": "links", "lniks": "links", "fact": "facts", "zebra": "", "": "",
		strings.Repeat("l", 300): "",
	} {
		if got := To(written, known); got != want {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
}
