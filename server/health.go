package server

import (
	"context"
	"net/http"
	"time"

	"github.com/graphd/graphd/resolvers"
)

// readyWithin is how long a store may take to answer before graphd calls
// itself not ready.
const readyWithin = time.Second

// healthz answers as long as the process does.
func (h *handler) healthz(w http.ResponseWriter, r *http.Request) {
	if readsOnly(w, r) {
		writeBody(w, http.StatusOK, plainJSON, []byte(`{"status":"ok"}`))
	}
}

// readyz answers 200 if the store does, in time.
func (h *handler) readyz(w http.ResponseWriter, r *http.Request) {
	if !readsOnly(w, r) {
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), readyWithin)
	defer cancel()
	if err := h.engine.ready(ctx); err != nil {
		h.engine.logger(ctx).Warn().Err(err).Msg("the store is not ready")
		w.Header().Set("Retry-After", "1")
		refuse(http.StatusServiceUnavailable, resolvers.Unavailable, "the store does not answer").write(w, plainJSON)
		return
	}
	writeBody(w, http.StatusOK, plainJSON, []byte(`{"status":"ready"}`))
}

func readsOnly(w http.ResponseWriter, r *http.Request) bool {
	if r.Method == http.MethodGet || r.Method == http.MethodHead {
		return true
	}
	notAllowed(w, "GET, HEAD", "%s is asked by GET, not by %s", r.URL.Path, r.Method)
	return false
}

// ready reads the store's version, as each request does.
func (e *Engine) ready(ctx context.Context) error {
	snapshot, err := e.options.Store.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer e.closeSnapshot(ctx, snapshot)
	_, err = snapshot.Version(ctx)
	return err
}
