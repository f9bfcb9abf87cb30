package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync"
	"time"

	"github.com/graphd/graphd/store/neo4j"
)

// connections is how many clients ask at a time when throughput is measured.
const connections = 16

// neo4jFigures are what is to be reached of the hand-written side, by question:
// the share of its throughput at 16 connections, and how many times its median
// at one. 0 is no figure.
var neo4jFigures = map[string]struct{ throughput, p50 float64 }{
	"point: an entity":                               {0.8, 1.25},
	"one hop: its first 20 links":                    {0.8, 2},
	"two hops: first 10 links of its first 10":       {0.6, 2},
	"hub: first 100 links by confidence":             {0.8, 2},
	"filter: first 20 persons who are members of it": {0.8, 1.25},
}

// askNeo4j puts the questions to graphd, and to Cypher written by hand behind a
// bare handler, on the same server, in turns.
func (b *bench) askNeo4j(ctx context.Context, s *neo4jServer) (err error) {
	o := s.options
	o.ReadOnly = true
	store, err := neo4j.Open(ctx, o)
	if err != nil {
		return err
	}
	served, err := serveStore(ctx, store)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, served.close()) }()
	bare, stop, err := s.handle()
	if err != nil {
		return err
	}
	defer stop()
	for _, q := range questions {
		if err := b.compare(ctx, q, served.url, bare); err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
	}
	return nil
}

// compare measures one question on both sides: first that they find as many
// rows, then one client, then many.
func (b *bench) compare(ctx context.Context, q question, ours, theirs string) error {
	var bodies [2][][]byte
	for _, id := range q.ids(b.size) {
		body, err := request(q.graphql, id)
		if err != nil {
			return err
		}
		hand := fmt.Appendf(nil, `{"question": %q, "id": %q}`, q.name, id)
		bodies[0], bodies[1] = append(bodies[0], body), append(bodies[1], hand)
		a, err := post(ctx, ours, body)
		if err != nil {
			return err
		}
		c, err := post(ctx, theirs, hand)
		if err != nil {
			return err
		}
		if x, y := bytes.Count(a, []byte(`"id":`)), bytes.Count(c, []byte(`"id":`)); x != y {
			return fmt.Errorf("%s: graphd answers with %d rows, Cypher with %d", id, x, y)
		}
	}
	urls := [2]string{ours, theirs}
	var p50, rate [2]sample
	for range b.repeats + 1 {
		for side := range urls {
			times, _, err := clients(ctx, 1, b.requests, urls[side], bodies[side])
			if err != nil {
				return err
			}
			_, took, err := clients(ctx, connections, b.requests*4, urls[side], bodies[side])
			if err != nil {
				return err
			}
			p50[side], rate[side] = append(p50[side], times.median()), append(rate[side], float64(b.requests*4)/took.Seconds())
		}
	}
	for side := range urls { // the first turn warms the server
		p50[side], rate[side] = p50[side][1:], rate[side][1:]
	}
	f := neo4jFigures[q.name]
	share, times := rate[0].median()/rate[1].median(), p50[0].median()/p50[1].median()
	b.add(result{What: "Neo4j " + q.name + ": throughput at 16", Graphd: fmt.Sprintf("%.0f/s", rate[0].median()), Bare: fmt.Sprintf("%.0f/s", rate[1].median()),
		Value: share, Shown: fmt.Sprintf("%.2f", share), Figure: fmt.Sprintf("at least %.1f", f.throughput), Reached: share >= f.throughput})
	b.add(result{What: "    p50 at 1", Graphd: seconds(p50[0].median()), Bare: seconds(p50[1].median()),
		Value: times, Shown: fmt.Sprintf("%.2f times", times), Figure: fmt.Sprintf("at most %.2f times", f.p50), Reached: times <= f.p50})
	return nil
}

// clients sends n requests from so many clients at a time, and returns how long
// each and all took.
func clients(ctx context.Context, at, n int, url string, bodies [][]byte) (times sample, took time.Duration, err error) {
	var group sync.WaitGroup
	errs := make([]error, at)
	all := make([]sample, at)
	begun := time.Now()
	for c := range at {
		group.Go(func() {
			for i := c; i < n; i += at {
				sent := time.Now()
				if _, errs[c] = post(ctx, url, bodies[i%len(bodies)]); errs[c] != nil {
					return
				}
				all[c] = append(all[c], time.Since(sent).Seconds())
			}
		})
	}
	group.Wait()
	took = time.Since(begun)
	for _, s := range all {
		times = append(times, s...)
	}
	return times, took, errors.Join(errs...)
}

// pool keeps as many connections as there are clients.
var pool = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: connections}}

func post(ctx context.Context, url string, body []byte) ([]byte, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	response, err := pool.Do(r)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err == nil && (response.StatusCode != http.StatusOK || !bytes.HasPrefix(answer, []byte(`{"data":`))) {
		err = fmt.Errorf("%s: %.500s", response.Status, answer)
	}
	return answer, err
}
