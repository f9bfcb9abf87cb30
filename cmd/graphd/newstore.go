package main

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// newStore is a store that is not there yet. It is made when the first thing
// is written to it, so that a load which comes to nothing leaves no empty
// store behind that would answer questions.
type newStore struct {
	open func(context.Context) (graph.Store, error)
	made graph.Store
}

func (s *newStore) store(ctx context.Context) (graph.Store, error) {
	if s.made == nil {
		made, err := s.open(ctx)
		if err != nil {
			return nil, err
		}
		s.made = made
	}
	return s.made, nil
}

// made runs do on the store, having made it.
func made[T any](ctx context.Context, s *newStore, do func(graph.Store) (T, error)) (T, error) {
	store, err := s.store(ctx)
	if err != nil {
		var none T
		return none, err
	}
	return do(store)
}

func (s *newStore) Snapshot(ctx context.Context) (graph.Snapshot, error) {
	return made(ctx, s, func(st graph.Store) (graph.Snapshot, error) { return st.Snapshot(ctx) })
}

func (s *newStore) Apply(ctx context.Context, b graph.Batch) (graph.Receipt, error) {
	return made(ctx, s, func(st graph.Store) (graph.Receipt, error) { return st.Apply(ctx, b) })
}

func (s *newStore) WithdrawDataset(ctx context.Context, dataset string) (graph.Receipt, error) {
	return made(ctx, s, func(st graph.Store) (graph.Receipt, error) { return st.WithdrawDataset(ctx, dataset) })
}

func (s *newStore) PurgeDataset(ctx context.Context, dataset string) (int, error) {
	return made(ctx, s, func(st graph.Store) (int, error) { return st.PurgeDataset(ctx, dataset) })
}

func (s *newStore) Project(ctx context.Context, limit int) (int, error) {
	return made(ctx, s, func(st graph.Store) (int, error) { return st.Project(ctx, limit) })
}

func (s *newStore) EndReplace(ctx context.Context, r graph.Replacement, keep bool) (graph.Receipt, error) {
	return made(ctx, s, func(st graph.Store) (graph.Receipt, error) { return st.EndReplace(ctx, r, keep) })
}

func (s *newStore) Leaving(ctx context.Context, r graph.Replacement) (graph.Leaving, error) {
	return made(ctx, s, func(st graph.Store) (graph.Leaving, error) { return st.Leaving(ctx, r) })
}

func (s *newStore) BeginReplace(ctx context.Context, r graph.Replacement) error {
	return s.mark(ctx, func(st graph.Store) error { return st.BeginReplace(ctx, r) })
}

func (s *newStore) BeginLoad(ctx context.Context, dataset string) error {
	return s.mark(ctx, func(st graph.Store) error { return st.BeginLoad(ctx, dataset) })
}

func (s *newStore) EndLoad(ctx context.Context, dataset string, how graph.LoadEnd) error {
	return s.mark(ctx, func(st graph.Store) error { return st.EndLoad(ctx, dataset, how) })
}

func (s *newStore) mark(ctx context.Context, do func(graph.Store) error) error {
	_, err := made(ctx, s, func(st graph.Store) (struct{}, error) { return struct{}{}, do(st) })
	return err
}

// Close closes the store if it was made.
func (s *newStore) Close() error {
	if s.made == nil {
		return nil
	}
	return s.made.Close()
}
