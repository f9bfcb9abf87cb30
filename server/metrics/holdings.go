package metrics

import (
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"
)

const (
	readEvery    = 15 * time.Second // at most, however often it is scraped
	readWithin   = 5 * time.Second
	mostDatasets = 200 // are shown, the first by id
)

// holdings collects what a store holds, by dataset. It reads the store when it
// is scraped, not more often than every 15 s. While the store does not answer,
// graphd_store_up is 0 and the rest is left out, so that nothing old is taken
// for what is there.
type holdings struct {
	store graph.Snapshots
	log   zerolog.Logger

	mu   sync.Mutex
	read time.Time
	held *held // nil if the last reading failed
}

// held is what one reading found.
type held struct {
	version  graph.VersionInfo
	datasets []graph.DatasetStatus
}

func newHoldings(store graph.Snapshots, log zerolog.Logger) *holdings {
	return &holdings{store: store, log: log}
}

var (
	up         = desc("store_up", "Whether the store answered when it was last asked for what it holds.")
	storeAt    = desc("store_version", "The store's version, which every batch that changes something raises.")
	pending    = desc("pending_keys", "Keys that wait to be projected anew.")
	known      = desc("datasets", "Datasets that were ever loaded.")
	omitted    = desc("datasets_omitted", "Datasets beyond the first 200 by id, which have no metrics of their own.")
	statements = desc("dataset_statements", "Live statements of a dataset.", "dataset", "kind")
	unplaced   = desc("dataset_claims_unplaced", "Live claims of a dataset that bear on no link or fact, by why.", "dataset", "state")
	state      = desc("dataset_state", "1 for the state that a dataset is in, 0 for the others.", "dataset", "state")
	age        = desc("dataset_age_seconds", "Since a load of a dataset last came to its end, or a statement of it was recorded.", "dataset")
)

func desc(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc("graphd_"+name, help, labels, nil)
}

// Describe is prometheus.Collector's.
func (h *holdings) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{up, storeAt, pending, known, omitted, statements, unplaced, state, age} {
		to <- d
	}
}

// Collect is prometheus.Collector's.
func (h *holdings) Collect(to chan<- prometheus.Metric) {
	gauge := func(d *prometheus.Desc, value float64, labels ...string) {
		to <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, value, labels...)
	}
	held := h.current()
	if held == nil {
		gauge(up, 0)
		return
	}
	gauge(up, 1)
	gauge(storeAt, float64(held.version.Version))
	gauge(pending, float64(held.version.Pending))
	gauge(known, float64(len(held.datasets)))
	gauge(omitted, float64(max(0, len(held.datasets)-mostDatasets)))
	for _, d := range held.datasets[:min(len(held.datasets), mostDatasets)] {
		id := label(d.ID)
		gauge(statements, float64(d.Sources), id, "source")
		gauge(statements, float64(d.Records), id, "record")
		gauge(statements, float64(d.Claims), id, "claim")
		gauge(unplaced, float64(d.Dangling), id, "dangling")
		gauge(unplaced, float64(d.Misfit), id, "misfit")
		gauge(unplaced, float64(d.Merged), id, "merged")
		for _, s := range []graph.LoadState{graph.Loaded, graph.Loading, graph.Withdrawn} {
			is := 0.0
			if s == d.State {
				is = 1
			}
			gauge(state, is, id, strings.ToLower(string(s)))
		}
		if latest := slices.MaxFunc([]time.Time{d.Loaded, d.Checked}, time.Time.Compare); !latest.IsZero() {
			gauge(age, time.Since(latest).Seconds(), id)
		}
	}
}

// current is what was read last, read anew if that is too long ago. Scrapes at
// one time share a reading.
func (h *holdings) current() *held {
	h.mu.Lock()
	defer h.mu.Unlock()
	if time.Since(h.read) < readEvery {
		return h.held
	}
	ctx, cancel := context.WithTimeout(context.Background(), readWithin)
	defer cancel()
	var err error
	if h.held, err = readHeld(ctx, h.store); err != nil {
		h.log.Warn().Err(err).Msg("the store does not say what it holds, so /metrics does not either")
	}
	h.read = time.Now()
	return h.held
}

func readHeld(ctx context.Context, store graph.Snapshots) (*held, error) {
	snapshot, err := store.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	defer snapshot.Close()
	var h held
	if h.version, err = snapshot.Version(ctx); err != nil {
		return nil, err
	}
	if h.datasets, err = snapshot.Datasets(ctx); err != nil {
		return nil, err
	}
	return &h, nil
}

// label makes a text fit to be a label's value.
func label(text string) string { return strings.ToValidUTF8(text, "\uFFFD") }
