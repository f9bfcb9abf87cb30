package server

import (
	"net/http"
	"time"

	"github.com/graphd/graphd/server/tokens"

	"github.com/rs/zerolog"
)

// HandlerOptions say how an Engine is offered over HTTP. Zeros take the
// default.
type HandlerOptions struct {
	MaxRequests int           // in work at one time; default 64
	Wait        time.Duration // for a place among them; default 2 s
	// Local is set if the listener is on a loopback address: then only requests
	// to a local name are answered. See localOnly.
	Local bool
	// Hosts are further names under which a local server is reached, as behind
	// a proxy on the same machine.
	Hosts []string
	// Tokens gives the tokens of which a request for anything but the health
	// checks has to bear one; nil if everybody may ask.
	Tokens func() tokens.Set
	Log    zerolog.Logger
}

const (
	defaultMaxRequests = 64
	defaultWait        = 2 * time.Second
)

type handler struct {
	engine *Engine
	turns  *turns
	tokens func() tokens.Set
}

// NewHandler offers the engine at /graphql, lookups in plain JSON at
// /v1/affiliation, its metrics, if it has any, at
// /metrics, and the health checks at /healthz and /readyz.
func NewHandler(engine *Engine, o HandlerOptions) http.Handler {
	if o.MaxRequests == 0 {
		o.MaxRequests = defaultMaxRequests
	}
	if o.Wait == 0 {
		o.Wait = defaultWait
	}
	h := &handler{engine: engine, turns: newTurns(o.MaxRequests, o.Wait), tokens: o.Tokens}
	mux := http.NewServeMux()
	mux.HandleFunc("/graphql", h.requiring(tokens.Read, h.graphql))
	mux.HandleFunc("/v1/affiliation", h.requiring(tokens.Read, h.affiliation))
	if m := engine.options.Metrics; m != nil {
		mux.HandleFunc("/metrics", h.requiring(tokens.Admin, h.metrics(m)))
	}
	mux.HandleFunc("/healthz", h.healthz)
	mux.HandleFunc("/readyz", h.readyz)
	mux.HandleFunc("/", h.elsewhere)
	var served http.Handler = mux
	if o.Local {
		served = localOnly(served, o.Hosts)
	}
	return logRequests(recoverPanics(served), o.Log, engine.options.Metrics)
}
