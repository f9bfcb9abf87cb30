package server

import (
	"net/url"
	"strings"
	"testing"
)

const (
	isJSONType = "Content-Type: application/json"
	wantsPlain = "Accept: application/json"
	okBody     = `{"query": "{ entity(id: \"is-k\") { id } }"}`
)

// The statuses of the GraphQL-over-HTTP specification, and of HTTP.
func TestStatus(t *testing.T) {
	s := startDefault(t)
	query := "/graphql?query=" + url.QueryEscape("query ($id: ID!) { entity(id: $id) { id } }")
	for _, c := range []struct {
		name, method, path, body string
		headers                  []string
		status                   int
		code                     any
		says                     string
	}{
		{"a query", "POST", "/graphql", okBody, []string{isJSONType}, 200, "", "is-k"},
		{"a query for application/json", "POST", "/graphql", okBody, []string{isJSONType, wantsPlain}, 200, "", "is-k"},
		{"a charset", "POST", "/graphql", okBody, []string{"Content-Type: application/json; charset=UTF-8"}, 200, "", "is-k"},
		{"a query by GET", "GET", query + "&variables=" + url.QueryEscape(`{"id":"is-k"}`), "", nil, 200, "", "is-k"},
		{"empty parameters are absent", "GET", query + "&operationName=&extensions=&variables=" + url.QueryEscape(`{"id":"is-k"}`), "", nil, 200, "", "is-k"},
		{"null parameters are absent", "POST", "/graphql", `{"query": "{ __typename }", "variables": null, "operationName": null, "extensions": null}`, []string{isJSONType}, 200, "", "Query"},
		{"unknown keys are ignored", "POST", "/graphql", `{"query": "{ __typename }", "id": 1}`, []string{isJSONType}, 200, "", "Query"},
		{"a syntax error", "POST", "/graphql", `{"query": "{"}`, []string{isJSONType}, 400, "BAD_REQUEST", ""},
		{"a syntax error for application/json", "POST", "/graphql", `{"query": "{"}`, []string{isJSONType, wantsPlain}, 200, "BAD_REQUEST", ""},
		{"an unknown field", "POST", "/graphql", `{"query": "{ entitee }"}`, []string{isJSONType}, 400, "BAD_REQUEST", "entitee"},
		{"an unknown field for application/json", "POST", "/graphql", `{"query": "{ entitee }"}`, []string{isJSONType, wantsPlain}, 200, "BAD_REQUEST", "entitee"},
		{"an unknown operation", "POST", "/graphql", `{"query": "query A { __typename }", "operationName": "B"}`, []string{isJSONType}, 400, "BAD_REQUEST", "B"},
		{"a variable that is missing", "GET", query, "", nil, 400, "BAD_REQUEST", "$id"},
		{"a variable of the wrong type for application/json", "GET", query + "&variables=" + url.QueryEscape(`{"id":[]}`), "", []string{wantsPlain}, 200, "BAD_REQUEST", "$id"},
		{"no JSON", "POST", "/graphql", `NONSENSE`, []string{isJSONType}, 400, "BAD_REQUEST", "line 1, column 1"},
		{"no JSON for application/json", "POST", "/graphql", `{"query":`, []string{isJSONType, wantsPlain}, 400, "BAD_REQUEST", "JSON"},
		{"nothing", "POST", "/graphql", ``, []string{isJSONType}, 400, "BAD_REQUEST", "empty"},
		{"a misspelt key", "POST", "/graphql", `{"qeury": "{ __typename }"}`, []string{isJSONType, wantsPlain}, 400, "BAD_REQUEST", "qeury"},
		{"variables that are a list", "POST", "/graphql", `{"query": "{ __typename }", "variables": [7]}`, []string{isJSONType}, 400, "BAD_REQUEST", "variables"},
		{"extensions that are a text", "POST", "/graphql", `{"query": "{ __typename }", "extensions": "x"}`, []string{isJSONType}, 400, "BAD_REQUEST", "extensions"},
		{"a query that is a number", "POST", "/graphql", `{"query": 1}`, []string{isJSONType}, 400, "BAD_REQUEST", "query"},
		{"a key given twice", "POST", "/graphql", `{"query": "{ __typename }", "query": "{ __typename }"}`, []string{isJSONType}, 400, "BAD_REQUEST", "twice"},
		{"a parameter given twice", "GET", query + "&query=x", "", nil, 400, "BAD_REQUEST", "2 times"},
		{"a broken URL", "GET", "/graphql?query=%zz", "", nil, 400, "BAD_REQUEST", "URL"},
		{"a batch", "POST", "/graphql", "[" + okBody + "]", []string{isJSONType}, 400, "BAD_REQUEST", "batches"},
		{"a scalar", "POST", "/graphql", `"x"`, []string{isJSONType}, 400, "BAD_REQUEST", "object"},
		{"another content type", "POST", "/graphql", okBody, []string{"Content-Type: text/plain"}, 415, "BAD_REQUEST", "text/plain"},
		{"a form, which a page could send", "POST", "/graphql", "query=x", []string{"Content-Type: application/x-www-form-urlencoded"}, 415, "BAD_REQUEST", "form"},
		{"no content type", "POST", "/graphql", okBody, nil, 415, "BAD_REQUEST", "nothing"},
		{"another charset", "POST", "/graphql", okBody, []string{"Content-Type: application/json; charset=latin1"}, 415, "BAD_REQUEST", "latin1"},
		{"a packed body", "POST", "/graphql", okBody, []string{isJSONType, "Content-Encoding: gzip"}, 415, "BAD_REQUEST", "gzip"},
		{"an Accept that cannot be met", "POST", "/graphql", okBody, []string{isJSONType, "Accept: image/png"}, 406, "BAD_REQUEST", "Accept"},
		{"a mutation by GET", "GET", "/graphql?query=" + url.QueryEscape("mutation { load }"), "", nil, 405, "BAD_REQUEST", "mutation"},
		{"a mutation by POST", "POST", "/graphql", `{"query": "mutation { load }"}`, []string{isJSONType}, 400, "BAD_REQUEST", "queries only"},
		{"another method", "DELETE", "/graphql", "", nil, 405, "BAD_REQUEST", "DELETE"},
		{"another path", "GET", "/graph", "", nil, 404, "NOT_FOUND", "/graphql"},
		{"too large a body", "POST", "/graphql", strings.Repeat("[", 2<<20), []string{isJSONType}, 413, "LIMIT_EXCEEDED", "max-body"},
		{"too long a URL", "GET", "/graphql?query=" + strings.Repeat("a", 70_000), "", nil, 414, "LIMIT_EXCEEDED", "max-body"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := s.do(t, s.request(t, c.method, c.path, c.body, c.headers...))
			if a.status != c.status || a.code() != c.code || !strings.Contains(a.text, c.says) {
				t.Errorf("%d %v\n%s", a.status, a.code(), a.text)
			}
			if again := s.post(t, okBody); again.status != 200 {
				t.Errorf("the next request: %d %s", again.status, again.text)
			}
		})
	}
}

