package main

import (
	"strings"
	"testing"
)

// Wrong usage ends with 2 and one line that helps.
func TestWrongUsage(t *testing.T) {
	s := newShell(t)
	for line, says := range map[string]string{
		"lod x":                              `there is no command "lod"; did you mean "load"?`,
		"help lod":                           `did you mean "load"?`,
		"query --stroe x {}":                 `did you mean "store"?`,
		"load":                               "load needs at least one file",
		"withdraw":                           "withdraw needs one dataset",
		"withdraw a b":                       `"b" is too much`,
		"datasets x":                         `"x" is too much`,
		"query":                              "give a query in quotes, or -f FILE",
		"query {a} -f x":                     "not both",
		"query {a} --store sqlite:x --url y": "not both",
		"query {a} -v id":                    "name=value",
		"query {a} -v id=1 -v id=2":          "twice",
		"query {a} --url ftp://x":            "http://127.0.0.1:8080",
		"query {a} --url http://a:b@x":       "--url takes no name and no password",
		"query {a} --timeout 0s":             "--timeout",
		"query {a} --timeout 5":              "missing unit",
		"serve --max-requests 0":             "--max-requests",
		"serve --log-level loud":             "--log-level must be one of",
		"serve --log-format jsn":             `did you mean "json"?`,
		"serve --store graph.db":             "write sqlite:graph.db",
		"serve --store sqlite:":              "names no file",
		"serve --store sqlit:x":              `did you mean "sqlite"?`,
		"serve --store mysql://localhost":    "the stores there are: sqlite:FILE, sqlite::memory: and neo4j://HOST",
		"serve --store neo4j://me:pw@host":   "addresses are logged",
		"load x --replace-despite-rejects":   "needs --replace",
	} {
		r := s.want(exitUsage, strings.Fields(line), says)
		if strings.Count(r.err, "\n") != 1 || !strings.HasPrefix(r.err, "graphd: ") || r.out != "" {
			t.Errorf("graphd %s\nout: %s\nerr: %s", line, r.out, r.err)
		}
	}
}

func TestHelp(t *testing.T) {
	s := newShell(t)
	if r := s.want(exitUsage, nil, "Available Commands"); r.out != "" {
		t.Error("the help was not asked for, and is data")
	}
	s.want(exitDone, []string{"--help"}, "Available Commands")
	s.want(exitDone, []string{"help", "load"}, "--dry-run")
	s.want(exitDone, []string{"load", "--help"}, "--dry-run")
}

func TestVersion(t *testing.T) {
	s := newShell(t)
	info := decode[buildInfo](t, s.want(exitDone, []string{"version"}).out)
	if info.Projection != 2 || len(info.Vocabulary) != 64 || !strings.HasPrefix(info.Go, "go1.") {
		t.Errorf("%+v", info)
	}
	s.tty = true
	s.want(exitDone, []string{"version"}, "graphd ", "projection 2, vocabulary "+info.Vocabulary[:12])
	extended := s.file("v.yaml", "properties: [{name: MORALE, description: How high spirits are, takes: TEXT}]")
	if r := s.want(exitDone, []string{"version", "--vocabulary", extended}); strings.Contains(r.out, info.Vocabulary[:12]) {
		t.Error("the vocabulary's hash does not tell that it was added to")
	}
	s.want(exitFailed, []string{"version", "--vocabulary", s.path("none.yaml")}, "none.yaml")
}
