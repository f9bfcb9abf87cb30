package server

import (
	"context"
	"errors"
	"log"
	"net"
	"net/http"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/rs/zerolog"
)

// ServeOptions bound what a connection may cost. Zeros take the default.
type ServeOptions struct {
	Deadline time.Duration // the engine's; bounds how long an answer may take to be written
	Grace    time.Duration // for what runs when the server is to stop; default 10 s
	Log      zerolog.Logger
}

const (
	defaultGrace      = 10 * time.Second
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 15 * time.Second // header and body; a body is at most max-body
	idleTimeout       = 2 * time.Minute
	writeSlack        = 30 * time.Second // for waiting in line and for slow readers
	maxHeaderBytes    = 128 << 10        // max-body twice: a GET's query is in the first line
)

// errStopping is why requests end that outlast the grace.
var errStopping = &graph.Error{Op: "request", Kind: graph.Unavailable, What: "the server is stopping", Hint: "try again in a moment"}

// Serve answers on the listener until ctx ends. Then it takes no new
// connections and finishes what runs, for as long as the grace lasts; what is
// still running after that is cut off. It returns nil after a stop.
func Serve(ctx context.Context, listener net.Listener, handler http.Handler, o ServeOptions) error {
	if o.Deadline == 0 {
		o.Deadline = DefaultDeadline
	}
	if o.Grace == 0 {
		o.Grace = defaultGrace
	}
	requests, cutOff := context.WithCancelCause(context.WithoutCancel(ctx))
	defer cutOff(nil)
	served := &http.Server{
		Handler:           handler,
		BaseContext:       func(net.Listener) context.Context { return requests },
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      o.Deadline + writeSlack,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          log.New(o.Log.With().Str("from", "net/http").Logger(), "", 0),
	}
	ended := make(chan error, 1)
	go func() { ended <- served.Serve(listener) }()
	select {
	case err := <-ended:
		return &graph.Error{Op: "serve", Kind: graph.Unavailable, Err: err}
	case <-ctx.Done():
	}
	o.Log.Info().Str("grace", o.Grace.String()).Msg("stopping; requests that run are finished")
	if err := shutdown(ctx, served, o.Grace, cutOff); err != nil {
		return &graph.Error{Op: "serve", Kind: graph.Timeout, What: "requests were still running when the grace was over", Err: err}
	}
	if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
		return &graph.Error{Op: "serve", Kind: graph.Unavailable, Err: err}
	}
	return nil
}

// cutOffWithin is how long a request that was told to stop may take to answer.
const cutOffWithin = time.Second

// shutdown waits for the requests, then tells them to stop and waits for their
// answers, then closes what is left.
func shutdown(ctx context.Context, served *http.Server, grace time.Duration, cutOff context.CancelCauseFunc) error {
	ctx = context.WithoutCancel(ctx)
	patient, cancel := context.WithTimeout(ctx, grace)
	defer cancel()
	if served.Shutdown(patient) == nil {
		return nil
	}
	cutOff(errStopping)
	last, cancelLast := context.WithTimeout(ctx, cutOffWithin)
	defer cancelLast()
	if err := served.Shutdown(last); err != nil {
		return errors.Join(err, served.Close())
	}
	return nil
}
