package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// An export is a folder with a file for each sort of node and of link, and the
// command that imports them. The store stays as it is.
func TestExport(t *testing.T) {
	s := loaded(t)
	to := s.path("import")
	done := decode[exportDone](t, s.want(exitDone, []string{"export", "--format", "neo4j-admin", "--to", to}, "exported").out)
	rows := map[string]int{}
	for _, f := range done.Files {
		rows[f.File] = f.Rows
	}
	want := map[string]int{"graphd.csv": 1, "versions.csv": 1, "datasets.csv": 1, "statements-Edition.csv": 1, "statements-Source.csv": 1, "statements-Record.csv": 2, "statements-Claim.csv": 1,
		"entities-Person.csv": 1, "entities-Organization.csv": 1, "terms.csv": rows["terms.csv"], "links-MEMBER_OF.csv": 1}
	if len(rows) != len(want) || rows["terms.csv"] < 2 || done.To != to || done.Store != s.env["GRAPHD_STORE"] {
		t.Errorf("%+v", done)
	}
	wantFiles := []string{"import.sh"}
	script := s.read(to, "import.sh")
	for file, lines := range want {
		wantFiles = append(wantFiles, file)
		if text := s.read(to, file); rows[file] != lines || strings.Count(text, "\n") != lines+1 { // and the header
			t.Errorf("%s: %d rows said, want %d:\n%s", file, rows[file], lines, text)
		}
		if !strings.Contains(script, "="+file+" \\\n") {
			t.Errorf("import.sh leaves %s out:\n%s", file, script)
		}
	}
	slices.Sort(wantFiles)
	if got := s.list(to); !slices.Equal(got, wantFiles) {
		t.Errorf("%v, want %v", got, wantFiles)
	}
	if link := s.read(to, "links-MEMBER_OF.csv"); !strings.Contains(link, "\n\"ann\",\"club\",") {
		t.Errorf("Ann's membership: %s", link)
	}
	s.want(exitDone, []string{"doctor"})
}

// A person reads what is there and what is next.
func TestExportOnATerminal(t *testing.T) {
	s := loaded(t)
	s.tty = true
	to := s.path("import")
	s.want(exitDone, []string{"export", "--format", "neo4j-admin", "--to", to},
		"1  links-MEMBER_OF.csv", "With the server stopped", "sh "+to+"/import.sh", "graphd migrate --store neo4j://HOST")
}

// What is in a folder stays, and a store that cannot be exported makes none.
func TestExportFails(t *testing.T) {
	s := loaded(t)
	full := s.path("full")
	if err := os.Mkdir(full, 0o700); err != nil {
		t.Fatal(err)
	}
	s.file("full/notes.txt", "mine")
	export := func(to string, more ...string) []string {
		return append([]string{"export", "--format", "neo4j-admin", "--to", to}, more...)
	}
	r := s.want(exitFailed, export(full), "graphd: "+full+" is not empty", "name a new folder")
	if there := s.list(full); r.out != "" || len(there) != 1 || s.read(full, "notes.txt") != "mine" {
		t.Errorf("%q; %v", r.out, there)
	}
	s.want(exitFailed, export(s.path("small.yaml")), "small.yaml", "name a folder that can be made")
	more := s.file("more.yaml", "properties: [{name: MORALE, description: How high spirits are, takes: TEXT}]")
	s.want(exitFailed, export(s.path("out"), "--vocabulary", more), "graphd: its rows were projected with another vocabulary (name the vocabulary file that it was made with)")
	s.want(exitFailed, export(s.path("out"), "--store", "sqlite:"+s.path("none.db")), "there is no store")
	for _, made := range []string{"out", "none.db"} {
		if _, err := os.Stat(s.path(made)); err == nil {
			t.Errorf("%s was made", made)
		}
	}
	if err := os.Mkdir(s.path("empty"), 0o700); err != nil {
		t.Fatal(err)
	}
	s.want(exitDone, export(s.path("empty")))
}

func TestExportUsage(t *testing.T) {
	s := newShell(t)
	for line, says := range map[string]string{
		"export --to x":                                                   "--format neo4j-admin",
		"export --format csv --to x":                                      "--format neo4j-admin is the one there is",
		"export --format neo4j-admin":                                     "--to FOLDER",
		"export --format neo4j-admin y":                                   "too much",
		"export --formt neo4j-admin --to x":                               "did you mean",
		"export --format neo4j-admin --to x --store sqlite::memory:":      "name the file of a store",
		"export --format neo4j-admin --to x --store neo4j://localhost":    "neo4j-admin database dump",
		"export --format neo4j-admin --to x --store bolt+s://localhost":   "docs/operating.md",
		"export --format neo4j-admin --to x --store postgres://localhost": "there is no store",
	} {
		s.want(exitUsage, strings.Fields(line), says)
	}
	if _, err := os.Stat("x"); err == nil {
		t.Error("a folder was made")
	}
}

func (s *shell) read(folder, name string) string {
	s.Helper()
	text, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		s.Fatal(err)
	}
	return string(text)
}

func (s *shell) list(folder string) (names []string) {
	s.Helper()
	there, err := os.ReadDir(folder)
	if err != nil {
		s.Fatal(err)
	}
	for _, f := range there {
		names = append(names, f.Name())
	}
	return names
}
