package server

import (
	"os"
	"runtime/debug"
)

// What a server holds is small beside what its requests allocate and drop: at
// Go's own 100 percent the collector takes up to a quarter of its processor time.
// The heap may grow by some 100 MB between two collections instead, which is
// collectAt of the holds that a server has without links in memory; where it has
// these, it may grow by as much as it holds if that is more.
const (
	collectAt    = 400 // percent
	collectLeast = 100
	holds        = 25 << 20 // bytes
)

// CollectLess sets the garbage collector for a process that serves, and that
// holds so many bytes of links in memory, unless its environment does (GOGC,
// GOMEMLIMIT).
func CollectLess(links int64) {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(max(int(collectAt*holds/(holds+links)), collectLeast))
	}
}
