package server

import (
	"fmt"
	"net/http"

	"github.com/graphd/graphd/resolvers"

	"github.com/graphd/graphd/executor"
)

// malformed is an HTTP request that is not answered because it is not a
// well-formed GraphQL-over-HTTP request. Its status is the same for both media
// types.
type malformed struct {
	status     int
	message    string
	extensions map[string]any
}

func (m *malformed) Error() string { return m.message }

func refuse(status int, code, format string, args ...any) *malformed {
	return &malformed{status, fmt.Sprintf(format, args...), map[string]any{"code": code}}
}

func badRequest(format string, args ...any) *malformed {
	return refuse(http.StatusBadRequest, resolvers.BadRequest, format, args...)
}

// overLimit names the limit that was passed.
func overLimit(status int, limit string, most int, format string, args ...any) *malformed {
	m := refuse(status, resolvers.LimitExceeded, format, args...)
	m.extensions["limit"], m.extensions["max"] = limit, most
	return m
}

// write answers in the GraphQL form.
func (m *malformed) write(w http.ResponseWriter, media string) {
	result := executor.Result{Errors: []executor.Error{{Message: m.message, Extensions: m.extensions}}}
	body, err := result.MarshalJSON()
	if err != nil {
		body = []byte(`{"errors":[{"message":"the error cannot be written"}]}`)
	}
	writeBody(w, m.status, media, body)
}

func writeBody(w http.ResponseWriter, status int, media string, body []byte) {
	header := w.Header()
	header.Set("Content-Type", media+"; charset=utf-8")
	header.Set("Content-Length", fmt.Sprint(len(body)))
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(body) // fails only if the client has left
}
