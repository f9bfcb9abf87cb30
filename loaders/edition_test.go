package loaders_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
	"github.com/graphd/graphd/recorded"
	"github.com/graphd/graphd/store/sqlite"
)

// edition is one of a dataset's, with people of these ids.
func edition(of, number string, people ...string) string {
	text := `{"dataset": {"id": "` + of + `", "edition": "` + number + `"}}` + "\n"
	for _, id := range people {
		text += `{"entity": {"id": "` + id + `", "kind": "person", "names": ["` + id + `"]}}` + "\n"
	}
	return text
}

// shelf is a store of datasets, and what is done to it.
type shelf struct {
	t *testing.T
	graph.Store
}

func newShelf(t *testing.T) *shelf {
	s, err := sqlite.Open(t.Context(), sqlite.Options{Path: sqlite.Memory})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return &shelf{t, s}
}

func (s *shelf) load(name, text string, o loaders.Options) (loaders.Summary, error) {
	o.Paths, o.Files = []string{name}, files(name, text)
	return loaders.Run(s.t.Context(), s, o)
}

// loaded fails the test if not every row is taken.
func (s *shelf) loaded(name, text string, o loaders.Options) loaders.Summary {
	s.t.Helper()
	sum, err := s.load(name, text, o)
	if err != nil || !sum.Clean() {
		s.t.Fatal(err, sum.Rejects)
	}
	return sum
}

func (s *shelf) refused(name, text string, o loaders.Options, why ...string) {
	s.t.Helper()
	_, err := s.load(name, text, o)
	for _, part := range why {
		if err == nil || !strings.Contains(err.Error(), part) {
			s.t.Errorf("not refused because of %q: %v", part, err)
		}
	}
}

