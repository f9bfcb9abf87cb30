package native

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/tree"
)

// file gives on what a YAML file holds. A list of an unknown name is rejected
// as one row; one that is there twice rejects the file, since either may be a
// slip of the hand.
func (r *reader) file(ctx context.Context, file tree.Value) error {
	if file.Kind != tree.Object {
		return &format.Problem{Line: file.Line, Reason: "the file is " + file.Kind.String() + " where an object belongs",
			Hint: "at its top stand " + strings.Join(lists(), ", ")}
	}
	lines := map[string]int{}
	for _, p := range file.Pairs {
		if first, twice := lines[p.Key]; twice {
			return &format.Problem{Line: p.Line, Field: p.Key, Reason: fmt.Sprintf("is given twice, first in line %d", first),
				Hint: "put all of them under one key"}
		}
		lines[p.Key] = p.Line
	}
	for _, p := range file.Pairs {
		if p.Key == dataset && p.Value.Kind != tree.Null {
			if err := r.dataset(ctx, p.Value); err != nil {
				return err
			}
		}
	}
	for _, p := range file.Pairs {
		if err := r.section(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

// section reads one key at the top of the file with its list.
func (r *reader) section(ctx context.Context, p tree.Pair) error {
	if !slices.Contains(lists(), p.Key) {
		r.out.Reject(&format.Problem{Line: p.Line, Reason: "unknown key " + check.Quote(p.Key) + graph.DidYouMean(p.Key, lists()),
			Hint: "nothing below it is loaded; known: " + strings.Join(lists(), ", ")})
		return nil
	}
	if p.Key == dataset || p.Value.Kind == tree.Null {
		return nil
	}
	if p.Value.Kind != tree.List {
		r.out.Reject(&format.Problem{Line: p.Value.Line, Field: p.Key, Reason: "is " + p.Value.Kind.String() + " where a list belongs",
			Hint: "begin each item with a dash"})
		return nil
	}
	for _, o := range objects {
		for i := 0; o.list == p.Key && i < len(p.Value.Items); i++ {
			if err := o.read(r, ctx, p.Value.Items[i]); err != nil {
				return err
			}
		}
	}
	return nil
}
