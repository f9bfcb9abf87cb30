package server

import (
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/rs/zerolog"
)

// running is a server on a port of its own.
type running struct {
	url   string
	stop  context.CancelFunc
	ended chan error
}

func run(t *testing.T, handler http.HandlerFunc, grace time.Duration) *running {
	t.Helper()
	listener, err := Listen(t.Context(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	r := &running{url: URL(listener), stop: stop, ended: make(chan error, 1)}
	go func() { r.ended <- Serve(ctx, listener, handler, ServeOptions{Grace: grace, Log: zerolog.Nop()}) }()
	t.Cleanup(stop)
	return r
}

func get(url string) (string, error) {
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	response, err := client.Get(url)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	return string(text), err
}

type got struct {
	text string
	err  error
}

func getLater(url string) chan got {
	later := make(chan got, 1)
	go func() {
		text, err := get(url)
		later <- got{text, err}
	}()
	return later
}

// A stop finishes what runs, and takes nothing new.
func TestGracefulStop(t *testing.T) {
	working, goOn := make(chan bool), make(chan bool)
	r := run(t, func(w http.ResponseWriter, _ *http.Request) {
		working <- true
		<-goOn
		_, _ = io.WriteString(w, "finished")
	}, time.Minute)
	answer := getLater(r.url)
	<-working
	r.stop()
	for {
		if _, err := net.DialTimeout("tcp", strings.TrimPrefix(r.url, "http://"), time.Second); err != nil {
			break // the listener is closed
		}
	}
	goOn <- true
	if a := <-answer; a.text != "finished" {
		t.Error(a.text, a.err)
	}
	if err := <-r.ended; err != nil {
		t.Error(err)
	}
}

// What outlasts the grace is told to stop, and why.
func TestGraceIsOver(t *testing.T) {
	working, why := make(chan bool), make(chan error, 1)
	r := run(t, func(w http.ResponseWriter, r *http.Request) {
		working <- true
		<-r.Context().Done()
		why <- context.Cause(r.Context())
		_, _ = io.WriteString(w, "given up")
	}, 10*time.Millisecond)
	answer := getLater(r.url)
	<-working
	r.stop()
	if a := <-answer; a.text != "given up" {
		t.Error(a.text, a.err)
	}
	if cause := <-why; cause != errStopping {
		t.Error(cause)
	}
	if err := <-r.ended; err != nil {
		t.Error(err)
	}
}

// A taken port names the next one.
func TestPortTaken(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	address := taken.Addr().String()
	_, err = Listen(t.Context(), address)
	if graph.KindOf(err) != graph.Busy || !strings.Contains(err.Error(), "another program has this port (choose another one: --listen 127.0.0.1:") {
		t.Error(err)
	}
}

func TestBadAddress(t *testing.T) {
	for _, address := range []string{"8080", "127.0.0.1:99999", "127.0.0.1:http x", "256.0.0.1:80"} {
		if _, err := Listen(t.Context(), address); err == nil || !strings.Contains(err.Error(), address) {
			t.Errorf("%s: %v", address, err)
		}
	}
}

func TestURL(t *testing.T) {
	for address, want := range map[string]string{"127.0.0.1:0": "http://127.0.0.1:", "[::]:0": "http://127.0.0.1:"} {
		listener, err := net.Listen("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		if url := URL(listener); !strings.HasPrefix(url, want) {
			t.Errorf("%s: %s", address, url)
		}
		_ = listener.Close()
	}
}
