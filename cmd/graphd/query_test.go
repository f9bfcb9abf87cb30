package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"
)

func loaded(t *testing.T) *shell {
	s := newShell(t)
	s.want(exitDone, []string{"load", s.file("small.yaml", small)})
	return s
}

func TestQuery(t *testing.T) {
	s := loaded(t)
	const answer = `{"data":{"entity":{"name":"Ann"}}}` + "\n"
	const byID = `query ($id: ID!) { entity(id: $id) { name } }`
	if r := s.want(exitDone, []string{"query", "-v", "id=ann", byID}); r.out != answer || r.err != "" {
		t.Errorf("%q %q", r.out, r.err)
	}
	if r := s.want(exitDone, []string{"query", "-v", "$id=ann", "-f", s.file("q.graphql", byID)}); r.out != answer {
		t.Error(r.out)
	}
	s.stdin = byID
	if r := s.want(exitDone, []string{"query", "-v", `id="ann"`, "-f", "-"}); r.out != answer {
		t.Error(r.out)
	}
	s.tty = true
	s.want(exitDone, []string{"query", "-v", "id=ann", byID}, "{\n  \"data\": {\n    \"entity\"")
}

// An answer with errors is still data, and the exit code says that it has them.
func TestQueryErrors(t *testing.T) {
	s := loaded(t)
	r := s.want(exitFailed, []string{"query", "{ entitee }"}, "graphd: ")
	if !strings.HasPrefix(r.out, `{"errors":[`) || strings.Count(r.err, "\n") != 1 {
		t.Errorf("%s\n%s", r.out, r.err)
	}
	s.want(exitFailed, []string{"query", "{ a b c }"}, "(and 2 more errors)")
	s.want(exitFailed, []string{"query", "-f", s.path("none.graphql")}, "none.graphql")
}

func TestVariables(t *testing.T) {
	got, err := variablesOf([]string{"n=3", "big=9007199254740993", "id=is-k", "at=2020-08-03", "on=true", "none=null", `list=["a"]`,
		"text=a=b", "empty=", `quoted="2020"`, "$dollar=1"})
	want := map[string]any{"n": json.Number("3"), "big": json.Number("9007199254740993"), "id": "is-k", "at": "2020-08-03", "on": true,
		"none": nil, "list": []any{"a"}, "text": "a=b", "empty": "", "quoted": "2020", "dollar": json.Number("1")}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%#v, %v", got, err)
	}
}

// A server is asked as a store is, and gives the same bytes.
func TestQueryURL(t *testing.T) {
	s := loaded(t)
	stderr, _ := s.background("serve", "--listen", "127.0.0.1:0")
	url := waitForURL(t, stderr)
	args := []string{"query", "-v", "id=ann", `query ($id: ID!) { entity(id: $id) { name } }`}
	if here, there := s.want(exitDone, args), s.want(exitDone, append(args, "--url", url)); here != there {
		t.Errorf("%+v\n%+v", here, there)
	}
	s.want(exitFailed, []string{"query", "{ entitee }", "--url", url}, `"errors"`)
}

func TestQueryOtherServers(t *testing.T) {
	s := newShell(t)
	other := httptest.NewServer(http.NotFoundHandler())
	defer other.Close()
	s.want(exitFailed, []string{"query", "{ a }", "--url", other.URL}, "404 Not Found and no GraphQL", "is this graphd's address?")
	address := other.URL
	other.Close()
	s.want(exitFailed, []string{"query", "{ a }", "--url", address}, "cannot be reached", "graphd serve")
}
