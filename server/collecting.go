package server

import (
	"os"
	"runtime/debug"
)

// collectAt is by how many percent the heap grows between two collections. What
// a server holds is small beside what its requests allocate and drop: at Go's own
// 100 the collector takes up to a quarter of its processor time, and at 400 the
// heap is some 100 MB larger at the most.
const collectAt = 400

// CollectLess sets the garbage collector for a process that serves, unless its
// environment does (GOGC, GOMEMLIMIT).
func CollectLess() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(collectAt)
	}
}
