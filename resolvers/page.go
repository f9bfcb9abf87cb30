package resolvers

import (
	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// pageInfo is a PageInfo of the schema.
type pageInfo struct {
	more bool
	end  string // the cursor of the last row; empty for an empty page
}

// counted is what a connection says of its length.
type counted struct {
	total int // or graph.TotalUnknown
	limit int // what was counted up to
}

func (c counted) totalCount() any {
	return known(c.total)
}

func (c counted) moreThan() any {
	if c.total == graph.TotalUnknown {
		return c.limit
	}
	return nil
}

// countTo is how far to count for a connection: not at all if its length is not
// asked for.
func (r *rules) countTo(s executor.Selection) int {
	if s.Selected("totalCount") || s.Selected("moreThan") {
		return r.limits.Count
	}
	return 0
}

var pageProperties = map[string]executor.Property{
	"PageInfo.hasNextPage": of(func(p *pageInfo) any { return p.more }),
	"PageInfo.endCursor":   of(func(p *pageInfo) any { return optional(p.end) }),
}
