//go:build unix

package faults

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// neo4j is a Neo4j server as the program is told of it. The address may be that
// of a proxy in front of it.
type neo4j struct {
	neo4jtest.Server
	more []string // of the environment
}

// command makes a command of graphd that uses the server.
func (n neo4j) command(name string, args ...string) *exec.Cmd {
	c := exec.Command(program, append([]string{name, "--store", n.URI}, args...)...)
	c.Env = append(os.Environ(), "GRAPHD_NEO4J_USER="+n.User, "GRAPHD_NEO4J_PASSWORD="+n.Password,
		"GRAPHD_NEO4J_PASSWORD_FILE=", "GRAPHD_NEO4J_DATABASE=")
	c.Env = append(c.Env, n.more...)
	return c
}

// graphd runs a command that has to succeed.
func (n neo4j) graphd(t testing.TB, name string, args ...string) ended {
	t.Helper()
	e := finish(t, n.command(name, args...))
	if e.code != 0 {
		t.Fatalf("graphd %s %s: %s", name, short(strings.Join(args, " ")), e)
	}
	return e
}

// equals holds what the server answers against what a file of SQLite's answers,
// byte by byte, and has graphd's doctor look both that nothing waits and that
// nothing is astray.
func (n neo4j) equals(t testing.TB, want string) {
	t.Helper()
	if got := n.graphd(t, "query", "--timeout", "5m", questions).out; got != want {
		at := 0
		for at < min(len(got), len(want)) && got[at] == want[at] {
			at++
		}
		from := max(0, at-200)
		t.Errorf("the server answers otherwise, from byte %d on:\n%s\n%s", at, short(got[from:]), short(want[from:]))
	}
	n.healthy(t)
}

// healthy has the doctor find nothing bad, no load under way and an empty queue.
func (n neo4j) healthy(t testing.TB) {
	t.Helper()
	var findings []struct{ Check, State, Says string }
	e := n.graphd(t, "doctor", "--json")
	if err := json.Unmarshal([]byte(e.out), &findings); err != nil {
		t.Fatal(err)
	}
	looked := 0
	for _, f := range findings {
		switch f.Check {
		case "loads", "queue", "integrity", "rules":
			looked++
			if f.State != "ok" {
				t.Errorf("doctor on %s: %s", f.Check, f.Says)
			}
		}
	}
	if looked < 4 {
		t.Errorf("doctor looked at too little: %s", e.out)
	}
}

// inSQLite loads files into a file of SQLite's, and gives what it answers.
func inSQLite(t testing.TB, files ...string) string {
	t.Helper()
	store := filepath.Join(t.TempDir(), "reference.db")
	graphd(t, append([]string{"load", "--store", "sqlite:" + store}, files...)...)
	return ask(t, store).text
}

// saysClearly checks that a command failed, and said so on one line, with these
// words in it and never the password.
func saysClearly(t testing.TB, e ended, password string, words ...string) {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(e.err), "\n")
	last := lines[len(lines)-1]
	if e.code != 1 && e.code != 2 || !strings.HasPrefix(last, "graphd: ") || says(e.err, "goroutine ", "panic:") {
		t.Errorf("it does not fail in words: %s", e)
	}
	for _, word := range words {
		if !strings.Contains(last, word) {
			t.Errorf("it does not say %q: %s", word, last)
		}
	}
	if password != "" && strings.Contains(e.err+e.out, password) {
		t.Error("it shows the password")
	}
}
