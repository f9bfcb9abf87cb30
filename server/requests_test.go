package server

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
)

func TestRequestID(t *testing.T) {
	s := startDefault(t)
	for given, taken := range map[string]bool{"abc-1.2_3": true, "": false, "two words": false, strings.Repeat("a", 65): false, `"}{`: false} {
		a := s.do(t, s.request(t, "POST", "/graphql", okBody, isJSONType, "X-Request-Id: "+given))
		id := a.header.Get("X-Request-Id")
		if (id == given) != taken || !saneID.MatchString(id) {
			t.Errorf("%q became %q", given, id)
		}
		if !strings.Contains(s.log.String(), `"request_id":"`+id+`"`) {
			t.Errorf("%q is not in the log", id)
		}
	}
}

func TestRequestLog(t *testing.T) {
	s := startDefault(t)
	a := s.post(t, `{"query": "query Who { __typename }"}`)
	s.Close() // the line is written after the answer
	var line map[string]any
	if err := json.Unmarshal([]byte(s.log.String()), &line); err != nil {
		t.Fatal(err, s.log.String())
	}
	for field, want := range map[string]any{"level": "info", "method": "POST", "path": "/graphql", "status": 200.0,
		"bytes": float64(len(a.text)), "operation": "Who"} {
		if line[field] != want {
			t.Errorf("%s is %v", field, line[field])
		}
	}
	if _, timed := line["took_ms"]; !timed {
		t.Error("no duration")
	}
}

// A slow query is named, and its text is cut.
func TestSlowQuery(t *testing.T) {
	s := start(t, &fakeStore{}, EngineOptions{SlowAfter: time.Nanosecond}, HandlerOptions{})
	s.post(t, `{"query": "query Who { __typename } # `+strings.Repeat("ä", 3000)+`", "operationName": "Who"}`)
	log := s.log.String()
	if !strings.Contains(log, `"operation":"Who","query_hash":"`) || !strings.Contains(log, "slow query") || strings.Count(log, "ä") > 2000 || !strings.Contains(log, "(cut)") {
		t.Error(log)
	}
}

// At most so many requests are in work; one that waits too long is told to
// come again, and the place is free after that.
func TestTurns(t *testing.T) {
	reading, goOn := make(chan bool), make(chan bool)
	s := start(t, &fakeStore{entities: func(_ context.Context, ids []string) ([]*graph.Entity, error) {
		reading <- true
		<-goOn
		return make([]*graph.Entity, len(ids)), nil
	}}, EngineOptions{}, HandlerOptions{MaxRequests: 1, Wait: 10 * time.Millisecond})
	first := make(chan *answer)
	go func() { first <- s.ask(t, isK) }()
	<-reading
	a := s.ask(t, isK)
	if a.status != 503 || a.code() != "UNAVAILABLE" || a.header.Get("Retry-After") != "1" {
		t.Errorf("%d %s", a.status, a.text)
	}
	if a := s.do(t, s.request(t, "GET", "/readyz", "")); a.status != 200 {
		t.Errorf("/readyz waits in line: %d", a.status)
	}
	goOn <- true
	if a := <-first; a.status != 200 {
		t.Errorf("%d %s", a.status, a.text)
	}
	s.store.entities = nil
	if a := s.ask(t, isK); a.status != 200 {
		t.Errorf("%d %s", a.status, a.text)
	}
}

// A page on the web that gives its own name a loopback address is not answered.
func TestDNSRebinding(t *testing.T) {
	s := start(t, &fakeStore{}, EngineOptions{}, HandlerOptions{Local: true, Hosts: []string{"graph.example.org"}})
	for host, status := range map[string]int{"localhost:8080": 200, "127.0.0.1": 200, "[::1]:8080": 200, "LOCALHOST": 200,
		"graph.example.org": 200, "evil.example.com": 421, "evil.example.com:8080": 421, "127.0.0.1.example.com": 421} {
		r := s.request(t, "POST", "/graphql", okBody, isJSONType)
		r.Host = host
		if a := s.do(t, r); a.status != status {
			t.Errorf("%s: %d %s", host, a.status, a.text)
		}
	}
}
