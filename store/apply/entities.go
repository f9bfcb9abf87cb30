package apply

import (
	"context"
	"strings"

	"github.com/graphd/graphd/graph"
)

// settleEntities computes the touched entities anew, and queues the units that
// hang on those whose existence, kind or dates changed.
func (w *work) settleEntities(ctx context.Context) error {
	entities := distinct(w.entities, strings.Compare)
	for from := 0; from < len(entities); from += portion {
		if err := w.settlePortion(ctx, entities[from:min(from+portion, len(entities))]); err != nil {
			return err
		}
	}
	ends := distinct(w.ends, strings.Compare)
	for from := 0; from < len(ends); from += portion {
		if err := w.settleEnds(ctx, ends[from:min(from+portion, len(ends))]); err != nil {
			return err
		}
	}
	return nil
}

// settleEnds looks at entities that claims began or ceased to name. That bears
// only on those without live records: a stub exists while a live claim names
// it.
func (w *work) settleEnds(ctx context.Context, ids []string) error {
	clusters, err := clustersOf(ctx, w.tx, ids)
	if err != nil {
		return err
	}
	canonical := make([]string, len(ids))
	for i, id := range ids {
		canonical[i] = clusters.Canonical(id)
	}
	canonical = distinct(canonical, strings.Compare)
	outlines, err := w.outlines(ctx, canonical)
	if err != nil {
		return err
	}
	var bare []string
	for _, id := range canonical {
		if e := outlines[id]; e == nil || e.Stub {
			bare = append(bare, id)
		}
	}
	return w.settlePortion(ctx, bare)
}

// settlePortion computes the entities that some ids stand for, and drops rows
// stored under ids that stand for none any more.
func (w *work) settlePortion(ctx context.Context, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	clusters, err := clustersOf(ctx, w.tx, ids)
	if err != nil {
		return err
	}
	inputs, err := w.inputs(ctx, ids, clusters)
	if err != nil {
		return err
	}
	rows := append([]string{}, ids...)
	var projected []*graph.Entity
	for _, in := range inputs {
		rows = append(rows, in.ID)
		if e := w.projector.Entity(*in); e != nil {
			projected = append(projected, e)
		}
	}
	stored, err := w.tx.Entities(ctx, distinct(rows, strings.Compare))
	if err != nil {
		return err
	}
	changes, err := difference(stored, projected, func(e *graph.Entity) string { return e.ID })
	if err != nil || len(changes) == 0 {
		return err
	}
	w.changed = true
	if err := w.enqueueBearing(ctx, changes, clusters); err != nil {
		return err
	}
	filed := make([]Change[Filed], len(changes))
	for i, c := range changes {
		delete(w.met.outlines, c.ID)
		filed[i] = Change[Filed]{ID: c.ID, Body: c.Body}
		if c.Old != nil {
			filed[i].Old = w.file(c.Old)
		}
		if c.New != nil {
			filed[i].New = w.file(c.New)
		}
	}
	return w.tx.WriteEntities(ctx, filed)
}

// enqueueBearing queues the units of entities that changed in a way that bears
// on their links or facts.
func (w *work) enqueueBearing(ctx context.Context, changes []Change[graph.Entity], clusters *graph.Clusters) error {
	var ids []string
	for _, c := range changes {
		if bears(c.Old, c.New) {
			ids = append(ids, clusters.Members(c.ID)...)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	w.queued = true
	return w.tx.EnqueueEntities(ctx, ids)
}

// bears reports whether what a link takes from its ends differs: that they are
// there, their kind, their end, and an event's dates.
func bears(a, b *graph.Entity) bool {
	if a == nil || b == nil {
		return true
	}
	return a.Kind != b.Kind || a.End != b.End || a.Kind == graph.Event && a.Begin != b.Begin
}
