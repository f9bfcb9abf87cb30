package loaders

import (
	"maps"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
)

// loaded is what a load knows of one of its datasets.
type loaded struct {
	sum       DatasetSummary
	given     int            // statements that were put into batches
	described string         // the first file that describes it; "" for none
	as        *graph.Dataset // how that file describes it
	begun     bool           // it is marked as LOADING
	replacing bool           // its replacement has begun
}

// datasets are those of a load, by id.
type datasets map[string]*loaded

func (d datasets) of(id string) *loaded {
	if d[id] == nil {
		d[id] = &loaded{sum: DatasetSummary{ID: id}}
	}
	return d[id]
}

// ids lists them in byte order.
func (d datasets) ids() []string {
	ids := make([]string, 0, len(d))
	for id := range d {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, strings.Compare)
	return ids
}

func (d datasets) summaries() []DatasetSummary {
	all := make([]DatasetSummary, 0, len(d))
	for _, id := range d.ids() {
		all = append(all, d[id].sum)
	}
	return all
}

// book adds what a write did to the totals and to its dataset's.
func (r *run) book(dataset string, receipt graph.Receipt) {
	d := &r.loading.of(dataset).sum
	for _, count := range []struct {
		total, own *int
		by         int
	}{
		{&r.sum.Added, &d.Added, receipt.Added},
		{&r.sum.Changed, &d.Changed, receipt.Changed},
		{&r.sum.Unchanged, &d.Unchanged, receipt.Unchanged},
		{&r.sum.Withdrawn, &d.Withdrawn, receipt.Withdrawn},
	} {
		*count.total += count.by
		*count.own += count.by
	}
	r.sum.Version = receipt.Version
}

// reject counts a reject and lists it, unless the list is full. The dataset is
// "" where it is not known.
func (r *run) reject(file, dataset string, p *format.Problem) {
	r.sum.Rejected++
	if dataset != "" {
		r.loading.of(dataset).sum.Rejected++
	}
	if len(r.sum.Rejects) < r.o.MaxRejects {
		r.sum.Rejects = append(r.sum.Rejects, rejectOf(file, p))
	}
}

// ignoredFields lists counts by field in byte order.
func ignoredFields(counts map[string]int) []IgnoredField {
	var all []IgnoredField
	for _, field := range slices.Sorted(maps.Keys(counts)) {
		all = append(all, IgnoredField{field, counts[field]})
	}
	return all
}
