package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/rs/zerolog"
)

// credentialsFrom takes them from an environment such as "USER=x PASSWORD=y".
func credentialsFrom(s *shell, environment string) (user, password string, log string, err error) {
	for _, setting := range strings.Fields(environment) {
		name, value, _ := strings.Cut(setting, "=")
		s.env["GRAPHD_NEO4J_"+name] = value
		defer delete(s.env, "GRAPHD_NEO4J_"+name)
	}
	var written bytes.Buffer
	a := &app{streams: s.streams(nil, nil), log: zerolog.New(&written)}
	user, password, err = a.neo4jCredentials()
	return user, password, written.String(), err
}

func TestNeo4jCredentials(t *testing.T) {
	s := newShell(t)
	file := s.file("password", "secret in a file\n")
	windows := s.file("windows", "secret\r\n")
	for environment, want := range map[string][2]string{
		"":                                  {"", ""},
		"PASSWORD=secret":                   {"neo4j", "secret"},
		"USER=ann PASSWORD=secret":          {"ann", "secret"},
		"PASSWORD_FILE=" + file:             {"neo4j", "secret in a file"},
		"USER=ann PASSWORD_FILE=" + windows: {"ann", "secret"},
	} {
		user, password, log, err := credentialsFrom(s, environment)
		if err != nil || [2]string{user, password} != want || log != "" {
			t.Errorf("%s: %q %q, %v %s", environment, user, password, err, log)
		}
	}
}

func TestNeo4jCredentialsThatAreWrong(t *testing.T) {
	s := newShell(t)
	for environment, says := range map[string]string{
		"PASSWORD=hunter2 PASSWORD_FILE=" + s.file("password", "hunter2"): "are both set; set one of them",
		"USER=ann":                               "no password: set GRAPHD_NEO4J_PASSWORD, or",
		"PASSWORD_FILE=" + s.path("none"):        "none: there is no such file",
		"PASSWORD_FILE=" + s.file("empty", "\n"): "empty: the file is empty",
		"PASSWORD_FILE=" + s.folder:              s.folder + ": is a directory",
	} {
		_, password, _, err := credentialsFrom(s, environment)
		if err == nil || !strings.Contains(lineOf(err), says) || strings.Contains(err.Error(), "hunter2") || password != "" {
			t.Errorf("%s: %v", environment, err)
		}
	}
}

// A password file that everybody can read works, and is warned of.
func TestAPasswordFileThatEverybodyCanRead(t *testing.T) {
	s := newShell(t)
	file := s.file("password", "hunter2")
	if err := os.Chmod(file, 0o644); err != nil {
		t.Fatal(err)
	}
	_, password, log, err := credentialsFrom(s, "PASSWORD_FILE="+file)
	if err != nil || password != "hunter2" || !strings.Contains(log, "chmod 600 "+file) || strings.Contains(log, "hunter2") {
		t.Errorf("%q, %v, %s", password, err, log)
	}
}

// No flag takes a password, and no help text shows one.
func TestNoFlagTakesAPassword(t *testing.T) {
	s := newShell(t)
	s.env["GRAPHD_NEO4J_PASSWORD"], s.env["GRAPHD_TOKEN"] = "hunter2", "hunter2"
	for _, command := range newRoot(&app{streams: s.streams(nil, nil)}).Commands() {
		help := s.run(command.Name(), "--help").out
		if strings.Contains(help, "hunter2") || strings.Contains(help, "--password") || help == "" {
			t.Errorf("graphd %s --help:\n%s", command.Name(), help)
		}
	}
}

func TestNeo4jWriteLimit(t *testing.T) {
	s := newShell(t)
	a := &app{streams: s.streams(nil, nil)}
	for text, want := range map[string]time.Duration{"": 0, "90s": 90 * time.Second, "10m": 10 * time.Minute} {
		s.env["GRAPHD_NEO4J_WRITE_LIMIT"] = text
		if limit, err := a.neo4jWriteLimit(); err != nil || limit != want {
			t.Errorf("%q: %v, %v", text, limit, err)
		}
	}
	for _, text := range []string{"10", "-1s", "0s", "long"} {
		s.env["GRAPHD_NEO4J_WRITE_LIMIT"] = text
		if _, err := a.neo4jWriteLimit(); err == nil || !strings.Contains(lineOf(err), "such as 2m") {
			t.Errorf("%q: %v", text, err)
		}
	}
}
