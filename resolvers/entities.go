package resolvers

import (
	"context"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// entityConnection is a page of entities with what its cursors are made of.
type entityConnection struct {
	page  graph.EntityPage
	list  *listName
	order graph.EntityOrder
	limit int
}

// entityEdge is a row of a page.
type entityEdge struct {
	row *graph.Entity
	in  *entityConnection
}

func (c *entityConnection) cursor(e *graph.Entity) string { return c.list.cursor(c.order.Position(e)) }

func (c *entityConnection) counted() counted { return counted{c.page.Total, c.limit} }

func (c *entityConnection) info() *pageInfo {
	info := &pageInfo{more: c.page.More}
	if n := len(c.page.Rows); n > 0 {
		info.end = c.cursor(c.page.Rows[n-1])
	}
	return info
}

func (c *entityConnection) edges() []any {
	edges := make([]any, len(c.page.Rows))
	for i, row := range c.page.Rows {
		edges[i] = &entityEdge{row, c}
	}
	return edges
}

var entityConnectionProperties = map[string]executor.Property{
	"EntityConnection.edges":      of(func(c *entityConnection) any { return c.edges() }),
	"EntityConnection.nodes":      of(func(c *entityConnection) any { return c.page.Rows }),
	"EntityConnection.pageInfo":   of(func(c *entityConnection) any { return c.info() }),
	"EntityConnection.totalCount": of(func(c *entityConnection) any { return c.counted().totalCount() }),
	"EntityConnection.moreThan":   of(func(c *entityConnection) any { return c.counted().moreThan() }),
	"EntityEdge.cursor":           of(func(e *entityEdge) any { return e.in.cursor(e.row) }),
	"EntityEdge.node":             of(func(e *entityEdge) any { return e.row }),
}

// entities resolves Query.entities.
func (r *rules) entities(ctx context.Context, call *executor.Call) (*entityConnection, error) {
	a := r.asked(call.Args)
	q := graph.EntityQuery{OrderBy: graph.EntityOrder(a.text("orderBy")), First: a.first(), Count: a.countTo(call.Selection)}
	if q.OrderBy == "" {
		q.OrderBy = graph.EntityByName
	}
	if f, given := a.within("filter"); given {
		q.Filter = f.entityFilter(&filterBounds{})
	}
	if *a.err != nil {
		return nil, *a.err
	}
	list := &listName{field: "Query.entities", args: call.Args}
	if after, given := call.Args["after"].(string); given {
		p, err := list.position(after, entityPosition(q.OrderBy))
		if err != nil {
			return nil, err
		}
		q.After = &p
	}
	page, err := requestOf(ctx).FindEntities(ctx, q)
	if err != nil {
		return nil, err
	}
	if len(page.Rows) == 0 {
		if err := followUp(ctx, "", q.Filter.Dataset); err != nil {
			return nil, err
		}
	}
	requestOf(ctx).cutAt("Query.entities", page.More, call.Selection)
	return &entityConnection{page, list, q.OrderBy, r.limits.Count}, nil
}