// A refused method says which ones are not.
func TestAllow(t *testing.T) {
	s := startDefault(t)
	for path, allow := range map[string]string{"/graphql": "GET, HEAD, POST", "/healthz": "GET, HEAD", "/readyz": "GET, HEAD"} {
		if a := s.do(t, s.request(t, "PUT", path, "")); a.status != 405 || a.header.Get("Allow") != allow {
			t.Errorf("%s: %d, Allow: %s", path, a.status, a.header.Get("Allow"))
		}
	}
	a := s.do(t, s.request(t, "GET", "/graphql?query=mutation{x}", ""))
	if a.status != 405 || a.header.Get("Allow") != "POST" {
		t.Errorf("%d, Allow: %s", a.status, a.header.Get("Allow"))
	}
}

// Answers are of one of two media types, in UTF-8, and nobody's to keep or to
// take for anything else.
func TestAnswerHeaders(t *testing.T) {
	s := startDefault(t)
	for accept, want := range map[string]string{"": graphqlJSON, "*/*": graphqlJSON, plainJSON: plainJSON} {
		a := s.do(t, s.request(t, "POST", "/graphql", okBody, isJSONType, "Accept: "+accept))
		if got := a.header.Get("Content-Type"); got != want+"; charset=utf-8" {
			t.Errorf("Accept %q: %s", accept, got)
		}
		if a.header.Get("X-Content-Type-Options") != "nosniff" || a.header.Get("Cache-Control") != "no-store" || a.header.Get("Vary") != "Accept" {
			t.Errorf("%v", a.header)
		}
		if _, cors := a.header["Access-Control-Allow-Origin"]; cors {
			t.Error("other sites may read the answer")
		}
	}
}

// A person who opens the address in a browser is told how to go on.
func TestBrowser(t *testing.T) {
	s := startDefault(t)
	for _, path := range []string{"/", "/graphql"} {
		a := s.do(t, s.request(t, "GET", path, "", "Accept: text/html,application/xhtml+xml,*/*;q=0.8"))
		if a.status != 200 || !strings.Contains(a.text, "curl "+s.URL+"/graphql") {
			t.Errorf("%s: %d %s", path, a.status, a.text)
		}
	}
	a := s.do(t, s.request(t, "GET", "/graphql?query={__typename}", "", "Accept: text/html,*/*;q=0.8"))
	if a.Data["__typename"] != "Query" {
		t.Errorf("a query in the address bar: %s", a.text)
	}
}
