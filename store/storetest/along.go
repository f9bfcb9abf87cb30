package storetest

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// alongQuestion asks for the links of entities together with these and with the
// entities at the other ends, and reads by itself what a store did not read
// along.
func alongQuestion(ids []string) question {
	return question{"entities along with their links", func(ctx context.Context, r reader) (any, error) {
		pages, err := r.Links(ctx, graph.LinkQuery{Of: ids, OrderBy: graph.LinkByID, First: all, Others: true, Owners: true})
		if err != nil {
			return nil, err
		}
		var found []*graph.Entity
		for i, page := range pages {
			owner, err := alongOr(ctx, r, page.Owner, ids[i])
			if err != nil {
				return nil, err
			}
			found = append(found, owner)
			for _, row := range page.Rows {
				other, err := alongOr(ctx, r, row.OtherRow, row.Other)
				if err != nil {
					return nil, err
				}
				found = append(found, other)
			}
		}
		return found, nil
	}}
}

func alongOr(ctx context.Context, r reader, along *graph.Entity, id string) (*graph.Entity, error) {
	if along != nil {
		return along, nil
	}
	found, err := r.Entities(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}
