//go:build !linux

package neo4jtest

import "os/exec"

// endWithUs can do nothing here: a server whose test process is killed has to
// be stopped by hand.
func endWithUs(*exec.Cmd) {}
