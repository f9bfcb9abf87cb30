package storetest

import (
	"time"

	"github.com/graphd/graphd/graph"
)

// The functions below show answers such that stores that are both right show
// the same: an empty list and no list are alike, and versions are the model's.

func list[T any](rows []T) []T {
	if rows == nil {
		return []T{}
	}
	return rows
}

// shownReceipt leaves out the version, and the text of the reasons.
func shownReceipt(r graph.Receipt) any {
	type rejected struct {
		Kind  graph.StatementKind
		Index int
		Field string
	}
	return map[string]any{
		"added": r.Added, "changed": r.Changed, "unchanged": r.Unchanged, "withdrawn": r.Withdrawn,
		"rejected": mapped(r.Rejected, func(r graph.Rejection) rejected { return rejected{r.Kind, r.Index, r.Field} }),
	}
}

// shownTotal makes a total that was not asked for, or is above what was to be
// counted, unknown.
func shownTotal(total, count int) int {
	if total > count || count == 0 {
		return graph.TotalUnknown
	}
	return total
}

func shownLinkPages(pages []graph.LinkPage, count int) any {
	return mapped(pages, func(p graph.LinkPage) graph.LinkPage {
		return graph.LinkPage{Rows: list(p.Rows), More: p.More, Total: shownTotal(p.Total, count)}
	})
}

func shownEntityPage(p graph.EntityPage, count int) any {
	return graph.EntityPage{Rows: list(p.Rows), More: p.More, Total: shownTotal(p.Total, count)}
}

func (r reader) shownClaims(pages []graph.ClaimPage) any {
	type claim struct {
		ID string
		graph.StatedClaim
	}
	type page struct {
		Claims []claim
		More   bool
	}
	return mapped(pages, func(p graph.ClaimPage) page {
		return page{More: p.More, Claims: mapped(p.Claims, func(c graph.StatedClaim) claim {
			c.Recorded = r.shownIntervals(c.Recorded)
			return claim{c.ID, c}
		})}
	})
}

func (r reader) shownRecords(lists [][]graph.StatedRecord) any {
	return mapped(lists, func(records []graph.StatedRecord) []graph.StatedRecord {
		return mapped(records, func(s graph.StatedRecord) graph.StatedRecord {
			s.Recorded = r.shownIntervals(s.Recorded)
			return s
		})
	})
}

func (r reader) shownIntervals(intervals []graph.Interval) []graph.Interval {
	if r.version == nil {
		return nil
	}
	return mapped(intervals, func(i graph.Interval) graph.Interval {
		return graph.Interval{From: i.From.UTC(), FromVersion: r.version(i.FromVersion), To: i.To.UTC(), ToVersion: r.version(i.ToVersion)}
	})
}

func (r reader) shownDatasets(all []graph.DatasetStatus) any {
	return mapped(all, func(d graph.DatasetStatus) graph.DatasetStatus {
		d.Loaded, d.Changed, d.Checked = d.Loaded.UTC(), d.Changed.UTC(), d.Checked.UTC()
		if r.version == nil {
			d.Loaded, d.Changed, d.Checked = time.Time{}, time.Time{}, time.Time{}
		}
		return d
	})
}
