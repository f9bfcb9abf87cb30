package affiliation_test

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
	"pgregory.net/rapid"
)

var vocabulary = graph.DefaultVocabulary()

func paths(t rapid.TB, r graph.Reader, q affiliation.PathQuery, b affiliation.Bounds) *affiliation.PathResult {
	t.Helper()
	result, err := affiliation.Paths(context.Background(), r, vocabulary, q, b)
	if err != nil {
		t.Fatalf("%+v: %v", q, err)
	}
	return result
}

func shownChains(chains []affiliation.Chain) []string {
	var all []string
	for _, c := range chains {
		all = append(all, shownChain(c))
	}
	return all
}

func TestPathsAreThoseThatTryingEveryWayFinds(t *testing.T) {
	thousands(t, func(t *rapid.T) {
		s, q := drawShelf(t), drawPathQuery(t)
		result := paths(t, s, q, affiliation.Bounds{Eager: drawEager(t)})
		naive := naivePaths(s, q)
		expectPaths(t, result, naive, q)
		if !result.Complete() || len(result.Hubs) > 0 {
			t.Errorf("stopped by %q at %v", result.StoppedBy, result.Hubs)
		}
	})
}

// expectPaths holds a complete answer against all paths there are, in order.
func expectPaths(t rapid.TB, result *affiliation.PathResult, naive []naivePath, q affiliation.PathQuery) {
	t.Helper()
	first := naive[:min(len(naive), q.First)]
	var want []string
	for _, p := range first {
		want = append(want, p.shown(q.At))
	}
	if got := shownChains(result.Paths); !slices.Equal(got, want) {
		t.Fatalf("%+v\n got %v\nwant %v", q, got, want)
	}
	more := len(naive) > q.First && len(naive[q.First].links) == len(naive[q.First-1].links)
	searched := q.MaxHops
	if len(naive) >= q.First {
		searched = len(naive[q.First-1].links)
	}
	if result.More != more || result.Searched != searched {
		t.Errorf("more %v, want %v; searched %d, want %d", result.More, more, result.Searched, searched)
	}
	for _, c := range result.Paths {
		at := q.From
		for _, step := range c.Steps {
			from, to := step.Link.From, step.Link.To
			if step.Reversed {
				from, to = to, from
			}
			if from != at || step.From.ID != from || step.To.ID != to {
				t.Errorf("a step of %s from %s to %s, reversed: %v", step.Link.ID, step.From.ID, step.To.ID, step.Reversed)
			}
			at = to
		}
		if at != q.To {
			t.Errorf("a path ends at %s", at)
		}
	}
}

// Under any bounds, what is given is right, what is said to be surely known is,
// and no more is read than they say.
func TestBoundedPathsSayWhatTheyAreSureOf(t *testing.T) {
	thousands(t, func(t *rapid.T) {
		s, q := drawShelf(t), drawPathQuery(t)
		b := affiliation.Bounds{Rows: rapid.IntRange(1, 30).Draw(t, "rows"), Fan: rapid.IntRange(1, 6).Draw(t, "fan"), Tries: rapid.IntRange(1, 200).Draw(t, "tries"), Eager: drawEager(t)}
		result := paths(t, s, q, b)
		naive := naivePaths(s, q)
		if s.given > b.Rows {
			t.Errorf("%d rows read", s.given)
		}
		if result.Complete() {
			expectPaths(t, result, naive, q)
			return
		}
		isKnown := func(p naivePath) bool { return len(p.links) <= result.Searched }
		got := shownChains(result.Paths)
		for i, p := range naive {
			if shown := p.shown(q.At); isKnown(p) && i < q.First && (i >= len(got) || got[i] != shown) {
				t.Errorf("path %d is not %sbut %v", i, shown, got)
			}
			got = slices.DeleteFunc(got, func(g string) bool { return i >= q.First && g == p.shown(q.At) })
		}
		for i, g := range got {
			if !slices.ContainsFunc(naive, func(p naivePath) bool { return p.shown(q.At) == g }) {
				t.Errorf("path %d, %s, is none", i, g)
			}
		}
	})
}

func TestPathsDoNotDependOnTheOrderOfLoading(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, q := drawShelf(t), drawPathQuery(t)
		b := affiliation.Bounds{Rows: rapid.IntRange(1, 40).Draw(t, "rows"), Fan: rapid.IntRange(1, 6).Draw(t, "fan"), Tries: rapid.IntRange(1, 200).Draw(t, "tries"), Eager: drawEager(t)}
		other := s.shuffled(rapid.Uint64().Draw(t, "seed"))
		if a, b := paths(t, s, q, b), paths(t, other, q, b); !reflect.DeepEqual(a, b) {
			t.Errorf("%+v\n%+v", a, b)
		}
		if !reflect.DeepEqual(s.asked, other.asked) {
			t.Errorf("%+v\n%+v", s.asked, other.asked)
		}
	})
}

// drawEager draws how soon a search looks for a cheaper way.
func drawEager(t *rapid.T) int { return rapid.SampledFrom([]int{-1, 4, 0}).Draw(t, "eager") }

// thousands checks twenty times as often as other properties are checked.
func thousands(t *testing.T, property func(*rapid.T)) {
	for range 20 {
		rapid.Check(t, property)
	}
}
