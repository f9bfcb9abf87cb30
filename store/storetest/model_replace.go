package storetest

import (
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// BeginReplace starts a replacement; one that was cut off is forgotten.
func (m *model) BeginReplace(ctx context.Context, dataset string) error {
	_, err := m.write(ctx, "begin replace", func(h *held) error {
		h.loading[dataset] = map[string]bool{}
		return nil
	})
	return err
}

// EndReplace withdraws what the replacement did not give.
func (m *model) EndReplace(ctx context.Context, dataset string, keep bool) (graph.Receipt, error) {
	var receipt graph.Receipt
	var err error
	receipt.Version, err = m.write(ctx, "end replace", func(h *held) error {
		seen := h.loading[dataset]
		if seen == nil {
			return &graph.Error{Op: "model: end replace", Kind: graph.Invalid, What: "dataset " + dataset + " is not being replaced"}
		}
		delete(h.loading, dataset)
		if !keep {
			receipt.Withdrawn = h.withdrawUnseen(dataset, seen, m)
		}
		return nil
	})
	return receipt, err
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
