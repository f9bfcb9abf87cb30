package affiliation

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// read reads the ties of the entities asked for: of those with few links, all
// of them; of a hub, those to what others are tied to. Only where there are
// several hubs can anything be missed: what is tied to hubs alone.
func (s *sharing) read(ctx context.Context) error {
	ids := sortedKeys(s.place)
	few, hubs, fan, err := s.sorted(ctx, ids)
	if err != nil {
		return err
	}
	if len(hubs) > 1 {
		few = ids
	}
	q := graph.LinkQuery{Of: few, OrderBy: graph.LinkByConfidence, First: fan,
		Filter: graph.LinkFilter{Types: s.result.Types, At: s.result.At, Statuses: notDenied()}}
	if err := s.take(ctx, q, true); err != nil || len(hubs) == 0 {
		return err
	}
	q.Of, q.Filter.From = hubs, slices.Compact(slices.Sorted(slices.Values(append(sortedKeys(s.ties), hubs...))))
	q.Filter.To, q.First = q.Filter.From, max(s.left/len(hubs), 1)
	return s.take(ctx, q, len(hubs) == 1)
}

// sorted tells the entities with few links from hubs, and how many links are to
// be read of each.
func (s *sharing) sorted(ctx context.Context, ids []string) (few, hubs []string, fan int, err error) {
	counts, err := s.reader.LinkCounts(ctx, ids, nil)
	if err != nil {
		return nil, nil, 0, err
	}
	degrees := make([]int, len(ids))
	for i := range ids {
		degrees[i] = degree(counts[i], graph.AnyDirection, s.result.Types)
	}
	fan = max(share(degrees, s.left/2, s.fan), 1)
	for i, id := range ids {
		if degrees[i] <= fan {
			few = append(few, id)
		} else {
			hubs = append(hubs, id)
		}
	}
	return few, hubs, fan, nil
}

// degree is how many links of some types in a direction are counted; no types
// are all.
func degree(counts []graph.LinkCount, d graph.Direction, types []string) int {
	all := 0
	for _, c := range counts {
		if (len(types) == 0 || slices.Contains(types, c.Type)) && (d == graph.AnyDirection || c.Direction != d.Reversed()) {
			all += c.Count
		}
	}
	return all
}

// take takes in a page of each entity. Where a page that should be whole is
// cut, it says so.
func (s *sharing) take(ctx context.Context, q graph.LinkQuery, whole bool) error {
	if len(q.Of) == 0 {
		return nil
	}
	pages, err := s.reader.Links(ctx, q)
	if err != nil {
		return err
	}
	for i := range pages {
		for _, row := range pages[i].Rows {
			if row.Other == q.Of[i] {
				continue
			}
			if s.ties[row.Other] == nil {
				s.ties[row.Other] = map[string]graph.LinkRow{}
			}
			s.ties[row.Other][row.Link.ID] = row
		}
		s.left -= len(pages[i].Rows)
		if pages[i].More && whole {
			s.result.StoppedBy = ByRows
			s.hubs[q.Of[i]] = true
		}
	}
	return nil
}
