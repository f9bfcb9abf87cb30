package loaders_test

import (
	"fmt"
	"io"
	"sync/atomic"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
)

// TestStreams reads 200,000 lines from a pipe and checks at every batch that
// no more lines have been taken from it than have been written, but for one
// batch and what the read buffers hold.
func TestStreams(t *testing.T) {
	const rows, size = 200_000, 1_000
	const buffers = 2 * (64 << 10) // the runner's and the format's own
	var sent atomic.Int64
	pipe, in := io.Pipe()
	go func() {
		_, _ = io.WriteString(in, `{"dataset": {"id": "d"}}`+"\n")
		for i := range rows {
			if _, err := fmt.Fprintf(in, `{"link": {"from": "a%d", "type": "MEMBER_OF", "to": "b", "claims": [{"source": "s"}]}}`+"\n", i); err != nil {
				return
			}
			sent.Add(1)
		}
		_ = in.Close()
	}()
	const shortest = len(`{"link": {"from": "a0", "type": "MEMBER_OF", "to": "b", "claims": [{"source": "s"}]}}` + "\n")
	written := 0
	w := &fakeWriter{onApply: func(b graph.Batch) (graph.Receipt, error) {
		if b.Len() > size {
			t.Errorf("a batch of %d", b.Len())
		}
		if held := int(sent.Load()) - written; held > size+buffers/shortest+1 {
			t.Errorf("%d statements are held at once", held)
		}
		written += b.Len()
		return graph.Receipt{Added: b.Len()}, nil
	}}
	sum := load(t, w, loaders.Options{Paths: []string{"-"}, Stdin: pipe, BatchSize: size})
	if sum.Added != rows+1 || written != rows+1 {
		t.Errorf("%+v, %d written", sum, written)
	}
}
