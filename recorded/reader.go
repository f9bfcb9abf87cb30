package recorded

import (
	"context"
	"sync"
	"time"

	"github.com/graphd/graphd/graph"
)

// MaxClaims is how many claims one question reads at most.
const MaxClaims = 10_000

// Options are what a Reader needs beside the store.
type Options struct {
	Projector graph.Projector // the rules by which the store projects
	Now       time.Time       // the time of asking
}

// Reader is a graph.Snapshot of the past. Many goroutines may use it; it
// answers one after the other.
type Reader struct {
	base      graph.Snapshot
	history   graph.History
	projector graph.Projector
	versions  graph.Versions
	published *graph.Day // claims count whose source was published before it; nil for all
	info      graph.VersionInfo

	mu    sync.Mutex // held while a question is answered; guards what is known
	known            // what earlier questions have read
	delta *delta     // what has changed since; nil until it is looked for
}

var _ graph.Snapshot = (*Reader)(nil)

// New makes a reader of what the store behind a snapshot held at some time.
// history is the snapshot's own. Closing the reader closes the snapshot.
func New(ctx context.Context, base graph.Snapshot, history graph.History, when When, o Options) (*Reader, error) {
	info, err := base.Version(ctx)
	if err != nil {
		return nil, err
	}
	versions, err := when.versions(ctx, history, info.Version, o.Now)
	if err != nil {
		return nil, err
	}
	r := &Reader{base: base, history: history, projector: o.Projector, versions: versions, info: info, known: newKnown()}
	if when.PublishedBefore != "" {
		if !when.PublishedBefore.Valid() {
			return nil, invalid("publishedBefore is no date: "+string(when.PublishedBefore), "write 2020, 2020-08 or 2020-08-03")
		}
		first := when.PublishedBefore.Range().First
		r.published = &first
	}
	return r, nil
}

// Version is the store's of today, but for the number: that of the newest
// version whose writes the answers show.
func (r *Reader) Version(context.Context) (graph.VersionInfo, error) {
	info := r.info
	info.Version = r.versions.Newest()
	return info, nil
}

// Unwrap gives the snapshot of the present behind it.
func (r *Reader) Unwrap() graph.Snapshot { return r.base }

// Close closes the snapshot behind it.
func (r *Reader) Close() error { return r.base.Close() }
