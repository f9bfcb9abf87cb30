package affiliation_test

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"

	"github.com/graphd/graphd/graph"
)

// shelf is a Reader of entities and links that are simply held: what searches
// ask for, and a note of how they asked.
type shelf struct {
	graph.Reader // any other question panics
	vocabulary   *graph.Vocabulary
	entities     map[string]*graph.Entity
	links        []*graph.Link
	asked        []graph.LinkQuery
	counted      int // calls of LinkCounts
	given        int // rows
}

func newShelf(ids []string, links ...*graph.Link) *shelf {
	s := &shelf{vocabulary: graph.DefaultVocabulary(), entities: map[string]*graph.Entity{}, links: links}
	for _, id := range ids {
		s.entities[id] = &graph.Entity{ID: id, Kind: graph.Organization, Name: id}
	}
	return s
}

// shuffled holds the same in another order.
func (s *shelf) shuffled(seed uint64) *shelf {
	other := &shelf{vocabulary: s.vocabulary, entities: s.entities, links: slices.Clone(s.links)}
	rand.New(rand.NewPCG(seed, 1)).Shuffle(len(other.links), func(i, j int) {
		other.links[i], other.links[j] = other.links[j], other.links[i]
	})
	return other
}

// held is a link that always may hold.
func held(from, linkType, to string, confidence int) *graph.Link {
	return &graph.Link{ID: linkType + ":" + from + ":" + to, Type: linkType, From: from, To: to, Standing: graph.Standing{
		Status: graph.Undisputed, Confidence: confidence,
		Periods: []graph.Period{{Start: graph.AllDays, End: graph.AllDays}}}}
}

func (s *shelf) Entities(_ context.Context, ids []string) ([]*graph.Entity, error) {
	all := make([]*graph.Entity, len(ids))
	for i, id := range ids {
		all[i] = s.entities[id]
	}
	return all, nil
}

func (s *shelf) Links(_ context.Context, q graph.LinkQuery) ([]graph.LinkPage, error) {
	s.asked = append(s.asked, q)
	pages := make([]graph.LinkPage, len(q.Of))
	for i, id := range q.Of {
		rows := s.rows(id, q.Direction, &q.Filter)
		if q.Toward != nil {
			rows = slices.DeleteFunc(rows, func(row graph.LinkRow) bool { return !slices.Contains(q.Toward[i], row.Other) })
		}
		slices.SortFunc(rows, func(a, b graph.LinkRow) int {
			return cmp.Or(cmp.Compare(b.Link.Confidence, a.Link.Confidence), cmp.Compare(a.Link.ID, b.Link.ID))
		})
		pages[i].More = len(rows) > q.First
		pages[i].Rows = rows[:min(len(rows), q.First)]
		s.given += len(pages[i].Rows)
	}
	return pages, nil
}

func (s *shelf) rows(id string, d graph.Direction, f *graph.LinkFilter) []graph.LinkRow {
	var rows []graph.LinkRow
	for _, l := range s.links {
		row := graph.LinkRow{Link: l, Direction: graph.Out, Other: l.To}
		t, _ := s.vocabulary.LinkType(l.Type)
		switch {
		case l.From != id && l.To != id || !s.lets(l, t.Symmetric, f):
			continue
		case l.To == id:
			row.Direction, row.Other = graph.In, l.From
		}
		if l.From == l.To || t.Symmetric {
			row.Direction = graph.Mutual
		}
		if d == graph.AnyDirection || row.Direction == d || row.Direction == graph.Mutual {
			rows = append(rows, row)
		}
	}
	return rows
}

func (s *shelf) lets(l *graph.Link, symmetric bool, f *graph.LinkFilter) bool {
	any := func(list []string, id string) bool { return len(list) == 0 || slices.Contains(list, id) }
	runs := func(from, to string) bool { return any(f.From, from) && any(f.To, to) }
	return any(f.Types, l.Type) && l.Confidence >= f.MinConfidence &&
		(len(f.Statuses) == 0 || slices.Contains(f.Statuses, l.Status)) &&
		(f.At == nil || l.At(*f.At) != graph.Outside) &&
		(any(f.Either, l.From) || any(f.Either, l.To)) &&
		(runs(l.From, l.To) || symmetric && runs(l.To, l.From))
}

func (s *shelf) LinkCounts(_ context.Context, of []string, at *graph.Day) ([][]graph.LinkCount, error) {
	s.counted++
	counts := make([][]graph.LinkCount, len(of))
	for i, id := range of {
		by := map[graph.LinkCount]int{}
		for _, row := range s.rows(id, graph.AnyDirection, &graph.LinkFilter{At: at}) {
			by[graph.LinkCount{Type: row.Link.Type, Direction: row.Direction}]++
		}
		for c, n := range by {
			counts[i] = append(counts[i], graph.LinkCount{Type: c.Type, Direction: c.Direction, Count: n})
		}
		slices.SortFunc(counts[i], func(a, b graph.LinkCount) int {
			return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Direction, b.Direction))
		})
	}
	return counts, nil
}
