package neo4j

import (
	"context"
	"encoding/json"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
)

// writeTx is one write transaction: an apply.Tx, in the files tx_*.go.
type writeTx struct {
	store      *Store
	managed    driver.ManagedTransaction
	vocabulary *graph.Vocabulary
	at         string // the instant of recording, RFC 3339 in UTC

	before      int64    // the version that the transaction began at
	version     int64    // the one that it makes, if it changes anything
	magnitude   string   // of the graph; see run
	types       []string // of which there are, or have been, links
	withdrawing []string // datasets whose withdrawal is not finished
	clusters    bool     // there are any, as most graphs have none
	tombstones  bool     // likewise
	links       bool     // likewise, at the beginning
	waiting     int      // keys in the queue, at the beginning
	requeued    bool     // the queue has changed since

	seeing string // the dataset of whose replacement the batch is part; empty if of none
	seen   int64  // that replacement's token; see See
}

// begin locks the marker, which lets one writer in at a time, and reads where
// the one before left off.
func (tx *writeTx) begin(ctx context.Context) error {
	there := false
	err := tx.run(ctx, `MATCH (g:Graphd {name: 'graphd'}) SET g.turn = g.turn + 1
		RETURN g.version, g.withdrawing, COUNT { (:Merged) }, COUNT { (:Tombstone) }, g.types, COUNT { (:Entity) }, COUNT { ()-->() }, `+countWaiting, nil, func(v []any) error {
		there = true
		tx.before, tx.version = v[0].(int64), v[0].(int64)+1
		for _, id := range v[1].([]any) {
			tx.withdrawing = append(tx.withdrawing, id.(string))
		}
		tx.clusters, tx.tombstones = v[2].(int64) > 0, v[3].(int64) > 0
		tx.magnitude = strconv.Itoa(bits.Len64(uint64(v[5].(int64)))/2) + "_" + strconv.Itoa(bits.Len64(uint64(v[6].(int64)))/2)
		tx.links, tx.waiting = v[6].(int64) > 0, int(v[7].(int64))
		for _, name := range v[4].([]any) {
			tx.types = append(tx.types, name.(string))
		}
		return nil
	})
	if err == nil && !there {
		return tx.store.openError(graph.Unavailable, "has no graph in it any more", "run the load again, which makes one")
	}
	return err
}

// finish raises the version if anything changed, counts what waits, and returns
// both.
func (tx *writeTx) finish(ctx context.Context, changed bool) (version int64, pending int, err error) {
	version = tx.before
	if changed {
		version = tx.version
	}
	if pending, err = tx.Pending(ctx); err != nil {
		return 0, 0, err
	}
	made := []any{}
	if changed {
		made = append(made, versionNode(version, tx.at))
	}
	err = tx.run(ctx, `MATCH (g:Graphd {name: 'graphd'}) SET g.version = $version, g.pending = $pending, g.withdrawing = $withdrawing, g.types = $types
		FOREACH (v IN $made | CREATE (n:Version) SET n = v)`,
		map[string]any{"version": version, "pending": pending, "withdrawing": texts(tx.withdrawing), "types": texts(tx.types), "made": made}, nil)
	return version, pending, err
}

func (tx *writeTx) isWithdrawing(dataset string) bool {
	return slices.Contains(tx.withdrawing, dataset)
}

// setWithdrawing notes, or forgets, that a withdrawal is not finished.
func (tx *writeTx) setWithdrawing(dataset string, more bool) {
	tx.withdrawing = slices.DeleteFunc(tx.withdrawing, func(id string) bool { return id == dataset })
	if more {
		tx.withdrawing = append(tx.withdrawing, dataset)
	}
}

// run carries out a statement of the transaction and calls row, if there is
// one, with each row's columns. Errors are the driver's own, by which it knows
// whether to try again.
//
// A plan that is right for a small graph reads all of it, and the server looks
// no sooner than after ten seconds whether the graph has outgrown a plan. So the
// parameter of a list bears the graph's magnitude in its name, and each time its
// entities or links have become four times as many there is a new plan.
func (tx *writeTx) run(ctx context.Context, text string, params map[string]any, row func([]any) error) error {
	if rows, has := params["rows"]; has {
		params["rows"+tx.magnitude] = rows
		delete(params, "rows")
		text = strings.Replace(text, "$rows", "$rows"+tx.magnitude, 1)
	}
	result, err := tx.managed.Run(ctx, text, params)
	if err != nil {
		return err
	}
	return tx.store.drain(ctx, result, text, params, row)
}

// each is run for a list that may be empty, under the name rows.
func (tx *writeTx) each(ctx context.Context, text string, rows []any, row func([]any) error) error {
	if len(rows) == 0 {
		return nil
	}
	return tx.run(ctx, text, map[string]any{"rows": rows}, row)
}

// strings reads rows of one column of text.
func (tx *writeTx) strings(ctx context.Context, text string, rows []any) ([]string, error) {
	var all []string
	err := tx.each(ctx, text, rows, func(v []any) error {
		all = append(all, v[0].(string))
		return nil
	})
	return all, err
}

// bodies reads rows of one column of JSON.
func bodies[T any](ctx context.Context, tx *writeTx, text string, rows []any) ([]T, error) {
	var all []T
	err := tx.each(ctx, text, rows, func(v []any) error {
		var item T
		err := json.Unmarshal([]byte(v[0].(string)), &item)
		all = append(all, item)
		return err
	})
	return all, err
}
