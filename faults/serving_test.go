//go:build unix

package faults

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"
)

// served is a server in a process of its own.
type served struct {
	url     string
	process *exec.Cmd
	log     func() string // what it has logged, once it has ended
}

var urlLogged = regexp.MustCompile(`"url":"(http://127\.0\.0\.1:\d+/graphql)"`)

// serve starts a server on a free port.
func serve(t *testing.T, store string) *served {
	t.Helper()
	c := exec.Command(program, "serve", "--listen", "127.0.0.1:0", "--log-format", "json", "--store", "sqlite:"+store)
	pipe, err := c.StderrPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Process.Kill() }) // unless it has ended
	lines := bufio.NewReader(pipe)
	first, err := lines.ReadString('\n')
	found := urlLogged.FindStringSubmatch(first)
	if found == nil {
		t.Fatalf("the server does not say where it is: %s (%v)", first, err)
	}
	log := sync.OnceValue(func() string { rest, _ := io.ReadAll(lines); return first + string(rest) })
	go log()
	return &served{found[1], c, log}
}

// stop ends the server as Ctrl-C does.
func (s *served) stop(t *testing.T) {
	t.Helper()
	if err := s.process.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	log := s.log()
	if err := s.process.Wait(); err != nil || says(log, `"level":"error"`, "panic", "DATA RACE") {
		t.Errorf("the server ended with %v\n%s", err, short(log))
	}
}

var client = &http.Client{Timeout: time.Minute, Transport: &http.Transport{MaxIdleConnsPerHost: 100}}

// ask sends a query to the server.
func (s *served) ask(query string) (*reply, error) {
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		return nil, err
	}
	response, err := client.Post(s.url, "application/json", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, err
	}
	var r reply
	if err := json.Unmarshal(text, &r); err != nil {
		return nil, fmt.Errorf("%s: %w in %s", response.Status, err, short(string(text)))
	}
	return &r, nil
}

var highWater = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

// memory is the most that a process has held in memory, in MiB; 0 where the
// system does not tell.
func memory(pid int) int {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	found := highWater.FindSubmatch(status)
	if found == nil {
		return 0
	}
	kib, _ := strconv.Atoi(string(found[1])) // digits
	return kib >> 10
}
