package neo4jtest

import (
	"os/exec"
	"syscall"
)

// endWithUs has the system kill the command when the thread that starts it
// ends, and so when this process is killed.
func endWithUs(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}
