package native

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

var sourceFields = []string{"id", "title", "url", "published", "author", "publisher", "reliability", "via"}

func (r *reader) source(ctx context.Context, v tree.Value) error {
	o := fields.Open(v, "", sourceFields)
	s := graph.Source{
		ID:          o.ID("id"),
		Title:       o.Text("title"),
		URL:         o.Text("url"),
		Published:   o.Date("published"),
		Author:      o.Name("author"),
		Publisher:   o.Name("publisher"),
		Reliability: o.Reliability("reliability"),
		Via:         o.OptionalID("via"),
	}
	if s.Via != "" && s.Via == s.ID {
		o.Fail("via", "a source cannot be read in itself", "name the source in which it was read, or leave via out")
	}
	if p := o.Problem(); p != nil {
		r.out.Reject(p)
		return nil
	}
	return r.out.Source(ctx, o.Line(), s)
}
