package storetest

import (
	"context"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Apply holds what the batch gives and takes back what it withdraws.
func (m *model) Apply(ctx context.Context, b graph.Batch) (graph.Receipt, error) {
	admitted, rejected := apply.Admit(b)
	receipt := graph.Receipt{Rejected: rejected}
	var err error
	at := m.time(b.RecordedAt)
	receipt.Version, err = m.write(ctx, "apply", at, func(h *held) error {
		if b.Replacing.Dataset != "" {
			if _, err := h.seen("apply", b.Replacing); err != nil {
				return err
			}
		}
		h.apply(admitted, at, &receipt)
		return h.inOrder(b.RecordedAt)
	})
	if err != nil {
		return graph.Receipt{}, err
	}
	return receipt, nil
}

// time is the store's own where none is given.
func (m *model) time(at time.Time) time.Time {
	if at.IsZero() {
		return m.clock()
	}
	return at
}

// inOrder is an error if a statement that has just come or gone is of a dataset
// that has changed at a later time before.
func (h *held) inOrder(at time.Time) error {
	if at.IsZero() {
		return nil
	}
	now, latest := map[string]bool{}, map[string]time.Time{}
	for _, s := range h.statements {
		for _, i := range s.recorded {
			if i.FromVersion == h.version+1 || i.ToVersion == h.version+1 {
				now[s.dataset] = s.dataset != ""
			}
		}
		if changed := s.changed(); changed.After(latest[s.dataset]) {
			latest[s.dataset] = changed
		}
	}
	for dataset, is := range now {
		if is && latest[dataset].After(at) {
			return &graph.Error{Op: "model", Kind: graph.Invalid, What: "dataset " + dataset + " has changed later"}
		}
	}
	return nil
}

func (h *held) apply(b graph.Batch, at time.Time, receipt *graph.Receipt) {
	given := statementsOf(b)
	live := h.liveKeys()
	inBatch := map[string]bool{}
	for _, s := range given {
		inBatch[s.id] = true
		if seen := h.loading[b.Replacing.Dataset].seen; seen != nil {
			seen[s.id] = true
		}
		switch former := h.statements[s.id]; {
		case former != nil && former.live():
			receipt.Unchanged++
			continue
		case former != nil:
			s = former
		}
		h.statements[s.id] = s.reopened(at, h.version+1)
		if s.key != "" && live[key{s.kind, s.dataset, s.key}] {
			receipt.Changed++
		} else {
			receipt.Added++
		}
	}
	for _, id := range b.Withdraw {
		if !inBatch[id] {
			receipt.Withdrawn += h.withdraw(id, at)
		}
	}
}

// key names what a dataset's record, source or edition speaks of.
type key struct {
	kind    graph.StatementKind
	dataset string
	key     string
}

func (h *held) liveKeys() map[key]bool {
	live := map[key]bool{}
	for _, s := range h.statements {
		if s.live() {
			live[key{s.kind, s.dataset, s.key}] = true
		}
	}
	return live
}

// withdraw takes a live statement back, and returns how many that are: 1 or 0.
func (h *held) withdraw(id string, at time.Time) int {
	s := h.statements[id]
	if s == nil || !s.live() {
		return 0
	}
	h.statements[id] = s.withdrawn(at, h.version+1)
	return 1
}

// WithdrawDataset takes back all that a dataset states, and forgets what a
// replacement has given so far.
func (m *model) WithdrawDataset(ctx context.Context, dataset string) (graph.Receipt, error) {
	var receipt graph.Receipt
	var err error
	at := m.clock()
	receipt.Version, err = m.write(ctx, "withdraw dataset", at, func(h *held) error {
		for id, s := range h.statements {
			if s.dataset == dataset {
				receipt.Withdrawn += h.withdraw(id, at)
			}
		}
		if r, is := h.loading[dataset]; is {
			h.loading[dataset] = underWay{r.run, map[string]bool{}}
		}
		return nil
	})
	if err != nil {
		return graph.Receipt{}, err
	}
	return receipt, nil
}

// Project has nothing to do: no key ever waits.
func (m *model) Project(ctx context.Context, limit int) (int, error) {
	if limit < 1 {
		return 0, &graph.Error{Op: "model: project", Kind: graph.Invalid, What: "a limit below 1"}
	}
	_, err := m.write(ctx, "project", m.clock(), func(*held) error { return nil })
	return 0, err
}

// PurgeDataset forgets all that a dataset ever stated.
func (m *model) PurgeDataset(ctx context.Context, dataset string) (removed int, err error) {
	_, err = m.write(ctx, "purge", m.clock(), func(h *held) error {
		if _, replacing := h.loading[dataset]; replacing || h.open[dataset] {
			return &graph.Error{Op: "model: purge", Kind: graph.Busy}
		}
		for id, s := range h.statements {
			if s.dataset == dataset {
				delete(h.statements, id)
				removed++
			}
		}
		delete(h.ended, dataset)
		return nil
	})
	return removed, err
}
