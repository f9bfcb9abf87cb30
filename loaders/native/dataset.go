package native

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

var datasetFields = []string{"id", "title", "licence", "url", "edition", "published", "reliability", "credibility"}

// dataset returns a problem as its error if the object is wrong.
func (r *reader) dataset(ctx context.Context, v tree.Value) error {
	o := fields.Open(v, dataset, datasetFields)
	d := graph.Dataset{
		ID:          o.ID("id"),
		Title:       o.Text("title"),
		Licence:     o.Text("licence"),
		URL:         o.Text("url"),
		Edition:     o.Text("edition"),
		Published:   o.Date("published"),
		Reliability: o.Reliability("reliability"),
		Credibility: o.Credibility("credibility"),
	}
	o.Check("id", check.DatasetID(d.ID))
	if p := o.Problem(); p != nil {
		return p
	}
	return r.out.Dataset(ctx, o.Line(), d)
}
