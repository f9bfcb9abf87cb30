package main

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime"
	"slices"
	"time"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/resolvers"
	"github.com/graphd/graphd/schema"
	"github.com/graphd/graphd/schema/guard"
)

// nested asks for 1,000 links with both their ends.
const nested = `{ links(first: 1000) { nodes {
	id type status confidence since until
	from { id kind name }
	to { id kind name }
} } }`

// The same as structs, for encoding/json.
type (
	plainEnd struct {
		ID   string `json:"id"`
		Kind string `json:"kind"`
		Name string `json:"name"`
	}
	plainLink struct {
		ID         string   `json:"id"`
		Type       string   `json:"type"`
		Status     string   `json:"status"`
		Confidence int      `json:"confidence"`
		Since      *string  `json:"since"`
		Until      *string  `json:"until"`
		From       plainEnd `json:"from"`
		To         plainEnd `json:"to"`
	}
)

const (
	linksAsked   = 1_000
	mostEncoding = 3.0  // times the encoding of structs
	mostAllocs   = 10.0 // a link
	perRound     = 20
)

// measureExecutor answers from rows in memory, so that no store has part in
// it: executor and resolvers against encoding/json.
func measureExecutor(ctx context.Context, b *bench) error {
	rows := newInMemory(linksAsked)
	answer, err := answering(ctx, rows)
	if err != nil {
		return err
	}
	plain := rows.plain()
	encode := func() ([]byte, error) { return json.Marshal(map[string]any{"links": map[string]any{"nodes": plain}}) }
	if err := sameJSON(answer, encode); err != nil {
		return err
	}
	var ours, theirs, allocations sample
	for range max(1, b.requests/perRound) {
		took, allocated, err := timed(answer)
		if err != nil {
			return err
		}
		bare, _, err := timed(encode)
		if err != nil {
			return err
		}
		ours, theirs, allocations = append(ours, took), append(theirs, bare), append(allocations, allocated/linksAsked)
	}
	// Other work on the machine only ever adds to so short a time, so the least
	// of many rounds is nearest to the truth.
	fast, bare, times := slices.Min(ours), slices.Min(theirs), ratios(ours, theirs)
	b.add(result{What: "executor: 1,000 nested links against encoding/json", Graphd: seconds(fast), Bare: seconds(bare),
		Value: fast / bare, Shown: fmt.Sprintf("%.2f times", fast/bare), Spread: times.spread("%.2f"), Figure: "within 3 times", Reached: fast/bare <= mostEncoding})
	b.add(result{What: "executor: allocations a link", Graphd: fmt.Sprintf("%.1f", allocations.median()), Value: allocations.median(),
		Shown: fmt.Sprintf("%.1f", allocations.median()), Spread: allocations.spread("%.1f"), Figure: "under 10", Reached: allocations.median() < mostAllocs})
	return nil
}

// answering returns what carries out the query and writes its data.
func answering(ctx context.Context, rows graph.Reader) (func() ([]byte, error), error) {
	built, err := schema.Build()
	if err != nil {
		return nil, err
	}
	byField, properties := resolvers.Config(graph.DefaultVocabulary(), resolvers.Limits{})
	e, err := executor.New(executor.Config{Schema: built, Resolvers: byField, Properties: properties, TypeOf: resolvers.TypeOf})
	if err != nil {
		return nil, err
	}
	doc, refused := guard.New(built, guard.Limits{}).Document(ctx, nested)
	if len(refused) > 0 {
		return nil, refused[0]
	}
	return func() ([]byte, error) {
		result := e.Execute(resolvers.WithRequest(ctx, resolvers.Request{Reader: rows}), doc, "", nil)
		if len(result.Errors) > 0 {
			return nil, fmt.Errorf("%s", result.Errors[0].Message)
		}
		return result.Data, nil
	}, nil
}

// timed returns the mean time in seconds, and the mean number of allocations.
func timed(do func() ([]byte, error)) (took, allocations float64, err error) {
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	begun := time.Now()
	for range perRound {
		if _, err := do(); err != nil {
			return 0, 0, err
		}
	}
	took = time.Since(begun).Seconds() / perRound
	runtime.ReadMemStats(&after)
	return took, float64(after.Mallocs-before.Mallocs) / perRound, nil
}

// sameJSON makes sure that the two sides write the same.
func sameJSON(a, b func() ([]byte, error)) error {
	x, err := a()
	if err != nil {
		return err
	}
	y, err := b()
	if err != nil {
		return err
	}
	if string(x) != string(y) {
		return fmt.Errorf("the two sides differ:\n%.300s\n%.300s", x, y)
	}
	return nil
}
