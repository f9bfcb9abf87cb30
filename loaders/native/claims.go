package native

import (
	"context"
	"fmt"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/tree"
)

// claims reads the claims of a link or fact whose own fields have been read.
// Each claim is a row: a wrong one is rejected alone. If the head is wrong, all
// its claims are rejected, one by one.
func (r *reader) claims(ctx context.Context, head *fields.Object, stated func() graph.Claim) error {
	items := head.RequiredItems("claims")
	if p := head.Problem(); p != nil {
		r.rejectAll(p, items)
		return nil
	}
	for i, item := range items {
		if err := r.claim(ctx, item, fields.Index("claims", i), stated()); err != nil {
			return err
		}
	}
	return nil
}

// rejectAll rejects a head for its problem, claim by claim.
func (r *reader) rejectAll(head *format.Problem, items []tree.Value) {
	if len(items) == 0 {
		r.out.Reject(head)
		return
	}
	for i, item := range items {
		p := *head
		p.Line = item.Line
		if len(items) > 1 || item.Line != head.Line {
			p.Reason += fmt.Sprintf(" (line %d), which rejects %s", head.Line, fields.Index("claims", i))
		}
		r.out.Reject(&p)
	}
}
