package resolvers

import (
	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// linkConnection is a page of links with what its cursors are made of.
type linkConnection struct {
	page  graph.LinkPage
	list  *listName
	order graph.LinkOrder
	limit int
}

// linkEdge is a row of a page.
type linkEdge struct {
	*graph.LinkRow
	in *linkConnection
}

func (c *linkConnection) cursor(l *graph.Link) string { return c.list.cursor(c.order.Position(l)) }

func (c *linkConnection) counted() counted { return counted{c.page.Total, c.limit} }

func (c *linkConnection) info() *pageInfo {
	info := &pageInfo{more: c.page.More}
	if n := len(c.page.Rows); n > 0 {
		info.end = c.cursor(c.page.Rows[n-1].Link)
	}
	return info
}

func (c *linkConnection) edges() []any {
	edges := make([]any, len(c.page.Rows))
	for i := range c.page.Rows {
		edges[i] = &linkEdge{&c.page.Rows[i], c}
	}
	return edges
}

func (c *linkConnection) nodes() []any {
	nodes := make([]any, len(c.page.Rows))
	for i := range c.page.Rows {
		nodes[i] = c.page.Rows[i].Link
	}
	return nodes
}

// reads is how the link reads from the entity asked.
func (e *linkEdge) reads(v *graph.Vocabulary) any {
	t, ok := v.LinkType(e.Link.Type)
	switch {
	case !ok:
		return nil
	case e.Direction == graph.In:
		return t.Inverse
	}
	return t.Reads
}

func linkConnectionProperties(v *graph.Vocabulary) map[string]executor.Property {
	return map[string]executor.Property{
		"LinkConnection.edges":      of(func(c *linkConnection) any { return c.edges() }),
		"LinkConnection.nodes":      of(func(c *linkConnection) any { return c.nodes() }),
		"LinkConnection.pageInfo":   of(func(c *linkConnection) any { return c.info() }),
		"LinkConnection.totalCount": of(func(c *linkConnection) any { return c.counted().totalCount() }),
		"LinkConnection.moreThan":   of(func(c *linkConnection) any { return c.counted().moreThan() }),
		"LinkEdge.cursor":           of(func(e *linkEdge) any { return e.in.cursor(e.Link) }),
		"LinkEdge.direction":        of(func(e *linkEdge) any { return (*string)(&e.Direction) }),
		"LinkEdge.reads":            of(func(e *linkEdge) any { return e.reads(v) }),
		"LinkEdge.node":             of(func(e *linkEdge) any { return e.Link }),
	}
}
