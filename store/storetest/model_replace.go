package storetest

import (
	"context"
	"slices"
	"time"

	"github.com/graphd/graphd/graph"
)

// BeginReplace starts a replacement; one that was cut off is forgotten.
func (m *model) BeginReplace(ctx context.Context, r graph.Replacement) error {
	_, err := m.write(ctx, "begin replace", m.clock(), func(h *held) error {
		h.loading[r.Dataset] = underWay{r.Run, map[string]bool{}}
		return nil
	})
	return err
}

func (m *model) BeginLoad(ctx context.Context, dataset string) error {
	_, err := m.write(ctx, "begin load", m.clock(), func(h *held) error { h.open[dataset] = true; return nil })
	return err
}

func (m *model) EndLoad(ctx context.Context, dataset string, how graph.LoadEnd) error {
	at := m.time(how.At)
	_, err := m.write(ctx, "end load", at, func(h *held) error {
		if h.open[dataset] {
			delete(h.open, dataset)
			if h.stated(dataset) {
				h.ended[dataset] = graph.LoadEnd{At: at, Rejected: how.Rejected, Kept: how.Kept}
			}
		}
		return nil
	})
	return err
}

// stated reports whether anything was ever stated of a dataset.
func (h *held) stated(dataset string) bool {
	for _, s := range h.statements {
		if s.dataset == dataset {
			return true
		}
	}
	return false
}

// Leaving does what EndReplace does to a copy.
func (m *model) Leaving(ctx context.Context, r graph.Replacement) (l graph.Leaving, err error) {
	_, err = m.write(ctx, "leaving", m.time(r.At), func(h *held) error {
		seen, err := h.seen("leaving", r)
		if err != nil {
			return err
		}
		for _, s := range h.statements {
			if s.dataset == r.Dataset && s.live() {
				l.Live++
			}
		}
		l.Withdrawn = h.copy().withdrawUnseen(r.Dataset, seen, m.time(r.At))
		return nil
	})
	return l, err
}

// EndReplace withdraws what the replacement did not give.
func (m *model) EndReplace(ctx context.Context, r graph.Replacement, keep bool) (graph.Receipt, error) {
	var receipt graph.Receipt
	var err error
	at := m.time(r.At)
	receipt.Version, err = m.write(ctx, "end replace", at, func(h *held) error {
		seen, err := h.seen("end replace", r)
		if err != nil {
			return err
		}
		delete(h.loading, r.Dataset)
		if !keep {
			receipt.Withdrawn = h.withdrawUnseen(r.Dataset, seen, at)
			return h.inOrder(r.At)
		}
		return nil
	})
	return receipt, err
}

// seen returns what a run of a replacement has given so far.
func (h *held) seen(op string, r graph.Replacement) (map[string]bool, error) {
	under, is := h.loading[r.Dataset]
	if !is || under.run != r.Run {
		return nil, &graph.Error{Op: "model: " + op, Kind: graph.Busy, What: "dataset " + r.Dataset + " is not being replaced by this run"}
	}
	return under.seen, nil
}

func (h *held) withdrawUnseen(dataset string, seen map[string]bool, at time.Time) int {
	var given, unseen []*statement
	for id, s := range h.statements {
		switch {
		case s.dataset != dataset || !s.live():
		case seen[id]:
			given = append(given, s)
		default:
			unseen = append(unseen, s)
		}
	}
	count := 0
	for _, s := range unseen {
		h.withdraw(s.id, at)
		if !slices.ContainsFunc(given, s.sameKey) {
			count++
		}
	}
	return count
}
