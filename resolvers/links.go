package resolvers

import (
	"context"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// linkQuery reads the arguments that Entity.links and Query.links have in
// common.
func (a *asked) linkQuery(filter graph.LinkFilter, s executor.Selection) graph.LinkQuery {
	q := graph.LinkQuery{Filter: filter, OrderBy: graph.LinkOrder(a.text("orderBy")), First: a.first(), Count: a.countTo(s)}
	if q.OrderBy == "" {
		q.OrderBy = graph.LinkByConfidence
	}
	return q
}

// allLinks resolves Query.links.
func (r *rules) allLinks(ctx context.Context, call *executor.Call) (*linkConnection, error) {
	a := r.asked(call.Args)
	var filter graph.LinkFilter
	if f, given := a.within("filter"); given {
		filter = f.linkFilter("statuses")
	}
	q := a.linkQuery(filter, call.Selection)
	if *a.err != nil {
		return nil, *a.err
	}
	list := &listName{field: "Query.links", args: call.Args}
	if after, given := call.Args["after"].(string); given {
		p, err := list.position(after, linkPosition(q.OrderBy))
		if err != nil {
			return nil, err
		}
		q.After = &p
	}
	pages, err := requestOf(ctx).Links(ctx, q)
	if err != nil {
		return nil, err
	}
	if len(pages[0].Rows) == 0 {
		if err := followUp(ctx, filter.Source, filter.Dataset); err != nil {
			return nil, err
		}
	}
	requestOf(ctx).cutAt("Query.links", pages[0].More, call.Selection)
	return &linkConnection{pages[0], list, q.OrderBy, r.limits.Count}, nil
}

// linksAsked is what Entity.links asks for, of no entity yet.
func (r *rules) linksAsked(call *executor.Call) (graph.LinkQuery, error) {
	a := r.asked(call.Args)
	q := a.linkQuery(a.linkFilter("status"), call.Selection)
	q.Direction, q.Others = a.direction(), call.Selection.Sub("edges").Selected("other")
	return q, *a.err
}

// linksOf resolves Entity.links: one query for all entities of the level.
func (r *rules) linksOf(ctx context.Context, call *executor.Call) ([]any, error) {
	q, err := r.linksAsked(call)
	if err != nil {
		return nil, err
	}
	ids, at := distinct(call.Parents, entityID, always)
	connections := make([]*linkConnection, len(ids))
	failed := make([]error, len(ids))
	var asking []int // indices in ids
	after, given := call.Args["after"].(string)
	for i, id := range ids {
		c := &linkConnection{list: &listName{field: "Entity.links", of: id, args: call.Args}, order: q.OrderBy, limit: r.limits.Count}
		connections[i] = c
		if given { // a cursor is of one entity; the others of the level fail, each for itself
			p, err := c.list.position(after, linkPosition(q.OrderBy))
			if err != nil {
				failed[i] = err
				continue
			}
			q.After = &p
		}
		asking = append(asking, i)
		q.Of = append(q.Of, id)
	}
	if len(asking) > 0 {
		pages, err := requestOf(ctx).Links(ctx, q)
		if err != nil {
			return nil, err
		}
		for n, i := range asking {
			connections[i].page = pages[n]
			requestOf(ctx).cutAt("Entity.links", pages[n].More, call.Selection)
		}
	}
	answers := make([]any, len(at))
	for n, i := range at {
		if answers[n] = connections[i]; failed[i] != nil {
			answers[n] = failed[i]
		}
	}
	return answers, nil
}

// linkByID resolves Query.link.
func linkByID(ctx context.Context, call *executor.Call) (*graph.Link, error) {
	id, _ := call.Args["id"].(string)
	found, err := requestOf(ctx).LinksByID(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}
