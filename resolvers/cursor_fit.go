package resolvers

import (
	"encoding/hex"
	"slices"

	"github.com/graphd/graphd/graph"
)

// longestSortName is the length of Entity.SortName: the hex of 64 bytes.
const longestSortName = 128

// linkPosition reports whether a position can be one of links in an order; see
// graph.LinkOrder.
func linkPosition(order graph.LinkOrder) func(graph.Position) bool {
	return func(p graph.Position) bool {
		if _, ok := graph.ParseLinkID(p.ID); !ok {
			return false
		}
		switch order {
		case graph.LinkByID:
			return p.Num == 0 && p.Text == p.ID
		case graph.LinkByConfidence:
			return p.Text == "" && p.Num >= 0 && p.Num <= 100
		}
		return p.Text == "" && p.Num >= int64(graph.MinDay) && p.Num <= int64(graph.MaxDay)
	}
}

// entityPosition reports whether a position can be one of entities in an
// order; see graph.EntityOrder.
func entityPosition(order graph.EntityOrder) func(graph.Position) bool {
	return func(p graph.Position) bool {
		if p.Num != 0 {
			return false
		}
		if order == graph.EntityByID {
			return p.Text == p.ID
		}
		folded, err := hex.DecodeString(p.Text)
		return err == nil && len(p.Text) <= longestSortName && hex.EncodeToString(folded) == p.Text
	}
}

// factPosition reports whether a position can be one of facts; see
// graph.Fact.Position.
func factPosition(p graph.Position) bool {
	_, _, ok := graph.FactIDParts(p.ID)
	return ok && p.Num == 0 && p.Text == p.ID
}

// changePosition reports whether a position can be one of changes: the number
// is the version, the text the kind.
func changePosition(since int64) func(graph.Position) bool {
	kinds := []graph.ChangeKind{graph.EntityChange, graph.LinkChange, graph.FactChange}
	return func(p graph.Position) bool {
		return p.Num > since && slices.Contains(kinds, graph.ChangeKind(p.Text))
	}
}
