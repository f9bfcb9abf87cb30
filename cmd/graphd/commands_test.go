package main

import (
	"os"
	"strings"
	"testing"

	"github.com/graphd/graphd/loaders"
)

const small = `dataset: {id: small, title: A small graph, licence: CC0-1.0, edition: "2"}
sources: [{id: report, title: A report, author: analyst, reliability: B}]
entities:
  - {id: ann, kind: person, names: [Ann]}
  - {id: club, kind: organization, names: [The Club]}
links:
  - {from: ann, type: MEMBER_OF, to: club, claims: [{source: report, credibility: 2}]}
`

// wrong has one row that cannot be loaded, on line 4.
const wrong = `dataset: {id: wrong, title: A wrong row}
entities:
  - {id: bob, kind: person, names: [Bob]}
  - {id: eve, kind: persn, names: [Eve]}
`

// The way of a dataset: loaded, listed, asked, withdrawn.
func TestLoadAndWithdraw(t *testing.T) {
	s := newShell(t)
	file := s.file("small.yaml", small)
	r := s.want(exitDone, []string{"load", "--json", file}, "dataset small")
	if sum := decode[loaders.Summary](t, r.out); sum.Added != 5 || sum.Rejected != 0 {
		t.Errorf("%+v", sum)
	}
	rows := decode[[]datasetRow](t, s.want(exitDone, []string{"datasets"}).out)
	if len(rows) != 1 || rows[0].ID != "small" || rows[0].Edition != "2" || rows[0].Records != 2 || rows[0].Claims != 1 || rows[0].Loaded == nil {
		t.Errorf("%+v", rows)
	}
	s.want(exitDone, []string{"query", `{ entity(id: "ann") { name } }`}, `{"data":{"entity":{"name":"Ann"}}}`)
	r = s.want(exitFailed, []string{"withdraw", "smal"}, `graphd: there is no dataset "smal"; did you mean "small"?`)
	if r.out != "" {
		t.Error(r.out)
	}
	s.want(exitDone, []string{"withdraw", "small"}, `"dataset":"small"`, `"withdrawn":5`)
	s.want(exitDone, []string{"query", `{ entity(id: "ann") { name } }`}, `{"data":{"entity":null}}`)
	s.tty = true
	s.want(exitDone, []string{"withdraw", "small"}, "nothing of small was held any more")
	s.want(exitDone, []string{"load", file}, "dataset small")
	s.want(exitDone, []string{"withdraw", "small"}, "withdrew small: 5 statements")
}

// A wrong row is named by file, line and field, the rest is loaded, and the
// exit code says so.
func TestRejectedRow(t *testing.T) {
	s := newShell(t)
	r := s.want(exitRejected, []string{"load", s.file("wrong.yaml", wrong)}, "wrong.yaml:4", "kind", `"person"`)
	if r.out != "" {
		t.Errorf("without --json nothing is data: %s", r.out)
	}
	s.want(exitDone, []string{"query", `{ entity(id: "bob") { name } }`}, "Bob")
}

func TestDryRun(t *testing.T) {
	s := newShell(t)
	s.stdin = wrong
	s.want(exitRejected, []string{"load", "--dry-run", "-"}, "dry run", "standard input:4")
	if _, err := os.Stat(s.path("graph.db")); err == nil {
		t.Error("a dry run made a store")
	}
}

func TestLoadFails(t *testing.T) {
	s := newShell(t)
	s.want(exitFailed, []string{"load", s.path("none.yaml")}, "graphd: there is no file")
	s.want(exitFailed, []string{"load", s.file("empty.yaml", "")}, "graphd: ")
	s.want(exitUsage, []string{"load", "--format", "yml", s.file("small.yaml", small)}, "there is no format")
	if _, err := os.Stat(s.path("graph.db")); err == nil {
		t.Error("a load that came to nothing made a store")
	}
}

// With --replace, what the new edition leaves out is withdrawn.
func TestReplace(t *testing.T) {
	s := newShell(t)
	s.want(exitDone, []string{"load", s.file("small.yaml", small)})
	edition3 := strings.Replace(strings.Replace(small, `"2"`, `"3"`, 1), "  - {id: club, kind: organization, names: [The Club]}\n", "", 1)
	r := s.want(exitDone, []string{"load", "--replace", "--json", s.file("small3.yaml", edition3)})
	if sum := decode[loaders.Summary](t, r.out); sum.Withdrawn != 1 || sum.Changed != 1 {
		t.Errorf("%+v", sum)
	}
	s.want(exitDone, []string{"query", `{ entity(id: "club") { stub } }`}, `"stub":true`)
}

// Tables are for terminals.
func TestDatasetsTable(t *testing.T) {
	s := newShell(t)
	s.want(exitDone, []string{"load", s.file("small.yaml", small)})
	s.tty = true
	r := s.want(exitDone, []string{"datasets"}, "ID     EDITION  STATE", "small  2        LOADED", "A small graph")
	if strings.Count(r.out, "\n") != 2 {
		t.Error(r.out)
	}
	s.want(exitDone, []string{"datasets", "--json"}, `"id": "small"`)
	s.want(exitDone, []string{"datasets", "--store", "sqlite::memory:"}, "nothing is loaded")
}

// A command that only reads does not make a store where there is none.
func TestNoStore(t *testing.T) {
	s := newShell(t)
	for _, args := range [][]string{{"datasets"}, {"query", "{ __typename }"}, {"serve"}, {"withdraw", "x"}, {"doctor"}} {
		s.want(exitFailed, args, "there is no store "+s.path("graph.db"), "graphd load --store sqlite:")
	}
	if _, err := os.Stat(s.path("graph.db")); err == nil {
		t.Error("one of them made a store")
	}
}
