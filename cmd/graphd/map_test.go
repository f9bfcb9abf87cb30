package main

import (
	"os"
	"testing"
)

const harbour = "id,name,colour\n1,Mary Oak,red\n2,Tom Elm,\n"

// A table loads by the mapping that map writes of it, and not without.
func TestMapAndLoad(t *testing.T) {
	s := newShell(t)
	file := s.file("harbour.csv", harbour)
	s.want(exitFailed, []string{"load", file}, "no mapping is for a table with its header", "graphd map")
	r := s.want(exitDone, []string{"map", file}, "harbour:{id}")
	m := s.file("m.yaml", r.out)
	s.want(exitDone, []string{"load", "--mapping", m, file}, "4 added", "colour (1)")
	s.want(exitDone, []string{"load", "--mapping", s.folder, "--dry-run", file}, "4 statements")
	s.stdin = harbour
	s.want(exitDone, []string{"map", "-"}, "table:{id}")
	s.want(exitDone, []string{"load", "--mapping", m, "-"}, "4 unchanged")
}

// What is wrong with a mapping is one line.
func TestBadMapping(t *testing.T) {
	s := newShell(t)
	file := s.file("harbour.csv", harbour)
	s.want(exitFailed, []string{"load", "--mapping", s.file("a.yaml", "dataset: {id: d}\nsource: []\n"), file}, `a.yaml:2: unknown field "source"; did you mean "sources"?`)
	s.want(exitFailed, []string{"load", "--mapping", s.path("none.yaml"), file}, "there is no mapping")
	missing := "dataset: {id: d}\nsources: [{id: s}]\nentities: [{id: '{id}', kind: person, names: '{nam}'}]\n"
	s.want(exitFailed, []string{"load", "--mapping", s.file("b.yaml", missing), file}, `b.yaml:3: entities[0].names: there is no column "nam"; did you mean "name"?`, "the columns are: id, name, colour")
	s.want(exitUsage, []string{"map"}, "map needs one file")
	s.want(exitFailed, []string{"map", s.path("none.csv")}, "none.csv")
	if _, err := os.Stat(s.path("graph.db")); err == nil {
		t.Error("a store was made for nothing")
	}
}
