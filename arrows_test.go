// Package graphd_test holds the tests that look at the project as a whole.
package graphd_test

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/graphd/graphd"

// arrows says what each part may import of the project, and of others' code
// where that is bounded. The way of data is one: file, loaders, store,
// resolvers, executor, server; only cmd and server wire.
var arrows = []struct {
	part    string
	project []string
	outside []string // nil: any
}{
	{"graph", nil, []string{}},
	{"names", nil, []string{"golang.org/x/text"}},
	{"loaders", []string{"graph", "loaders"}, nil},
	{"store/apply", []string{"graph", "names", "store/apply"}, []string{"golang.org/x/text"}},
	{"store/sqlite", []string{"graph", "names", "store/apply", "store/sqlite"}, nil},
	{"store/neo4j/neo4jtest", nil, []string{"github.com/neo4j/neo4j-go-driver"}},
	{"store/neo4j", []string{"graph", "names", "store/apply", "store/neo4j"}, nil},
	{"store/storetest", []string{"graph", "names", "outline", "recorded", "store/apply", "store/storetest"}, nil},
	{"nearest", nil, []string{}},
	{"schema", []string{"schema", "nearest"}, []string{"github.com/graphql-go/graphql"}},
	{"executor", []string{"executor", "nearest"}, []string{"github.com/graphql-go/graphql"}},
	{"affiliation", []string{"graph"}, []string{}},
	{"outline", []string{"graph"}, []string{"github.com/rs/zerolog"}},
	{"recorded", []string{"graph"}, []string{}},
	{"identity", []string{"graph"}, []string{}},
	{"resolvers", []string{"graph", "affiliation", "names", "executor", "resolvers"}, nil},
	{"seeds", nil, []string{}},
	{"browser", []string{"graph", "loaders", "seeds", "store", "browser"}, nil},
	{"server", []string{"graph", "affiliation", "names", "recorded", "schema", "executor", "resolvers", "server"}, nil},
	{"faults", nil, []string{}},
	{"notebooks", nil, []string{}},
	{"bench", []string{"graph", "affiliation", "names", "outline", "schema", "executor", "resolvers", "server", "loaders", "store", "bench"}, nil},
	{"cmd", []string{"graph", "affiliation", "identity", "names", "outline", "recorded", "schema", "executor", "resolvers", "server", "loaders", "store", "seeds", "cmd"}, nil},
}

type listed struct {
	ImportPath string
	Imports    []string
	Standard   bool
}

func TestImportsGoOneWayOnly(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for dec := json.NewDecoder(strings.NewReader(string(out))); dec.More(); {
		var p listed
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		if p.ImportPath == module {
			continue // this package, which is nothing but tests
		}
		checked++
		for _, wrong := range wrongImports(p) {
			t.Error(wrong)
		}
	}
	if checked < 10 {
		t.Errorf("only %d packages were looked at", checked)
	}
}

func TestAWrongArrowIsSeen(t *testing.T) {
	for _, p := range []listed{
		{ImportPath: module + "/graph", Imports: []string{module + "/names"}},
		{ImportPath: module + "/graph", Imports: []string{"golang.org/x/text/unicode/norm"}},
		{ImportPath: module + "/executor", Imports: []string{module + "/graph"}},
		{ImportPath: module + "/store/sqlite", Imports: []string{module + "/schema/guard"}},
		{ImportPath: module + "/utils"},
	} {
		if len(wrongImports(p)) == 0 {
			t.Errorf("%s may import %v", p.ImportPath, p.Imports)
		}
	}
}

// wrongImports says which of a package's imports no arrow allows.
func wrongImports(p listed) []string {
	name := strings.TrimPrefix(p.ImportPath, module+"/")
	for _, a := range arrows {
		if !under(name, a.part) {
			continue
		}
		var wrong []string
		for _, imported := range p.Imports {
			inside, own := strings.CutPrefix(imported, module+"/")
			within := func(allowed string) bool { return under(inside, allowed) }
			standard := !strings.Contains(strings.Split(imported, "/")[0], ".")
			switch {
			case own && !slices.ContainsFunc(a.project, within):
				wrong = append(wrong, name+" imports "+inside)
			case !own && !standard && a.outside != nil && !slices.ContainsFunc(a.outside, within):
				wrong = append(wrong, name+" imports "+imported)
			}
		}
		return wrong
	}
	return []string{name + " has no place in the arrows of this test: say what it may import"}
}

func under(path, folder string) bool { return path == folder || strings.HasPrefix(path, folder+"/") }
