package server

import (
	"net/http"
	"runtime/debug"
	"time"

	"github.com/graphd/graphd/resolvers"
	"github.com/graphd/graphd/server/metrics"

	"github.com/rs/zerolog"
)

// logRequests gives each request an id, taken from X-Request-Id or made, and a
// logger that names it, and writes one line and counts it when it is done.
func logRequests(next http.Handler, log zerolog.Logger, m *metrics.Metrics) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		started := time.Now()
		ctx, id := withRequestID(r.Context(), r.Header.Get("X-Request-Id"))
		w.Header().Set("X-Request-Id", id)
		own := log.With().Str("request_id", id).Logger()
		r = r.WithContext(own.WithContext(ctx))
		counted := &countingWriter{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(counted, r)
		took := time.Since(started)
		m.Request(r.URL.Path, counted.status, took)
		zerolog.Ctx(r.Context()).WithLevel(levelOf(r.URL.Path, counted.status)).Str("method", cut(r.Method, 20)).
			Str("path", cut(r.URL.Path, 200)).Int("status", counted.status).Int("bytes", counted.bytes).
			Dur("took_ms", took).Msg("request")
	})
}

// levelOf keeps health checks and scrapes out of the way and brings faults to
// the fore.
func levelOf(path string, status int) zerolog.Level {
	switch {
	case status >= 500:
		return zerolog.WarnLevel
	case path == "/healthz" || path == "/readyz" || path == "/metrics" && status == http.StatusOK:
		return zerolog.DebugLevel
	}
	return zerolog.InfoLevel
}

// recoverPanics turns a panic outside the engine, which has its own net, into
// an answer with an id.
func recoverPanics(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			value := recover()
			if value == nil {
				return
			}
			id := requestID(r.Context())
			zerolog.Ctx(r.Context()).Error().Str("fault", id).Any("panic", value).Bytes("stack", debug.Stack()).Msg("a request panicked")
			fault := refuse(http.StatusInternalServerError, resolvers.Internal, "internal error; the log has it under %s", id)
			fault.extensions["id"] = id
			fault.write(w, graphqlJSON)
		}()
		next.ServeHTTP(w, r)
	})
}

// countingWriter remembers status and size for the log.
type countingWriter struct {
	http.ResponseWriter
	status, bytes int
}

func (c *countingWriter) WriteHeader(status int) {
	c.status = status
	c.ResponseWriter.WriteHeader(status)
}

func (c *countingWriter) Write(p []byte) (int, error) {
	n, err := c.ResponseWriter.Write(p)
	c.bytes += n
	return n, err
}

// Unwrap lets http.ResponseController reach the connection.
func (c *countingWriter) Unwrap() http.ResponseWriter { return c.ResponseWriter }
