package apply

import (
	"context"
	"strings"

	"github.com/graphd/graphd/graph"
)

// inputs gathers what the entities that the ids stand for are made of.
func (w *work) inputs(ctx context.Context, ids []string, clusters *graph.Clusters) (map[string]*graph.EntityInput, error) {
	inputs := map[string]*graph.EntityInput{}
	var members []string
	for _, id := range ids {
		canonical := clusters.Canonical(id)
		if inputs[canonical] == nil {
			inputs[canonical] = &graph.EntityInput{ID: canonical, Members: clusters.Members(canonical)}
			members = append(members, clusters.Members(canonical)...)
		}
	}
	live, withdrawn, err := w.tx.Records(ctx, members)
	if err != nil {
		return nil, err
	}
	for _, id := range members {
		live = append(live, w.records[id]...)
	}
	for _, r := range live {
		in := inputs[clusters.Canonical(r.Entity)]
		in.Live = append(in.Live, r)
	}
	for _, r := range withdrawn {
		in := inputs[clusters.Canonical(r.Entity)]
		in.Withdrawn = append(in.Withdrawn, r)
	}
	return inputs, w.nameInputs(ctx, inputs, clusters)
}

// nameInputs finds out whether live claims name those that have withdrawn
// records only.
func (w *work) nameInputs(ctx context.Context, inputs map[string]*graph.EntityInput, clusters *graph.Clusters) error {
	var ask []string
	for _, in := range inputs {
		if len(in.Live) > 0 || len(in.Withdrawn) == 0 {
			continue
		}
		for _, id := range in.Members {
			in.Named = in.Named || w.named[id]
		}
		if !in.Named {
			ask = append(ask, in.Members...)
		}
	}
	if len(ask) == 0 {
		return nil
	}
	named, err := w.tx.Named(ctx, distinct(ask, strings.Compare))
	for _, id := range named {
		inputs[clusters.Canonical(id)].Named = true
	}
	return err
}
