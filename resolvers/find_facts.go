package resolvers

import (
	"context"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// factConnection is a page of facts with what its cursors are made of.
type factConnection struct {
	page  graph.FactPage
	list  *listName
	limit int
}

// factEdge is a row of a page.
type factEdge struct {
	row *graph.Fact
	in  *factConnection
}

func (c *factConnection) cursor(f *graph.Fact) string { return c.list.cursor(f.Position()) }

func (c *factConnection) counted() counted { return counted{c.page.Total, c.limit} }

func (c *factConnection) info() *pageInfo {
	info := &pageInfo{more: c.page.More}
	if n := len(c.page.Rows); n > 0 {
		info.end = c.cursor(c.page.Rows[n-1])
	}
	return info
}

func (c *factConnection) edges() []any {
	edges := make([]any, len(c.page.Rows))
	for i, row := range c.page.Rows {
		edges[i] = &factEdge{row, c}
	}
	return edges
}

var factConnectionProperties = map[string]executor.Property{
	"FactConnection.edges":      of(func(c *factConnection) any { return c.edges() }),
	"FactConnection.nodes":      of(func(c *factConnection) any { return c.page.Rows }),
	"FactConnection.pageInfo":   of(func(c *factConnection) any { return c.info() }),
	"FactConnection.totalCount": of(func(c *factConnection) any { return c.counted().totalCount() }),
	"FactConnection.moreThan":   of(func(c *factConnection) any { return c.counted().moreThan() }),
	"FactEdge.cursor":           of(func(e *factEdge) any { return e.in.cursor(e.row) }),
	"FactEdge.node":             of(func(e *factEdge) any { return e.row }),
}

// factFilter reads a FactFilter of the schema.
func (a *asked) factFilter() graph.FactFilter {
	return graph.FactFilter{
		Of:            a.list("of"),
		About:         a.list("about"),
		Properties:    a.properties("properties"),
		At:            a.day("at"),
		Statuses:      as[graph.Status](a.list("statuses")),
		MinConfidence: a.confidence("minConfidence"),
		Source:        a.text("source"),
		Dataset:       a.text("dataset"),
	}
}

// allFacts resolves Query.facts.
func (r *rules) allFacts(ctx context.Context, call *executor.Call) (*factConnection, error) {
	a := r.asked(call.Args)
	q := graph.FindFactsQuery{First: a.first(), Count: a.countTo(call.Selection)}
	if f, given := a.within("filter"); given {
		q.Filter = f.factFilter()
	}
	if *a.err != nil {
		return nil, *a.err
	}
	list := &listName{field: "Query.facts", args: call.Args}
	if after, given := call.Args["after"].(string); given {
		p, err := list.position(after, factPosition)
		if err != nil {
			return nil, err
		}
		q.After = &p
	}
	page, err := requestOf(ctx).FindFacts(ctx, q)
	if err != nil {
		return nil, err
	}
	if len(page.Rows) == 0 {
		if err := followUp(ctx, q.Filter.Source, q.Filter.Dataset); err != nil {
			return nil, err
		}
	}
	requestOf(ctx).cutAt("Query.facts", page.More, call.Selection)
	return &factConnection{page, list, r.limits.Count}, nil
}

// factByID resolves Query.fact.
func factByID(ctx context.Context, call *executor.Call) (*graph.Fact, error) {
	id, _ := call.Args["id"].(string)
	found, err := requestOf(ctx).FactsByID(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}
