package neo4jtest

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"time"
)

// patience is how long a server may take to stop.
const patience = time.Minute

// start returns when the server answers.
func (i *instance) start() error {
	log, err := os.OpenFile(i.log(), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer log.Close()
	c := exec.Command("sh", filepath.Join(i.dir, "start.sh"), i.home(), i.bolt, i.http)
	c.Env = append(os.Environ(), "GRAPHD_NEO4J_PASSWORD="+i.password, "GRAPHD_NEO4J_HEAP="+cmp.Or(i.heap, "512m"))
	c.Stdout, c.Stderr = log, log
	endWithUs(c)
	started, ended := make(chan error), make(chan struct{})
	go func() {
		// The thread has to live as long as the server: see endWithUs.
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		defer close(ended)
		err := c.Start()
		started <- err
		if err == nil {
			c.Wait()
		}
	}()
	if err := <-started; err != nil {
		return err
	}
	i.process, i.ended = c.Process, ended
	if err := i.await(); err != nil {
		i.kill()
		return fmt.Errorf("Neo4j does not start: %w; its log ends with\n%s", err, i.logEnd())
	}
	return nil
}

// kill leaves the server no time to put anything away.
func (i *instance) kill() {
	if i.process == nil {
		return
	}
	i.process.Kill()
	<-i.ended
}

// stop asks the server to stop, and waits until it has.
func (i *instance) stop() error {
	if i.process == nil {
		return nil
	}
	if err := i.process.Signal(syscall.SIGTERM); err != nil {
		i.kill() // it has ended, or the system knows no such request
		return nil
	}
	select {
	case <-i.ended:
		return nil
	case <-time.After(patience):
		i.kill()
		return fmt.Errorf("Neo4j did not stop within %v; its log ends with\n%s", patience, i.logEnd())
	}
}
