package server

import (
	"context"
	"time"
)

// turns bounds the requests that are in work at one time. Others wait in line
// for a while and are then turned away, so that a rush slows graphd down but
// does not take it down.
type turns struct {
	places chan struct{}
	wait   time.Duration
}

func newTurns(places int, wait time.Duration) *turns {
	return &turns{places: make(chan struct{}, places), wait: wait}
}

// take waits for a place. The caller must give it back with done.
func (t *turns) take(ctx context.Context) bool {
	select {
	case t.places <- struct{}{}:
		return true
	default:
	}
	timer := time.NewTimer(t.wait)
	defer timer.Stop()
	select {
	case t.places <- struct{}{}:
		return true
	case <-timer.C:
	case <-ctx.Done():
	}
	return false
}

func (t *turns) done() { <-t.places }
