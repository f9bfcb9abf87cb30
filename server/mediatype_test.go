package server

import "testing"

func TestNegotiate(t *testing.T) {
	for _, c := range []struct {
		accept string
		media  string // "" for 406
	}{
		{"", graphqlJSON},
		{"*/*", graphqlJSON},
		{"application/*", graphqlJSON},
		{"application/json", plainJSON},
		{"application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", graphqlJSON},
		{"application/json, application/graphql-response+json", plainJSON},
		{"application/json, text/plain, */*", plainJSON},
		{"application/json;q=0.5, */*", graphqlJSON},
		{"application/graphql-response+json;q=0.5, application/json;q=0.9", plainJSON},
		{"application/graphql-response+json;q=0, */*", plainJSON},
		{"text/html, */*;q=0.1", graphqlJSON},
		{"APPLICATION/JSON", plainJSON},
		{"text/html", ""},
		{"application/json;q=0", ""},
		{"application/json; charset=latin1", ""},
		{"application/json;q=2", ""},
		{"nonsense", ""},
	} {
		if media, ok := negotiate([]string{c.accept}); media != c.media || ok != (c.media != "") {
			t.Errorf("%q: %q, %v", c.accept, media, ok)
		}
	}
	if media, ok := negotiate(nil); media != graphqlJSON || !ok {
		t.Errorf("no header: %q, %v", media, ok)
	}
}
