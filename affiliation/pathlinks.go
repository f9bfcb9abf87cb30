package affiliation

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// linkReader is where a search reads links: a store, or its outline.
type linkReader interface {
	Links(ctx context.Context, q graph.LinkQuery) ([]graph.OutlinePage, error)
	// degrees gives what tells, by an entity's place and a direction, how many
	// links of some types it has; no types are all.
	degrees(ctx context.Context, of []string, types []string) (func(i int, d graph.Direction) int, error)
	// link is one by its number; of an outline's not all is known.
	link(number int) *graph.Link
}

// inStore reads them in a store, and numbers them as they come.
type inStore struct {
	graph.Reader
	numbers map[string]int
	links   []*graph.Link
}

func newInStore(r graph.Reader) *inStore { return &inStore{Reader: r, numbers: map[string]int{}} }

func (s *inStore) Links(ctx context.Context, q graph.LinkQuery) ([]graph.OutlinePage, error) {
	read, err := s.Reader.Links(ctx, q)
	pages := make([]graph.OutlinePage, len(read))
	for i := range read {
		pages[i].More = read[i].More
		for _, row := range read[i].Rows {
			l := row.Link
			n, met := s.numbers[l.ID]
			if !met {
				n = len(s.links)
				s.numbers[l.ID] = n
				s.links = append(s.links, l)
			}
			pages[i].Links = append(pages[i].Links, graph.OutlinedLink{Number: n, From: l.From, To: l.To, Mutual: row.Direction == graph.Mutual, Confidence: l.Confidence})
		}
	}
	return pages, err
}

func (s *inStore) degrees(ctx context.Context, of []string, types []string) (func(i int, d graph.Direction) int, error) {
	counts, err := s.LinkCounts(ctx, of, nil)
	return func(i int, d graph.Direction) int { return degree(counts[i], d, types) }, err
}

func (s *inStore) link(number int) *graph.Link { return s.links[number] }

// inOutline reads them in its outline.
type inOutline struct {
	graph.LinkOutline
	links map[int]*graph.Link
}

func newInOutline(o graph.LinkOutline) *inOutline { return &inOutline{o, map[int]*graph.Link{}} }

func (o *inOutline) degrees(_ context.Context, of []string, types []string) (func(i int, d graph.Direction) int, error) {
	return func(i int, d graph.Direction) int { return o.Degree(of[i], d, types) }, nil
}

func (o *inOutline) link(number int) *graph.Link {
	l := o.links[number]
	if l == nil {
		l = o.Link(number)
		o.links[number] = l
	}
	return l
}