// people are those whom the dataset lists, as of a time or, with none, now.
func (s *shelf) people(of string, before time.Time) (ids []string) {
	s.t.Helper()
	snapshot, err := s.Snapshot(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	r, err := recorded.New(s.t.Context(), snapshot, snapshot.(graph.History), recorded.When{Before: before}, recorded.Options{Projector: graph.Projector{Vocabulary: graph.DefaultVocabulary(), Fold: strings.ToLower}, Now: time.Now()})
	if err != nil {
		s.t.Fatal(err)
	}
	asked := []string{"ann", "ben", "cat", "dan"}
	found, err := r.Entities(s.t.Context(), asked)
	if err != nil {
		s.t.Fatal(err)
	}
	for _, e := range found {
		if e != nil && slices.Contains(e.Datasets, of) {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

func TestAnOlderEditionDoesNotReplaceANewerOne(t *testing.T) {
	for _, c := range []struct {
		held, comes string
		older       bool
	}{
		{"2", "3", false}, {"10", "9", true}, {"9", "10", false}, {"2", "2", false},
		{"2026-03-01", "2025-12-31", true}, {"2026-03-01T10:00:00Z", "2026-03-02", false}, {"2026-03-01", "spring", false}, {"", "2026-03-01", false},
	} {
		s := newShelf(t)
		s.loaded("a.jsonl", edition("d", c.held, "ann", "ben", "cat"), loaders.Options{})
		replace := loaders.Options{Replace: true}
		if !c.older {
			s.loaded("a.jsonl", edition("d", c.comes, "ann", "ben"), replace)
			continue
		}
		s.refused("a.jsonl", edition("d", c.comes, "ann", "ben"), replace, "a.jsonl:1: dataset: edition "+c.comes, "is older than "+c.held, "--yes")
		s.loaded("a.jsonl", edition("d", c.comes, "ann", "ben", "cat"), loaders.Options{}) // to add it is no matter of order
		replace.Yes = true
		s.loaded("a.jsonl", edition("d", c.comes, "ann", "ben"), replace)
		if got := s.people("d", time.Time{}); !slices.Equal(got, []string{"ann", "ben"}) {
			t.Errorf("%v", got)
		}
	}
}

func TestADatasetIsOfOneFormat(t *testing.T) {
	s := newShelf(t)
	popolo := `{"persons": [{"id": "p1", "name": "Ann", "other_names": [], "identifiers": []}], "organizations": [], "memberships": []}`
	s.loaded("a.jsonl", edition("d", "", "ann"), loaders.Options{})
	s.refused("p.json", popolo, loaders.Options{Dataset: "d"}, `"d" holds what was read as native, and this file is read as popolo`, "graphd withdraw d")
	s.loaded("a.yaml", "dataset: {id: d}\nentities: [{id: ben, kind: person, names: [Ben]}]\n", loaders.Options{}) // graphd's own files are of one
	s.loaded("p.json", popolo, loaders.Options{Dataset: "other"})
	if _, err := s.WithdrawDataset(t.Context(), "d"); err != nil {
		t.Fatal(err)
	}
	s.loaded("p.json", popolo, loaders.Options{Dataset: "d"})
}

func TestAReplacementThatWouldWithdrawOverHalf(t *testing.T) {
	s := newShelf(t)
	replace := loaders.Options{Replace: true}
	s.loaded("a.jsonl", edition("d", "1", "ann", "ben", "cat"), replace)
	s.refused("a.jsonl", edition("d", "1", "dan"), replace, "would withdraw 3 of the 4 statements that d held", "--yes")
	if got := s.people("d", time.Time{}); !slices.Equal(got, []string{"ann", "ben", "cat", "dan"}) {
		t.Errorf("the new edition is added, and the old one stands: %v", got)
	}
	if sum := s.loaded("a.jsonl", edition("d", "1", "ann", "ben"), replace); sum.Withdrawn != 2 { // of 5, half is no more than half
		t.Errorf("%+v", sum)
	}
	replace.Yes = true
	if sum := s.loaded("a.jsonl", edition("d", "1", "dan"), replace); sum.Withdrawn != 2 || sum.Added != 1 {
		t.Errorf("%+v", sum)
	}
}

func TestEditionsOfHistory(t *testing.T) {
	s := newShelf(t)
	year := func(n int) time.Time { return time.Date(n, 1, 1, 0, 0, 0, 0, time.UTC) }
	as := func(n int) loaders.Options { return loaders.Options{Replace: true, Yes: true, RecordedAt: year(n)} }
	s.loaded("a.jsonl", edition("d", "1", "ann", "ben"), as(2016))
	s.loaded("a.jsonl", edition("d", "2", "ben"), as(2018))
	s.loaded("b.jsonl", edition("e", "1", "ann"), as(2017))
	s.loaded("a.jsonl", edition("d", "3", "ben", "cat"), as(2020))
	for before, want := range map[int][]string{2017: {"ann", "ben"}, 2019: {"ben"}, 2021: {"ben", "cat"}} {
		if got := s.people("d", year(before)); !slices.Equal(got, want) {
			t.Errorf("before %d: %v, not %v", before, got, want)
		}
	}
	s.refused("a.jsonl", edition("d", "3", "dan"), as(2019), "cannot be recorded as of 2019-01-01T00:00:00Z, since it last changed as of 2020-01-01T00:00:00Z", "in the order of their dates")
	snapshot, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all, err := snapshot.Datasets(t.Context())
	if err != nil || len(all) != 2 || !all[0].Backfilled || !all[0].Checked.Equal(year(2020)) || !all[0].Changed.Equal(year(2020)) {
		t.Errorf("%+v, %v", all, err)
	}
	s.loaded("a.jsonl", edition("d", "4", "ben", "cat"), loaders.Options{Replace: true})
	if snapshot, err = s.Snapshot(t.Context()); err != nil {
		t.Fatal(err)
	}
	if all, err = snapshot.Datasets(t.Context()); err != nil || all[0].Backfilled || all[0].State != graph.Loaded {
		t.Errorf("%+v, %v", all, err)
	}
}
