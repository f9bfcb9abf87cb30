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
)

// connections is how many clients ask at a time when throughput is measured.
const connections = 16

// longest is when clients stop asking, however many requests are left: a
// question that takes seconds does not hold up a run for hours.
const longest = 20 * time.Second

// clients sends up to n requests from so many clients at a time, and returns how
// long each of those that were sent took, and all.
func clients(ctx context.Context, at, n int, url string, bodies [][]byte) (times sample, took time.Duration, err error) {
	var group sync.WaitGroup
	errs := make([]error, at)
	all := make([]sample, at)
	begun := time.Now()
	for c := range at {
		group.Go(func() {
			for i := c; i < n && time.Since(begun) < longest; i += at {
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
