package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/graphd/graphd/bench/powerlaw"
	"github.com/graphd/graphd/loaders"
	"github.com/graphd/graphd/store/sqlite"
)

// load loads a file into a store, which is made if it is not there, as graphd
// load does.
func load(ctx context.Context, file, path string) (rows int, took time.Duration, err error) {
	begun := time.Now()
	store, err := sqlite.Open(ctx, sqlite.Options{Path: path})
	if err != nil {
		return 0, 0, err
	}
	summary, err := loaders.Run(ctx, store, loaders.Options{Paths: []string{file}})
	if err = errors.Join(err, store.Close()); err == nil && !summary.Clean() {
		err = fmt.Errorf("%d rows were rejected, such as %v", summary.Rejected, summary.Rejects[0])
	}
	return summary.Added, time.Since(begun), err
}

// The figures of loading.
const (
	leastRate  = 0.5       // of bare inserts
	mostMemory = 300 << 20 // bytes
	// mostFTMMemory is that of a format which knows its ends as it goes.
	mostFTMMemory = 400 << 20
	mostReload    = 1.0 / 3 // of the first load's time
)

func measureLoad(ctx context.Context, b *bench) error {
	file, err := b.graph()
	if err != nil {
		return err
	}
	return measureFile(ctx, b, "load", file, b.size.Name+".db", mostMemory)
}

// measureFTM measures the same graph as FollowTheMoney's rows.
func measureFTM(ctx context.Context, b *bench) error {
	file, err := b.file(powerlaw.FTMFile, powerlaw.WriteFTM)
	if err != nil {
		return err
	}
	return measureFile(ctx, b, "load of FollowTheMoney", file, b.size.Name+"-ftm.db", mostFTMMemory)
}

// measureFile measures the load of a file into an empty store, by turns with
// bare inserts of the same rows, and the same load again.
func measureFile(ctx context.Context, b *bench, name, graph, into string, memory float64) error {
	store, copied := filepath.Join(b.folder, into), filepath.Join(b.folder, "bare.db")
	var first, again, bare, peak sample
	rows := 0
	for range b.repeats {
		if err := errors.Join(fresh(store), fresh(copied)); err != nil {
			return err
		}
		l, err := b.step(ctx, "load", graph, store)
		if err != nil {
			return err
		}
		i, err := b.step(ctx, "bare", store, copied)
		if err != nil {
			return err
		}
		r, err := b.step(ctx, "load", graph, store)
		if err != nil {
			return err
		}
		if r.Rows != 0 {
			return fmt.Errorf("the same file loaded again added %d rows", r.Rows)
		}
		rows = i.Rows
		first, again, bare = append(first, l.Seconds), append(again, r.Seconds), append(bare, i.Seconds)
		peak = append(peak, float64(max(l.PeakBytes, r.PeakBytes)))
	}
	rate, reload := ratios(bare, first), ratios(again, first)
	b.add(result{What: fmt.Sprintf("%s: rate of bare inserts of its %d rows", name, rows), Graphd: seconds(first.median()), Bare: seconds(bare.median()),
		Value: rate.median(), Shown: fmt.Sprintf("%.2f", rate.median()), Spread: rate.spread("%.2f"), Figure: "at least 0.5", Reached: rate.median() >= leastRate})
	b.add(result{What: name + ": unchanged reload against first load", Graphd: seconds(again.median()), Bare: seconds(first.median()),
		Value: reload.median(), Shown: fmt.Sprintf("%.2f", reload.median()), Spread: reload.spread("%.2f"), Figure: "under 0.33", Reached: reload.median() < mostReload})
	b.add(result{What: name + ": peak memory", Graphd: fmt.Sprintf("%.0f MB", peak.median()/(1<<20)), Value: peak.median(),
		Shown: fmt.Sprintf("%.0f MB", peak.median()/(1<<20)), Spread: scaled(peak, 1<<20).spread("%.0f"), Figure: fmt.Sprintf("under %.0f MB", memory/(1<<20)), Reached: peak.median() < memory})
	return fresh(copied)
}

func scaled(s sample, by float64) sample {
	all := make(sample, len(s))
	for i := range s {
		all[i] = s[i] / by
	}
	return all
}
