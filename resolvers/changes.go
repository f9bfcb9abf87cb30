package resolvers

import (
	"context"
	"fmt"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// changeConnection is a page of changes with what its cursors are made of.
type changeConnection struct {
	page graph.ChangePage
	list *listName
}

func (c *changeConnection) info() *pageInfo {
	info := &pageInfo{more: c.page.More}
	if n := len(c.page.Changes); n > 0 {
		last := c.page.Changes[n-1]
		info.end = c.list.cursor(graph.Position{Num: last.Version, Text: string(last.Kind), ID: last.ID})
	}
	return info
}

// changes resolves Query.changes.
func (r *rules) changes(ctx context.Context, call *executor.Call) (*changeConnection, error) {
	a := r.asked(call.Args)
	since, _ := a.args["since"].(int)
	if since < 0 {
		a.fail(graph.Invalid, "since", fmt.Sprintf("%d is no version", since), "give 0 for all there is, or a version that you have seen")
	}
	q := graph.ChangeQuery{Since: int64(since), First: a.first()}
	if *a.err != nil {
		return nil, *a.err
	}
	list := &listName{field: "Query.changes", args: call.Args}
	if after, given := call.Args["after"].(string); given {
		p, err := list.position(after, changePosition(q.Since))
		if err != nil {
			return nil, err
		}
		q.After = &graph.Change{Version: p.Num, Kind: graph.ChangeKind(p.Text), ID: p.ID}
	}
	page, err := requestOf(ctx).Changes(ctx, q)
	return &changeConnection{page, list}, err
}

var changeProperties = map[string]executor.Property{
	"ChangeConnection.nodes":    of(func(c *changeConnection) any { return pointers(c.page.Changes) }),
	"ChangeConnection.pageInfo": of(func(c *changeConnection) any { return c.info() }),
	"ChangeConnection.resync":   of(func(c *changeConnection) any { return c.page.Resync }),

	"Change.version": of(func(c *graph.Change) any { return int(c.Version) }),
	"Change.kind":    of(func(c *graph.Change) any { return string(c.Kind) }),
	"Change.id":      of(func(c *graph.Change) any { return &c.ID }),
	"Change.removed": of(func(c *graph.Change) any { return c.Removed }),
}
