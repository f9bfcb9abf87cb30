package main

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func TestDoctor(t *testing.T) {
	s := loaded(t)
	for _, f := range decode[[]finding](t, s.want(exitDone, []string{"doctor"}).out) {
		if f.State != stateOK {
			t.Errorf("%+v", f)
		}
	}
	s.tty = true
	s.want(exitDone, []string{"doctor"}, "ok  version", "ok  integrity   every page", "claims that name an entity which is not there: none")
}

// What waits for other data is worth knowing, and no failure.
func TestDoctorNotes(t *testing.T) {
	s := newShell(t)
	s.want(exitDone, []string{"load", s.file("waiting.yaml", `dataset: {id: waiting, title: Waiting}
sources: [{id: report, title: A report}]
entities: [{id: ann, kind: person, names: [Ann]}, {id: bob, kind: person, names: [Bob]}]
links:
  - {from: ann, type: MEMBER_OF, to: nobody-yet, claims: [{source: report}]}
  - {from: ann, type: FAMILY_OF, to: bob, claims: [{source: unheard-of}]}
judgements: [{same: [a, b]}, {same: [b, c]}, {different: [a, c]}]
`)})
	s.tty = true
	s.want(exitDone, []string{"doctor"}, "note  dangling", "is not there: 1 (", "note  misfit", "unknown source: 1 (", "one of them is a, b, c")
}

// A page that was overwritten is found out, whichever command comes upon it.
func TestDoctorDamage(t *testing.T) {
	s := loaded(t)
	whole, err := os.ReadFile(s.path("graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	for page := 1; page < len(whole)/4096; page += 7 {
		damaged := slices.Clone(whole)
		copy(damaged[page*4096:], strings.Repeat("X", 2000))
		s.file("graph.db", string(damaged))
		if r := s.run("doctor"); r.code != exitFailed || !strings.Contains(r.err, "damaged") {
			t.Errorf("page %d: exit %d\n%s%s", page+1, r.code, r.out, r.err)
		}
	}
}

// A store that a command cannot read is named, and left as it is.
func TestDamagedStores(t *testing.T) {
	for name, content := range map[string]string{"no database": strings.Repeat("junk ", 1000), "empty": "", "half": "SQLite format 3\x00 and then nothing"} {
		s := newShell(t)
		s.file("graph.db", content)
		for _, command := range []string{"doctor", "datasets"} {
			s.want(exitFailed, []string{command}, "graphd: "+s.path("graph.db"))
		}
		if left, err := os.ReadFile(s.path("graph.db")); err != nil || string(left) != content {
			t.Errorf("%s: the file was touched: %v", name, err)
		}
	}
}
