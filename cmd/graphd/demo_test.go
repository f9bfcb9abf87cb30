package main

import (
	"context"
	"net"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

var served = regexp.MustCompile(`http://127\.0\.0\.1:[0-9]+`)

// waitForURL reads where a server in the background listens.
func waitForURL(t *testing.T, stderr *text) string {
	t.Helper()
	return waitFor(t, stderr, served)
}

// waitFor reads what a program in the background is waited for to say.
func waitFor(t *testing.T, stderr *text, says *regexp.Regexp) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	for ctx.Err() == nil {
		if found := says.FindString(stderr.String()); found != "" {
			return found
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Fatalf("%s is not said: %s", says, stderr)
	return ""
}

// ties is what tiesQuery answers.
type ties struct {
	Data struct {
		Entity struct {
			Links struct {
				Nodes []struct {
					Type   string
					To     struct{ ID string }
					Roles  []string
					Claims []struct {
						Locator string
						Source  struct{ Title, Author, Publisher string }
					}
				}
			}
		}
	}
}

// The question of the first graph: who is Shahab al-Muhajir tied to, and
// according to whom?
func TestDemo(t *testing.T) {
	s := newShell(t)
	stderr, stop := s.background("demo", "--listen", "127.0.0.1:0")
	url := waitForURL(t, stderr)
	answer := decode[ties](t, s.want(exitDone, []string{"query", "--url", url, tiesQuery}).out)
	tied := map[string]bool{}
	origins := map[string]bool{}
	operative := false
	for _, link := range answer.Data.Entity.Links.Nodes {
		tied[link.To.ID] = true
		for _, c := range link.Claims {
			if c.Locator == "" || c.Source.Title == "" {
				t.Errorf("%s %s: a claim without source or paragraph: %+v", link.Type, link.To.ID, c)
			}
			if link.Type == "LEADER_OF" && link.To.ID == "is-k" {
				origins[c.Source.Author+c.Source.Publisher] = true
			}
		}
		operative = operative || link.To.ID == "haqqani-network" && slices.Contains(link.Roles, "operative")
	}
	if len(origins) < 2 {
		t.Errorf("LEADER_OF is-k has the origins %v", origins)
	}
	if !operative {
		t.Error("he is no operative of the Haqqani network")
	}
	for _, id := range []string{"is-k", "al-qaeda", "taliban", "isis"} {
		if !tied[id] {
			t.Errorf("he has no tie to %s", id)
		}
	}
	if code := stop(); code != exitDone {
		t.Errorf("stopped with %d", code)
	}
}

// What demo prints works when it is pasted.
func TestDemoSamples(t *testing.T) {
	s := newShell(t)
	stderr, _ := s.background("demo", "--listen", "127.0.0.1:0")
	url := waitForURL(t, stderr)
	for _, sample := range samples() {
		if !strings.Contains(stderr.String(), curl(url+"/graphql", sample.query)) {
			t.Errorf("%q is not printed", sample.asks)
		}
		if r := s.want(exitDone, []string{"query", "--url", url, sample.query}); strings.Contains(r.out, `"nodes":[]`) || strings.Contains(r.out, `"hits":[]`) || strings.Contains(r.out, "null}}") {
			t.Errorf("%q finds nothing: %s", sample.asks, r.out)
		}
	}
}

func TestTakenPort(t *testing.T) {
	s := loaded(t)
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	address := taken.Addr().String()
	for _, command := range []string{"demo", "serve"} {
		s.want(exitFailed, []string{command, "--listen", address}, "graphd: "+address+": another program has this port (choose another one: --listen 127.0.0.1:")
	}
}
