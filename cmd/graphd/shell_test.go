package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// shell runs graphd's commands in this process, over a store of its own.
type shell struct {
	*testing.T
	folder string
	env    map[string]string
	stdin  string
	tty    bool
}

func newShell(t *testing.T) *shell {
	s := &shell{T: t, folder: t.TempDir()}
	s.env = map[string]string{"GRAPHD_STORE": "sqlite:" + s.path("graph.db")}
	return s
}

func (s *shell) path(name string) string { return filepath.Join(s.folder, name) }

// file writes a file and gives its path.
func (s *shell) file(name, text string) string {
	s.Helper()
	if err := os.WriteFile(s.path(name), []byte(text), 0o600); err != nil {
		s.Fatal(err)
	}
	return s.path(name)
}

// result is how a command ended.
type result struct {
	code     int
	out, err string
}

func (s *shell) run(args ...string) result {
	s.Helper()
	var out, err text
	code := run(s.Context(), args, s.streams(&out, &err))
	return result{code, out.String(), err.String()}
}

func (s *shell) streams(out, err io.Writer) streams {
	return streams{in: strings.NewReader(s.stdin), out: out, err: err,
		env: func(name string) string { return s.env[name] }, terminal: func(io.Writer) bool { return s.tty }}
}

// want runs a command that has to end with the code and say all of the words.
func (s *shell) want(code int, args []string, words ...string) result {
	s.Helper()
	r := s.run(args...)
	if r.code != code {
		s.Errorf("graphd %s: exit %d, not %d\n%s%s", strings.Join(args, " "), r.code, code, r.out, r.err)
	}
	for _, word := range words {
		if !strings.Contains(r.out+r.err, word) {
			s.Errorf("graphd %s does not say %q:\n%s%s", strings.Join(args, " "), word, r.out, r.err)
		}
	}
	return r
}

// background runs a command until the test ends or stop is called. Its
// standard error can be read meanwhile.
func (s *shell) background(args ...string) (stderr *text, stop func() int) {
	s.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	stderr = &text{}
	ended := make(chan int, 1)
	go func() { ended <- run(ctx, args, s.streams(io.Discard, stderr)) }()
	stop = sync.OnceValue(func() int { cancel(); return <-ended })
	s.Cleanup(func() { stop() })
	return stderr, stop
}

// text is a buffer for several goroutines.
type text struct {
	mu     sync.Mutex
	buffer bytes.Buffer
}

func (t *text) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.buffer.Write(p)
}

func (t *text) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.buffer.String()
}

// decode reads a command's JSON.
func decode[T any](t *testing.T, text string) T {
	t.Helper()
	var value T
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return value
}
