package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A copy is a store, of the same version, with the same answers.
func TestBackup(t *testing.T) {
	s := loaded(t)
	to := s.path("copy.db")
	done := decode[backupDone](t, s.want(exitDone, []string{"backup", "--to", to}).out)
	if done.Version != 1 || done.Bytes == 0 || done.To != to {
		t.Errorf("%+v", done)
	}
	query := []string{"query", `{ version { version } entities { nodes { id name links { nodes { id confidence } } } } }`}
	if here, there := s.want(exitDone, query), s.want(exitDone, append(query, "--store", "sqlite:"+to)); here != there {
		t.Errorf("%+v\n%+v", here, there)
	}
	s.want(exitDone, []string{"doctor", "--store", "sqlite:" + to})
	before, _ := os.ReadFile(to)
	s.want(exitFailed, []string{"backup", "--to", to}, "copy.db", "a backup replaces none")
	s.want(exitFailed, []string{"backup", "--to", s.path("graph.db")}, "a backup replaces none")
	if after, _ := os.ReadFile(to); string(after) != string(before) {
		t.Error("the copy was written over")
	}
	s.tty = true
	s.want(exitDone, []string{"backup", "--to", s.path("copy2.db")}, "copy2.db is version 1 of sqlite:")
	if left, _ := filepath.Glob(s.path("*.part")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestBackupUsage(t *testing.T) {
	s := newShell(t)
	for line, says := range map[string]string{
		"backup":                                   "--to FILE",
		"backup --store sqlite::memory: --to x":    "name the file of a store",
		"backup --store neo4j://localhost --to x":  "neo4j-admin database dump",
		"backup --store bolt+s://localhost --to x": "docs/operating.md",
		"backup --to x y":                          "too much",
	} {
		s.want(exitUsage, strings.Fields(line), says)
	}
	s.want(exitFailed, []string{"backup", "--to", s.path("x")}, "there is no store")
}
