package outline

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// Snapshot opens one of the store's, which is graph.Outlined.
func (k *Keeper) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	inner, err := k.store.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	return &snapshot{inner, k}, nil
}

type snapshot struct {
	graph.Snapshot
	keeper *Keeper
}

var _ graph.Outlined = (*snapshot)(nil)

// Unwrap gives the store's own, for what else it can do.
func (s *snapshot) Unwrap() graph.Snapshot { return s.Snapshot }

// Outline is the one held if it is of the snapshot's version. Else the Keeper is
// told that it lags.
func (s *snapshot) Outline(ctx context.Context) (graph.LinkOutline, error) {
	info, err := s.Version(ctx)
	if err != nil {
		return nil, err
	}
	if held := s.keeper.held.Load(); held != nil && held.version == info.Version {
		return held, nil
	}
	select {
	case s.keeper.behind <- struct{}{}:
	default:
	}
	return nil, nil
}
