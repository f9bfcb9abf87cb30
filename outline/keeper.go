package outline

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"github.com/rs/zerolog"

	"github.com/graphd/graphd/graph"
)

// Options say what a Keeper holds.
type Options struct {
	Vocabulary *graph.Vocabulary
	Links      int               // the most that are held; a store that has more is not outlined
	Held       func(bytes int64) // told how much is held when all has been read; nil for nobody
	Log        zerolog.Logger
}

// DefaultLinks take some 200 MB.
const DefaultLinks = 2_000_000

// Keeper holds the outline of a store. Its methods may be called by several
// goroutines at a time, Run by one.
type Keeper struct {
	store   graph.Snapshots
	options Options
	held    atomic.Pointer[Outline] // of one version
	behind  chan struct{}           // a question has found that it lags

	latest  *Outline // held, or what was last read, which may be of several versions; Run's
	counted bool     // it has as many links as the store
}

// Keep returns a Keeper of a store, which holds nothing until it runs.
func Keep(store graph.Snapshots, o Options) *Keeper {
	return &Keeper{store: store, options: o, behind: make(chan struct{}, 1)}
}

// Between two looks at what the store has written, and after one that failed,
// this long passes: a load writes some batches a second.
const (
	followEvery = time.Second
	retryAfter  = 10 * time.Second
)

// Run reads the outline, and follows the store as questions ask for it, until
// the context ends or the store is found to have too many links.
func (k *Keeper) Run(ctx context.Context) {
	for {
		pause := followEvery
		err := k.CatchUp(ctx)
		switch {
		case ctx.Err() != nil:
			return
		case errors.Is(err, errTooMany) || errors.Is(err, errOtherTypes):
			k.latest = nil
			k.held.Store(nil)
			k.options.Log.Warn().Err(err).Int("most", k.options.Links).Msg("links are not held in memory: paths are looked for in the store")
			return
		case err != nil:
			k.options.Log.Warn().Err(err).Msg("links are not held in memory: paths are looked for in the store meanwhile")
			pause = retryAfter
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
		}
		select {
		case <-ctx.Done():
			return
		case <-k.behind:
		}
	}
}

// Why a store's links are never held.
var (
	errTooMany    = errors.New("it has more links than are to be held")
	errOtherTypes = errors.New("it has links of types that the vocabulary does not know")
)

// mostLooks is how often the store is looked at for what was written while it
// was looked at.
const mostLooks = 10

// CatchUp makes the outline that of the store as it is now.
func (k *Keeper) CatchUp(ctx context.Context) error {
	for range mostLooks {
		still, err := k.look(ctx)
		if err != nil || still {
			return err
		}
	}
	return nil // it is written to all the time; the next question asks again
}

// look reads what is new in one snapshot. still says that this is of one
// version; then it is held from now on.
func (k *Keeper) look(ctx context.Context) (still bool, err error) {
	snapshot, err := k.store.Snapshot(ctx)
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, snapshot.Close()) }()
	latest, err := k.anew(ctx, snapshot)
	if err != nil {
		return false, err
	}
	k.latest = latest
	if err := k.count(ctx, snapshot); err != nil {
		return false, err
	}
	moving, moves := graph.Ability[graph.Moving](snapshot)
	switch {
	case moves && moving.Moved():
		k.counted = false // what was counted may be of several versions, too
		return false, nil
	case !k.counted:
		return false, errOtherTypes
	}
	k.held.Store(k.latest)
	return true, nil
}

// count holds an outline that has just been read against the number of links.
func (k *Keeper) count(ctx context.Context, r graph.Reader) error {
	if k.counted {
		return nil
	}
	pages, err := r.Links(ctx, graph.LinkQuery{OrderBy: graph.LinkByConfidence, First: 1, Count: k.options.Links + 1})
	if err == nil {
		k.counted = pages[0].Total == k.latest.Len()
	}
	return err
}

// anew is the latest outline made that of a snapshot, or, where that is not
// worth while, or cannot be done, another one.
func (k *Keeper) anew(ctx context.Context, r graph.Reader) (o *Outline, err error) {
	if k.latest != nil && !k.latest.wasteful() {
		o, err = follow(ctx, r, k.latest)
	}
	if begun := time.Now(); o == nil && err == nil {
		k.counted = false
		if o, err = read(ctx, r, k.options.Vocabulary, k.options.Links); o != nil {
			k.options.Log.Info().Int("links", o.Len()).Int64("bytes", o.Bytes()).Dur("took_ms", time.Since(begun)).Msg("links read into memory")
			if k.options.Held != nil {
				k.options.Held(o.Bytes())
			}
		}
	}
	if err == nil && (o == nil || o.Len() > k.options.Links) {
		return nil, errTooMany
	}
	return o, err
}
