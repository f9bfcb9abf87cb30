package server

import (
	"net/http"
	"strings"

	"github.com/graphd/graphd/resolvers"

	"github.com/rs/zerolog"
)

// graphql answers POST /graphql, and GET /graphql for queries.
func (h *handler) graphql(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Vary", "Accept")
	switch r.Method {
	case http.MethodPost:
	case http.MethodGet, http.MethodHead:
		if r.URL.RawQuery == "" && prefersHTML(r.Header.Values("Accept")) {
			welcome(w, r)
			return
		}
	default:
		notAllowed(w, "GET, HEAD, POST", "GraphQL is asked by POST, or by GET for a query, not by %s", r.Method)
		return
	}
	media, ok := negotiate(r.Header.Values("Accept"))
	if !ok {
		refuse(http.StatusNotAcceptable, resolvers.BadRequest, "answers are %s or %s in UTF-8; the Accept header allows neither",
			graphqlJSON, plainJSON).write(w, graphqlJSON)
		return
	}
	request, bad := h.readRequest(r)
	if bad != nil {
		bad.write(w, media)
		return
	}
	h.answer(w, r, request, media)
}

// answer runs a well-formed request, in its turn.
func (h *handler) answer(w http.ResponseWriter, r *http.Request, request Request, media string) {
	if r.Method != http.MethodPost && asksToWrite(request.Query, request.OperationName, h.engine.options.Guard) {
		notAllowed(w, "POST", "a mutation cannot be sent by %s", r.Method)
		return
	}
	h.inTurn(w, r, media, func() (Response, int) {
		response := h.engine.Answer(r.Context(), request)
		return response, statusOf(response.Outcome, media)
	})
}

// inTurn answers when there is a place among the requests in work.
func (h *handler) inTurn(w http.ResponseWriter, r *http.Request, media string, answer func() (response Response, status int)) {
	if !h.turns.take(r.Context()) {
		w.Header().Set("Retry-After", "1")
		refuse(http.StatusServiceUnavailable, resolvers.Unavailable,
			"%d requests are in work already; try again in a second", cap(h.turns.places)).write(w, media)
		return
	}
	defer h.turns.done()
	response, status := answer()
	zerolog.Ctx(r.Context()).UpdateContext(func(c zerolog.Context) zerolog.Context {
		return c.Str("operation", cut(response.Operation, 128))
	})
	if response.Outcome == Unavailable {
		w.Header().Set("Retry-After", "1")
	}
	writeBody(w, status, media, response.Body)
}

// notAllowed says by Allow which methods are.
func notAllowed(w http.ResponseWriter, allow, format string, args ...any) {
	w.Header().Set("Allow", allow)
	refuse(http.StatusMethodNotAllowed, resolvers.BadRequest, format, args...).write(w, graphqlJSON)
}

// elsewhere answers for paths that are none of graphd's.
func (h *handler) elsewhere(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/" && (r.Method == http.MethodGet || r.Method == http.MethodHead) {
		welcome(w, r)
		return
	}
	refuse(http.StatusNotFound, resolvers.NotFound, "there is nothing at %s; GraphQL is at /graphql, and automated lookups at /v1/affiliation", cut(r.URL.Path, 200)).
		write(w, graphqlJSON)
}

// welcome helps a person who opened the address in a browser. It is plain
// text, so that nothing in it can be taken for a page with scripts.
func welcome(w http.ResponseWriter, r *http.Request) {
	scheme := "http://"
	if r.TLS != nil {
		scheme = "https://"
	}
	writeBody(w, http.StatusOK, "text/plain", []byte(strings.ReplaceAll(welcomeText, "http://HOST", scheme+r.Host)))
}

const welcomeText = `This is graphd, a graph of who is related to whom, according to whom.

It is asked in GraphQL, by POST to /graphql:

    curl http://HOST/graphql -H 'Content-Type: application/json' \
      -d '{"query": "{ entities(first: 5) { nodes { id kind name } } }"}'

or by a link: http://HOST/graphql?query={version{version}}

Programs that check affiliations can do so in plain JSON:

    curl http://HOST/v1/affiliation -H 'Content-Type: application/json' \
      -d '{"of": "shahab-al-muhajir", "with": "isis", "at": "2020-08-03"}'

The schema describes itself to any GraphQL client that is pointed at
http://HOST/graphql. /healthz and /readyz tell whether graphd runs and whether
its store answers.
`
