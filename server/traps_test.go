package server

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// What brings other GraphQL servers down ends in an error here, and the server
// goes on.
func TestTraps(t *testing.T) {
	s := startDefault(t)
	doubling := "{ ...F0 } "
	for i := range 40 {
		doubling += fmt.Sprintf("fragment F%d on Query { ...F%d ...F%d } ", i, i+1, i+1)
	}
	doubling += "fragment F40 on Query { __typename }"
	for name, query := range map[string]string{
		"a fragment that spreads itself":        "{ ...F } fragment F on Query { ...F }",
		"fragments that spread each other":      "{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }",
		"two fragments of one name":             "{ ...F } fragment F on Query { __typename } fragment F on Query { ...F }",
		"fragments that double":                 doubling,
		"a list 400 deep":                       "{ links(filter: {types: " + strings.Repeat("[", 400) + strings.Repeat("]", 400) + "}) { totalCount } }",
		"200 repetitions with list arguments":   "{ " + strings.Repeat(`links(filter: {types: ["A", "B"]}) { totalCount } `, 200) + "}",
		"3,200 duplicate fields":                "{ " + strings.Repeat("__typename ", 3200) + "}",
		"10,000 aliases":                        aliases(10_000),
		"a name of 60,000 letters":              "{ " + strings.Repeat("a", 60_000) + " }",
		"a name of a million letters":           "{ " + strings.Repeat("a", 1_000_000) + " }",
		"2 MB of brackets":                      strings.Repeat("[", 2<<20),
		"60,000 brackets":                       strings.Repeat("{", 60_000),
		"an integer beyond 32 bits":             "{ entities(first: 4294967296) { totalCount } }",
		"an unknown variable type":              "query ($a: Nope) { __typename }",
		"a subscription":                        "subscription { entity }",
		"an introspection without end":          "{ __schema { types " + strings.Repeat("{ fields { type ", 30) + "{ name }" + strings.Repeat("}}", 30) + " } }",
		"pages of pages of pages of a thousand": "{ entities(first: 1000) { nodes { links(first: 1000) { nodes { to { links(first: 1000) { nodes { id } } } } } } } }",
	} {
		t.Run(name, func(t *testing.T) {
			a := s.ask(t, query)
			if a.status < 400 || a.status >= 500 || a.Data != nil || (a.code() != "BAD_REQUEST" && a.code() != "LIMIT_EXCEEDED") {
				t.Errorf("%d %.300s", a.status, a.text)
			}
			if a.code() == "LIMIT_EXCEEDED" && a.Errors[0].Extensions["limit"] == nil {
				t.Errorf("the limit is not named: %.300s", a.text)
			}
			if again := s.post(t, okBody); again.status != 200 {
				t.Errorf("the next request: %d %s", again.status, again.text)
			}
		})
	}
}

func aliases(n int) string {
	var b strings.Builder
	b.WriteString("{ ")
	for i := range n {
		fmt.Fprintf(&b, "a%d:__typename ", i)
	}
	return b.String() + "}"
}

func TestInvalidUTF8(t *testing.T) {
	s := startDefault(t)
	if a := s.post(t, "{\"query\": \"{ \xff }\"}"); a.status != 400 || !strings.Contains(a.text, "UTF-8") {
		t.Errorf("%d %s", a.status, a.text)
	}
	if a := s.do(t, s.request(t, "GET", "/graphql?query=%7B%ff%7D", "")); a.status != 400 || !strings.Contains(a.text, "UTF-8") {
		t.Errorf("%d %s", a.status, a.text)
	}
}

// A number in variables is taken with all its digits or refused, never rounded.
func TestNumbersInVariables(t *testing.T) {
	s := startDefault(t)
	ask := func(query string, variables string) *answer {
		body, _ := json.Marshal(query)
		return s.post(t, `{"query": `+string(body)+`, "variables": `+variables+`}`)
	}
	if a := ask("query ($n: Int) { entities(first: $n) { totalCount } }", `{"n": 4294967296}`); a.code() != "BAD_REQUEST" {
		t.Error(a.text)
	}
	var asked string
	s.store.entities = firstID(&asked)
	if a := ask("query ($id: ID!) { entity(id: $id) { id } }", `{"id": 900719925474099}`); asked != "900719925474099" {
		t.Errorf("asked for %q: %s", asked, a.text)
	}
	if a := ask("query ($id: ID!) { entity(id: $id) { id } }", `{"id": 90071992547409931234}`); asked == "90071992547409930000" || a.code() != "BAD_REQUEST" && asked != "90071992547409931234" {
		t.Errorf("asked for %q: %s", asked, a.text)
	}
}
