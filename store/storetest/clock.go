package storetest

import (
	"sync/atomic"
	"time"
)

// clock is the injected clock. It stands still but for step, so that the model
// and the store read the same time however often they look.
type clock struct{ minutes atomic.Int64 }

func (c *clock) now() time.Time {
	return time.Date(2026, 1, 2, 3, 0, 0, 0, time.UTC).Add(time.Duration(c.minutes.Load()) * time.Minute)
}

func (c *clock) step() { c.minutes.Add(1) }
