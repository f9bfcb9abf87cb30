package main

import (
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// newToken makes a token in a shell's token file, and gives it.
func newToken(s *shell, role, name string) string {
	s.Helper()
	r := s.want(exitDone, []string{"token", "new", "--role", role, "--name", name, "--file", s.path("tokens")}, "shown this once")
	return strings.TrimSuffix(r.out, "\n")
}

// The way of a token: printed once, listed by name, revoked.
func TestToken(t *testing.T) {
	s := newShell(t)
	token := newToken(s, "read", "dashboard")
	if !regexp.MustCompile(`^graphd_[A-Za-z0-9_-]{43}$`).MatchString(token) {
		t.Errorf("%q", token)
	}
	s.env["GRAPHD_TOKENS"] = s.path("tokens")
	r := s.want(exitDone, []string{"token", "new", "--role", "admin"}, "made the token admin-20")
	if strings.Count(r.out, "\n") != 1 || strings.Contains(r.err, "graphd_") {
		t.Errorf("%q %q", r.out, r.err)
	}
	rows := decode[[]tokenRow](t, s.want(exitDone, []string{"token", "list"}).out)
	if len(rows) != 2 || rows[0].Name != "dashboard" || rows[0].Role != "read" || rows[1].Role != "admin" {
		t.Errorf("%+v", rows)
	}
	s.want(exitFailed, []string{"token", "revoke", token}, "that is a token; give its name")
	s.want(exitFailed, []string{"token", "revoke", "dash"}, `no token named "dash"`)
	s.want(exitDone, []string{"token", "revoke", "dashboard"}, "revoked dashboard")
	s.tty = true
	if r := s.want(exitDone, []string{"token", "list"}, "NAME", "ROLE", "MADE"); strings.Contains(r.out, "dashboard") {
		t.Error(r.out)
	}
}

func TestTokenUsage(t *testing.T) {
	s := newShell(t)
	for line, says := range map[string]string{
		"token":                                     "new, list or revoke",
		"token nwe":                                 `did you mean "new"?`,
		"token new --role read":                     "--file FILE",
		"token list":                                "GRAPHD_TOKENS",
		"token new --file x":                        "--role: a role is read or admin",
		"token new --file x --role root":            `not "root"`,
		"token new --file x --role read a":          "too much",
		"token revoke --file x":                     "needs one token's name",
		"token new --file x --role read --name a/b": "--name: ",
	} {
		s.want(exitUsage, strings.Fields(line), says)
	}
	s.want(exitFailed, []string{"token", "list", "--file", s.path("none")}, "there is no such token file")
}

// Off loopback nobody is served without tokens.
func TestOtherMachinesNeedTokens(t *testing.T) {
	s := loaded(t)
	for _, address := range []string{":0", "0.0.0.0:0", "[::]:0", "192.0.2.1:8080"} {
		for _, command := range []string{"serve", "demo"} {
			r := s.want(exitUsage, []string{command, "--listen", address}, "--listen "+address+" can be reached from other machines, so it needs --tokens FILE",
				"graphd token new --role read --file FILE")
			if strings.Contains(r.err, "serving") {
				t.Error(r.err)
			}
		}
	}
	newToken(s, "read", "a")
	s.env["GRAPHD_TOKENS"] = s.path("tokens")
	stderr, stop := s.background("serve", "--listen", "0.0.0.0:0")
	s.want(exitFailed, []string{"query", "--url", waitForURL(t, stderr), "{ __typename }"}, "this needs a token")
	if stop(); !strings.Contains(stderr.String(), "tokens and answers can be read on the way") {
		t.Errorf("no warning of plain HTTP: %s", stderr)
	}
}

func TestBrokenTokenFiles(t *testing.T) {
	s := loaded(t)
	s.want(exitFailed, []string{"serve", "--tokens", s.path("none")}, "there is no such token file")
	s.want(exitFailed, []string{"serve", "--tokens", s.file("broken", "# tokens\nnonsense\n")}, "broken:2: it has 1 words")
	shared := s.file("shared", "")
	if err := os.Chmod(shared, 0o644); err != nil {
		t.Fatal(err)
	}
	s.want(exitFailed, []string{"serve", "--tokens", shared}, "(chmod 600 "+shared+")")
}

// A server that asks for tokens is asked with one, from the environment or from
// a file, and none of them gets into a log or a help text.
func TestQueryWithToken(t *testing.T) {
	s := loaded(t)
	token := newToken(s, "read", "me")
	stderr, stop := s.background("serve", "--listen", "127.0.0.1:0", "--tokens", s.path("tokens"), "--log-level", "debug")
	query := []string{"query", "{ entity(id: \"ann\") { name } }", "--url", waitForURL(t, stderr)}
	s.want(exitFailed, query, "this needs a token")
	s.env["GRAPHD_TOKEN"] = "graphd_wrong"
	s.want(exitFailed, query, "the token is not known here")
	s.env["GRAPHD_TOKEN"] = token
	asked := s.want(exitDone, query, `{"data":{"entity":{"name":"Ann"}}}`)
	s.env["GRAPHD_TOKEN"] = "graphd_wrong"
	fromFile := s.want(exitDone, append(query, "--token-file", s.file("token", token+"\n")))
	if !reflect.DeepEqual(asked, fromFile) {
		t.Errorf("%+v\n%+v", asked, fromFile)
	}
	s.env["GRAPHD_TOKEN"] = token
	help := s.run("query", "--help").out + s.run("serve", "--help").out
	if stop(); strings.Contains(stderr.String()+help, token) {
		t.Error("the token is shown")
	}
	s.env["GRAPHD_TOKEN"] = "two words"
	s.want(exitUsage, query, "is it whole")
	delete(s.env, "GRAPHD_TOKEN")
	s.want(exitFailed, append(query, "--token-file", s.path("none")), "none: there is no such file")
	s.want(exitUsage, []string{"query", "{ a }", "--token-file", "x"}, "--token-file needs --url")
}
