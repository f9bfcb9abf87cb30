package native

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

var linkFields = []string{"from", "type", "to", "claims"}

func (r *reader) link(ctx context.Context, v tree.Value) error {
	o := fields.Open(v, "", linkFields)
	key := graph.LinkKey{From: o.ID("from"), Type: o.ID("type"), To: o.ID("to")}
	if _, ok := r.vocabulary.LinkType(key.Type); !ok {
		o.Fail("type", check.Quote(key.Type)+" is no link type"+graph.DidYouMean(key.Type, r.vocabulary.TypeNames()), "")
	}
	return r.claims(ctx, o, func() graph.Claim {
		link := key
		return graph.Claim{Link: &link}
	})
}
