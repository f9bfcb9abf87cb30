//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// The one command that the docs give for Neo4j: it starts a server, loads the
// first graph and serves it. To the demo's questions it answers, byte for byte,
// what the demo from memory does; and when it is ended nothing is left running.
func TestNeo4jDemo(t *testing.T) {
	neo4jtest.Startable(t)
	if !strings.Contains(readProject(t, "Makefile"), "neo4j-demo:\n\t@exec sh store/neo4j/neo4jtest/demo.sh .cache/neo4j 7687 7474 127.0.0.1:8080\n") {
		t.Error("make neo4j-demo does not run the script as the docs say")
	}
	bolt, http, listen := freePort(t), freePort(t), "127.0.0.1:"+freePort(t)
	var said text
	script := exec.Command("sh", project+"store/neo4j/neo4jtest/demo.sh", t.TempDir(), bolt, http, listen)
	script.Stdout, script.Stderr = &said, &said
	script.Env = append(script.Environ(), "GRAPHD_NEO4J_USER=ann", "GRAPHD_NEO4J_PASSWORD=of another server", "GRAPHD_NEO4J_DATABASE=another")
	script.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // as a terminal's job is
	if err := script.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- script.Wait() }()
	t.Cleanup(func() { _ = syscall.Kill(-script.Process.Pid, syscall.SIGKILL) })
	begun := time.Now()
	for !strings.Contains(said.String(), `"message":"serving"`) {
		select {
		case err := <-ended:
			t.Fatalf("%v: %s", err, &said)
		case <-time.After(50 * time.Millisecond):
		}
		if time.Since(begun) > 5*time.Minute {
			t.Fatalf("it does not serve: %s", &said)
		}
	}
	for _, says := range []string{"making indexes", "dataset isis-k-2020", "http://" + listen + "/graphql", "http://127.0.0.1:" + http + "/browser/", "Ctrl-C"} {
		if !strings.Contains(said.String(), says) {
			t.Errorf("it does not say %q: %s", says, &said)
		}
	}
	sameAsDemo(t, "http://"+listen)

	if err := syscall.Kill(-script.Process.Pid, syscall.SIGINT); err != nil { // as Ctrl-C does
		t.Fatal(err)
	}
	select {
	case err := <-ended:
		if code := script.ProcessState.ExitCode(); code != 130 {
			t.Errorf("it ends with %v: %s", err, &said)
		}
	case <-time.After(time.Minute):
		t.Fatalf("it does not end: %s", &said)
	}
	for _, port := range []string{"127.0.0.1:" + bolt, "127.0.0.1:" + http, listen} {
		if c, err := net.Dial("tcp", port); err == nil {
			c.Close()
			t.Errorf("something listens on %s still", port)
		}
	}
}

// sameAsDemo asks a server what the demo suggests to ask, and compares bytes.
func sameAsDemo(t *testing.T, url string) {
	t.Helper()
	stderr, stop := newShell(t).background("demo", "--listen", "127.0.0.1:0")
	defer stop()
	demo := waitForURL(t, stderr)
	questions := append(samples(), sample{query: tasteQuery}, sample{query: holdingsQuery})
	for _, s := range questions {
		want, got := answer(t, demo, s.query), answer(t, url, s.query)
		if !regexp.MustCompile(`^\{"data":\{"[a-z]+":[[{]`).MatchString(want) || strings.Contains(want, `"errors"`) {
			t.Errorf("%s: %s", s.query, want)
		}
		if got != want {
			t.Errorf("%s:\nin Neo4j  %s\nin memory %s", s.query, got, want)
		}
	}
}

func answer(t *testing.T, url, query string) string {
	t.Helper()
	asked, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.Post(url+"/graphql", "application/json", bytes.NewReader(asked))
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}
