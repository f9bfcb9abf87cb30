//go:build unix

package faults

import (
	"bufio"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// Within these times a server without its store says so, and one whose store
// is there again answers.
const (
	saysNoWithin  = 2 * time.Second
	recoverWithin = 30 * time.Second
)

// A server that is started while Neo4j is down, or whose Neo4j goes away, says
// so at once and recovers by itself.
func servedWhileAway(t *testing.T, server neo4j, p *neo4jtest.Process) {
	server.graphd(t, "load", edition{dataset: "ties", groups: 20, number: 1}.file(t, t.TempDir(), -1))
	p.Stop()
	s := server.serve(t)
	s.saysNo(t)
	p.Restart()
	s.recovers(t)
	p.Kill()
	s.saysNo(t)
	p.Restart()
	s.recovers(t)
}

// serve starts graphd serve and waits until it says where it is.
func (n neo4j) serve(t *testing.T) away {
	t.Helper()
	c := n.command("serve", "--listen", "127.0.0.1:0", "--log-format", "json")
	pipe, err := c.StderrPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait() // it was killed
	})
	late := time.AfterFunc(30*time.Second, func() { _ = c.Process.Kill() })
	defer late.Stop()
	lines := bufio.NewReader(pipe)
	log := ""
	for {
		text, err := lines.ReadString('\n')
		log += text
		if found := urlLogged.FindStringSubmatch(text); found != nil {
			go io.Copy(io.Discard, lines)
			return away(found[1])
		}
		if err != nil {
			t.Fatalf("the server does not say where it is: %s (%v)", log, err)
		}
	}
}

// away is the address of a server whose store may be away.
type away string

// saysNo checks that it is not ready, and that a query is refused at once with
// a time after which to try again.
func (a away) saysNo(t *testing.T) {
	t.Helper()
	status, _, text := a.ready(t)
	if status != http.StatusServiceUnavailable {
		t.Errorf("without a store readiness is %d: %s", status, text)
	}
	for range 3 {
		began := time.Now()
		status, header, text := a.ask(t)
		if took := time.Since(began); took > saysNoWithin {
			t.Errorf("it took %v to say no", took)
		}
		if status != http.StatusServiceUnavailable || header.Get("Retry-After") == "" || !strings.Contains(text, `"UNAVAILABLE"`) {
			t.Errorf("without a store a query gets %d, to try again after %q: %s", status, header.Get("Retry-After"), text)
		}
	}
	if status, _, text := a.fetch(t, "GET", "/healthz", ""); status != http.StatusOK {
		t.Errorf("the process itself is well, but health is %d: %s", status, text)
	}
}

// recovers waits until it is ready and answers.
func (a away) recovers(t *testing.T) {
	t.Helper()
	began := time.Now()
	for {
		ready, _, _ := a.ready(t)
		status, _, text := a.ask(t)
		if ready == http.StatusOK && status == http.StatusOK && strings.Contains(text, `"totalCount":60`) {
			t.Logf("recovered after %v", time.Since(began).Round(time.Millisecond))
			return
		}
		if time.Since(began) > recoverWithin {
			t.Fatalf("it does not recover: readiness %d, and a query gets %d: %s", ready, status, text)
		}
		time.Sleep(200 * time.Millisecond)
	}
}

func (a away) ready(t *testing.T) (int, http.Header, string) { return a.fetch(t, "GET", "/readyz", "") }

func (a away) ask(t *testing.T) (int, http.Header, string) {
	return a.fetch(t, "POST", "/graphql", `{"query": "{ entities { totalCount } }"}`)
}

func (a away) fetch(t *testing.T, method, path, body string) (int, http.Header, string) {
	t.Helper()
	request, err := http.NewRequest(method, strings.TrimSuffix(string(a), "/graphql")+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "application/graphql-response+json")
	response, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, response.Header, string(text)
}
