package server

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/server/metrics"
	"github.com/graphd/graphd/server/tokens"

	"github.com/rs/zerolog"
)

// guarded is a server that asks for tokens, with one of each role.
type guarded struct {
	*service
	file, reader, admin string
}

func startGuarded(t *testing.T) *guarded {
	t.Helper()
	g := &guarded{file: filepath.Join(t.TempDir(), "tokens"), reader: tokens.New(), admin: tokens.New()}
	for _, e := range []tokens.Entry{
		tokens.EntryOf(g.reader, tokens.Read, "dashboard", time.Now()), tokens.EntryOf(g.admin, tokens.Admin, "ops", time.Now()),
	} {
		if err := tokens.Add(g.file, e); err != nil {
			t.Fatal(err)
		}
	}
	set, err := tokens.Watch(g.file, func(err error) { t.Error(err) })
	if err != nil {
		t.Fatal(err)
	}
	store := &fakeStore{}
	g.service = start(t, store, EngineOptions{Metrics: metrics.New(store, "v1", zerolog.Nop())}, HandlerOptions{Tokens: set})
	return g
}

// Who is let in where, and what the others are told.
func TestTokens(t *testing.T) {
	g := startGuarded(t)
	read, admin := "Authorization: Bearer "+g.reader, "Authorization: Bearer "+g.admin
	for _, c := range []struct {
		name, method, path string
		headers            []string
		status             int
		code               any
		challenge          string
	}{
		{"no token", "POST", "/graphql", nil, 401, Unauthenticated, `Bearer realm="graphd"`},
		{"no token, by GET", "GET", "/graphql?query={__typename}", nil, 401, Unauthenticated, `Bearer realm="graphd"`},
		{"a token in the URL", "GET", "/graphql?query={__typename}&access_token=" + g.reader, nil, 401, Unauthenticated, `Bearer realm="graphd"`},
		{"another scheme", "POST", "/graphql", []string{"Authorization: Basic " + g.reader}, 401, Unauthenticated, `Bearer realm="graphd"`},
		{"the token alone", "POST", "/graphql", []string{"Authorization: " + g.reader}, 401, Unauthenticated, `Bearer realm="graphd"`},
		{"two tokens", "POST", "/graphql", []string{read, admin}, 401, Unauthenticated, `Bearer realm="graphd"`},
		{"an unknown token", "POST", "/graphql", []string{"Authorization: Bearer " + tokens.New()}, 401, Unauthenticated, `Bearer realm="graphd", error="invalid_token"`},
		{"read may ask", "POST", "/graphql", []string{read}, 200, "", ""},
		{"the scheme in capitals", "POST", "/graphql", []string{"Authorization: BEARER " + g.reader}, 200, "", ""},
		{"admin may ask", "POST", "/graphql", []string{admin}, 200, "", ""},
		{"no metrics without token", "GET", "/metrics", nil, 401, Unauthenticated, `Bearer realm="graphd"`},
		{"no metrics for read", "GET", "/metrics", []string{read}, 403, Forbidden, `Bearer realm="graphd", error="insufficient_scope", scope="admin"`},
		{"metrics for admin", "GET", "/metrics", []string{admin}, 200, "", ""},
		{"health is open", "GET", "/healthz", nil, 200, "", ""},
		{"readiness is open", "GET", "/readyz", nil, 200, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			body := ""
			if c.method == "POST" {
				body = okBody
			}
			a := g.do(t, g.request(t, c.method, c.path, body, append(c.headers, isJSONType)...))
			if a.status != c.status || a.code() != c.code || a.header.Get("WWW-Authenticate") != c.challenge {
				t.Errorf("%d %v %q\n%s", a.status, a.code(), a.header.Get("WWW-Authenticate"), a.text)
			}
		})
	}
	g.Close()
	if log := g.log.String(); strings.Contains(log, "graphd_") || !strings.Contains(log, `"token":"dashboard"`) {
		t.Error("the log shows a token, or does not name whose it was:\n", log)
	}
}

// A token that is revoked stops working while the server runs.
func TestRevokedToken(t *testing.T) {
	g := startGuarded(t)
	ask := func() *answer {
		return g.do(t, g.request(t, "POST", "/graphql", okBody, isJSONType, "Authorization: Bearer "+g.reader))
	}
	if a := ask(); a.status != 200 {
		t.Fatal(a.text)
	}
	if err := tokens.Revoke(g.file, "dashboard", time.Now()); err != nil {
		t.Fatal(err)
	}
	end := time.Now().Add(10 * time.Second)
	for ask().status != 401 {
		if time.Now().After(end) {
			t.Fatal("it goes on working")
		}
		time.Sleep(20 * time.Millisecond)
	}
}
