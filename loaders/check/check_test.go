package check_test

import (
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
)

func TestIDs(t *testing.T) {
	for _, id := range []string{"is-k", "un:QDe.161", "فغانستان", "a/b", strings.Repeat("a", 200)} {
		if p := check.ID(id); p != nil {
			t.Errorf("%q: %v", id, p)
		}
	}
	for _, id := range []string{"", "a b", " a", "a\u00a0b", "a\n", "a\x00", "e\u0301", "\xff", strings.Repeat("a", 201)} {
		if check.ID(id) == nil {
			t.Errorf("%q was let through", id)
		}
	}
	for _, id := range []string{"a/b", "global:a"} {
		if check.DatasetID(id) == nil {
			t.Errorf("%q was let through as a dataset", id)
		}
	}
}

// TestOrdered shows that only what is surely in the wrong order is refused.
func TestOrdered(t *testing.T) {
	for _, c := range []struct {
		since, until graph.PartialDate
		ok           bool
	}{
		{"2020", "2020", true}, {"2020-08", "2020", true}, {"2020-08-03", "2020-08", true}, {"2020-08-03", "2020-08-03", true},
		{"", "2020", true}, {"2020", "", true},
		{"2020-08", "2020-07", false}, {"2021", "2020-12-31", false}, {"2020-08-04", "2020-08-03", false},
	} {
		if p := check.Ordered(c.since, "since", c.until, "until"); (p == nil) != c.ok {
			t.Errorf("%s until %s: %v", c.since, c.until, p)
		}
	}
}

func TestNumbers(t *testing.T) {
	for text, want := range map[string]float64{"800": 800, "-0.5": -0.5, "1e3": 1000, "9007199254740992": 1 << 53, "1.5E-3": 0.0015} {
		if n, p := check.Number(text); p != nil || n != want {
			t.Errorf("%s: %v, %v", text, n, p)
		}
	}
	for _, text := range []string{"", "+1", "01", ".5", "5.", "1_000", "0x1", "1e999", "Infinity", "9007199254740993", "1,000"} {
		if _, p := check.Number(text); p == nil {
			t.Errorf("%s was let through", text)
		}
	}
}

func TestQuoteSaysWhatItCut(t *testing.T) {
	if got := check.Quote(strings.Repeat("é", 61)); got != `"`+strings.Repeat("é", 60)+`"…` {
		t.Error(got)
	}
}
