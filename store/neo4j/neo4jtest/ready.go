package neo4jtest

import (
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"time"
)

// startLimit leaves a slow line the time to fetch the jars once.
const startLimit = 5 * time.Minute

// shownLines is how many lines of its log explain why a server does not start.
const shownLines = 40

// await returns when the server answers a query, or cannot any more.
func (i *instance) await() error {
	var last error
	for limit := time.Now().Add(startLimit); time.Now().Before(limit); {
		select {
		case <-i.ended:
			return errors.New("its process has ended")
		case <-time.After(100 * time.Millisecond):
		}
		if last = i.server().answers(); last == nil {
			return nil
		}
	}
	return fmt.Errorf("no answer within %v (%w)", startLimit, last)
}

// answers tries both doors: a query by HTTP, which opens last and waits for the
// database, and a connection to Bolt.
func (s Server) answers() error {
	if _, err := s.query("RETURN 1"); err != nil {
		return err
	}
	c, err := net.DialTimeout("tcp", strings.TrimPrefix(s.URI, "bolt://"), 10*time.Second)
	if err != nil {
		return err
	}
	return c.Close()
}

// logEnd is the end of what the server printed.
func (i *instance) logEnd() string {
	text, err := os.ReadFile(i.log())
	if err != nil {
		return err.Error()
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return strings.Join(lines[max(0, len(lines)-shownLines):], "\n")
}
