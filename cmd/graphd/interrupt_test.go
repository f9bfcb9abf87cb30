package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
)

// endless gives entities without end, and interrupts the load after a number
// of them.
type endless struct {
	row, stopAfter int
	stop           func()
	rest           string
}

func (e *endless) Read(p []byte) (int, error) {
	if e.rest == "" {
		e.rest = fmt.Sprintf("{\"entity\": {\"id\": \"e%d\", \"kind\": \"person\", \"names\": [\"E\"]}}\n", e.row)
		if e.row == 0 {
			e.rest = "{\"dataset\": {\"id\": \"endless\", \"title\": \"Endless\"}}\n"
		}
		if e.row++; e.row == e.stopAfter {
			e.stop()
		}
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

// Ctrl-C ends a load between two batches; what was written stays. The second
// batch is full once the first is written, and may be under way.
func TestInterruptedLoad(t *testing.T) {
	s := newShell(t)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var out, err text
	streams := s.streams(&out, &err)
	streams.in = &endless{stopAfter: 12_000, stop: stop}
	if code := run(ctx, []string{"load", "-"}, streams); code != exitFailed || !strings.Contains(err.String(), "graphd: the load was interrupted before its end (what is counted as added stands, in whole batches; run it again to complete it)") {
		t.Errorf("exit %d: %s", code, err.String())
	}
	rows := decode[[]datasetRow](t, s.want(exitDone, []string{"datasets"}).out)
	if len(rows) != 1 || rows[0].Records == 0 || rows[0].Records > 12_000 || (rows[0].Records+1)%5000 != 0 {
		t.Errorf("not a whole number of batches: %+v", rows)
	}
}

// An interrupt is heard while nothing comes from standard input.
func TestInterruptedWhileWaiting(t *testing.T) {
	s := newShell(t)
	ctx, stop := context.WithCancel(t.Context())
	reader, writer := io.Pipe()
	defer writer.Close()
	var out, err text
	streams := s.streams(&out, &err)
	streams.in = reader
	go func() {
		_, _ = io.WriteString(writer, `{"dataset": {"id": "slow", "title": "Slow"}}`+"\n")
		stop()
	}()
	if code := run(ctx, []string{"load", "-"}, streams); code != exitFailed || !strings.Contains(err.String(), "the load was interrupted") {
		t.Errorf("exit %d: %s", code, err.String())
	}
}
