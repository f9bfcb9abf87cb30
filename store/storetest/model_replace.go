package storetest

import (
	"context"
	"slices"

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

func (m *model) EndLoad(ctx context.Context, dataset string) error {
	_, err := m.write(ctx, "end load", m.clock(), func(h *held) error { delete(h.open, dataset); return nil })
	return err
}

// EndReplace withdraws what the replacement did not give.
func (m *model) EndReplace(ctx context.Context, r graph.Replacement, keep bool) (graph.Receipt, error) {
	var receipt graph.Receipt
	var err error
	receipt.Version, err = m.write(ctx, "end replace", m.clock(), func(h *held) error {
		seen, err := h.seen("end replace", r)
		if err != nil {
			return err
		}
		delete(h.loading, r.Dataset)
		if !keep {
			receipt.Withdrawn = h.withdrawUnseen(r.Dataset, seen, m)
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

func (h *held) withdrawUnseen(dataset string, seen map[string]bool, m *model) int {
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
	at := m.clock()
	for _, s := range unseen {
		h.withdraw(s.id, at)
		if !slices.ContainsFunc(given, s.sameKey) {
			count++
		}
	}
	return count
}
