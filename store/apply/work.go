package apply

import (
	"context"
	"strings"

	"github.com/graphd/graphd/graph"
)

// work is what one transaction has to do and has done.
type work struct {
	*Projection
	tx      Tx
	changed bool // a statement or a projected row differs from before

	records   map[string][]graph.Record // by entity: live records that are not stored yet
	claims    map[Unit][]graph.Claim    // live claims that are not stored yet
	placed    map[string]Placement      // of these claims
	named     map[string]bool           // ids that these claims name
	entities  []string                  // ids whose entity has to be computed anew
	ends      []string                  // ids whose entity has to be if it is not there or a stub
	units     []Unit                    // to be projected anew
	clustered []string                  // ids whose canonical id may have changed
	sources   []string                  // sources that changed
	queued    bool                      // something was added to the queue
	datasets  map[string]bool           // whose statements came or went
	met       met                       // what was read already
}

func (p *Projection) begin(tx Tx) *work {
	return &work{Projection: p, tx: tx, records: map[string][]graph.Record{}, claims: map[Unit][]graph.Claim{},
		placed: map[string]Placement{}, named: map[string]bool{}, datasets: map[string]bool{}, met: newMet()}
}

// touch notes what a statement that comes or goes bears on.
func (w *work) touch(r *Row) {
	w.changed = true
	if of := r.Key.Dataset; of != "" { // else it was judged by hand
		w.datasets[of] = true
	}
	switch r.Kind {
	case graph.SourceStatement:
		w.sources = append(w.sources, r.Source.ID)
	case graph.RecordStatement:
		w.entities = append(w.entities, r.Record.Entity)
	case graph.ClaimStatement:
		w.ends = append(w.ends, r.Claim.Names()...)
		w.units = append(w.units, UnitOf(r.Claim))
	case graph.JudgementStatement:
		w.clustered = append(w.clustered, r.Judged.A, r.Judged.B)
	}
}

// settle projects what was touched: first clusters and entities, then units up
// to the bound; the rest goes into the queue.
func (w *work) settle(ctx context.Context) error {
	if err := w.recluster(ctx); err != nil {
		return err
	}
	if err := w.settleEntities(ctx); err != nil {
		return err
	}
	if err := w.enqueueSources(ctx); err != nil {
		return err
	}
	w.units = distinct(w.units, compareUnits)
	if room := w.draw - len(w.units); w.queued && room > 0 {
		waiting, err := w.tx.NextUnits(ctx, room)
		if err != nil {
			return err
		}
		w.units = distinct(append(w.units, waiting...), compareUnits)
	}
	now := w.units[:min(w.bound, len(w.units))]
	if err := w.tx.Enqueue(ctx, w.units[len(now):]); err != nil {
		return err
	}
	return w.project(ctx, now)
}

// enqueueSources queues the units on which changed sources bear, and those
// whose author or publisher became another entity.
func (w *work) enqueueSources(ctx context.Context) error {
	if len(w.clustered) > 0 {
		moved, err := w.tx.SourcesBy(ctx, w.clustered)
		if err != nil {
			return err
		}
		w.sources = append(w.sources, moved...)
	}
	if len(w.sources) == 0 {
		return nil
	}
	w.queued = true
	return w.tx.EnqueueSources(ctx, distinct(w.sources, strings.Compare))
}

// recluster resolves judgements on the ids that were touched. From then on
// clustered holds every id whose cluster may differ.
func (w *work) recluster(ctx context.Context) error {
	if len(w.clustered) == 0 {
		return nil
	}
	w.clustered = distinct(w.clustered, strings.Compare)
	before, err := w.tx.Members(ctx, w.clustered)
	if err != nil {
		return err
	}
	for _, cluster := range before {
		w.clustered = append(w.clustered, cluster...)
	}
	w.clustered = distinct(w.clustered, strings.Compare)
	judgements, err := w.tx.Judged(ctx, w.clustered)
	if err != nil {
		return err
	}
	for _, j := range judgements {
		if j.Verdict == graph.Same {
			w.clustered = append(w.clustered, j.A, j.B)
		}
	}
	w.clustered = distinct(w.clustered, strings.Compare)
	now := graph.ResolveClusters(judgements)
	clusters := map[string][]string{}
	for _, id := range w.clustered {
		if members := now.Members(id); len(members) > 1 {
			clusters[now.Canonical(id)] = members
		}
	}
	if err := w.tx.PutClusters(ctx, w.clustered, clusters); err != nil {
		return err
	}
	w.entities = append(w.entities, w.clustered...)
	w.queued = true
	return w.tx.EnqueueEntities(ctx, w.clustered)
}
