package apply

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Stored is a projected row as a store keeps it.
type Stored struct {
	ID   string
	Body []byte // canonical JSON
}

// Change is a projected row that differs from what is stored: Old is nil for a
// row that is new, New for one that goes and leaves a tombstone.
type Change[T any] struct {
	ID       string
	Old, New *T
	Body     []byte // New's
}

// Filed is an entity with what it is found by.
type Filed struct {
	*graph.Entity
	Folded []string // its names folded, each once, in byte order
	Keys   []string // its names' keys, likewise
}

// Placement says on which link or fact a claim bears. Target is that row's id,
// empty unless State is Placed.
type Placement struct {
	ID     string
	State  graph.ClaimState
	Target string
}

// Placed is a stored claim with its placement.
type Placed struct {
	Claim graph.Claim
	Placement
}

// difference compares projected rows with those stored by their bytes. Changes
// come by id.
func difference[T any](stored []Stored, projected []*T, id func(*T) string) ([]Change[T], error) {
	before := make(map[string][]byte, len(stored))
	for _, s := range stored {
		before[s.ID] = s.Body
	}
	var changes []Change[T]
	for _, row := range projected {
		c := Change[T]{ID: id(row), New: row, Body: encode(row)}
		old, was := before[c.ID]
		delete(before, c.ID)
		if was && bytes.Equal(old, c.Body) {
			continue
		}
		if was {
			c.Old = new(T)
			if err := decodeRow(old, c.Old); err != nil {
				return nil, err
			}
		}
		changes = append(changes, c)
	}
	for gone, body := range before {
		c := Change[T]{ID: gone, Old: new(T)}
		if err := decodeRow(body, c.Old); err != nil {
			return nil, err
		}
		changes = append(changes, c)
	}
	slices.SortFunc(changes, func(a, b Change[T]) int { return cmp.Compare(a.ID, b.ID) })
	return changes, nil
}

func decodeRow(body []byte, row any) error {
	if err := json.Unmarshal(body, row); err != nil {
		return &graph.Error{Op: "read row", Kind: graph.Internal, What: string(body[:min(80, len(body))]), Err: err}
	}
	return nil
}
