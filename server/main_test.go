package server

import (
	"testing"

	"go.uber.org/goleak"
)

// No test may leave a goroutine behind: a request that is over is over.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }
