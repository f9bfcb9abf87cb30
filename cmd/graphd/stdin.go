package main

import (
	"context"
	"io"
)

// untilDone reads from r until ctx ends, so that an interrupt is heard while a
// pipe or a person keeps it waiting. The read that is under way then is left
// behind with the buffer that it fills.
type untilDone struct {
	ctx  context.Context
	r    io.Reader
	rest []byte
	err  error
}

type readResult struct {
	data []byte
	err  error
}

func (u *untilDone) Read(p []byte) (int, error) {
	if len(u.rest) == 0 && u.err == nil {
		u.fill()
	}
	if len(u.rest) == 0 {
		return 0, u.err
	}
	n := copy(p, u.rest)
	u.rest = u.rest[n:]
	return n, nil
}

func (u *untilDone) fill() {
	arrived := make(chan readResult, 1)
	go func() {
		buffer := make([]byte, 64<<10)
		n, err := u.r.Read(buffer)
		arrived <- readResult{buffer[:n], err}
	}()
	select {
	case a := <-arrived:
		u.rest, u.err = a.data, a.err
	case <-u.ctx.Done():
		u.err = u.ctx.Err()
	}
}
