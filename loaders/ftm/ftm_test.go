package ftm_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/ftm"
)

func read(t *testing.T, rows ...string) *formattest.Notes {
	t.Helper()
	n, err := formattest.Read(ftm.Entities{}, "", strings.Join(rows, "\n"), nil)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestPerson(t *testing.T) {
	n := read(t, `{"id": "a", "caption": "Ann", "schema": "Person", "datasets": ["peps"], "first_seen": "2024", "properties": `+`{"name": ["Ann Oak", "آن"], "weakAlias": "Annie", "firstName": ["Ann"], "birthDate": ["1","9","7","0"], "deathDate": ["2001", "2001-05-06"], "nationality": ["no"], "country": "SE", `+`"wikidataId": ["Q1"], "gender": ["female"], "religion": "", "hobby": ["chess", "go"], "Person:title": "Dr"}}`)
	if n.Datasets[0].ID != "peps" {
		t.Errorf("%+v", n.Datasets)
	}
	r := n.RecordOf("ftm:a")
	if r == nil || r.Begin != "1970" || r.End != "2001-05-06" || !slices.Equal(r.Countries, []string{"iso:SE"}) || r.Identifiers[0] != (graph.Identifier{Scheme: "wikidata", Value: "Q1"}) {
		t.Fatalf("%+v", r)
	}
	if want := []graph.Name{{Text: "Ann Oak", Kind: graph.Primary}, {Text: "آن", Kind: graph.Alias}, {Text: "Annie", Kind: graph.Weak}}; !slices.Equal(r.Names, want) {
		t.Errorf("%+v", r.Names)
	}
	n.Says(t, `ftm:a GENDER "female"`, `ftm:a TITLE "Dr"`, "ftm:a CITIZEN_OF iso:NO")
	if len(n.Fields) != 1 || n.Fields["Person:hobby"] != 2 || n.RecordOf("iso:NO") == nil || len(n.Unreads)+len(n.Rejects) > 0 {
		t.Errorf("%v %v %v", n.Fields, n.Unreads, n.Rejects)
	}
}

func TestEdges(t *testing.T) {
	row := func(schema, properties string) string {
		return `{"id": "x", "schema": "` + schema + `", "properties": {` + properties + `}}`
	}
	for _, c := range []struct{ row, want string }{
		{row("Membership", `"member": ["a"], "organization": ["o"], "role": ["chair"], "startDate": ["2001"], "endDate": ["2002-03"]`), "ftm:a MEMBER_OF ftm:o, as chair, 2001..2002-03"},
		{row("Directorship", `"director": "a", "organization": "o"`), "ftm:a DIRECTS ftm:o"},
		{row("Employment", `"employee": ["a"], "employer": ["o"]`), "ftm:a EMPLOYED_BY ftm:o"},
		{row("Ownership", `"owner": ["a"], "asset": ["o"], "percentage": ["51%"]`), "ftm:a OWNS ftm:o"},
		{row("Succession", `"successor": ["a"], "predecessor": ["o"]`), "ftm:a SUCCESSOR_OF ftm:o"},
		{row("UnknownLink", `"subject": ["a"], "object": ["o"], "date": ["2010"]`), "ftm:a LINKED_TO ftm:o, as of 2010"},
		{row("Representation", `"agent": ["a"], "client": ["o"]`), "ftm:a LINKED_TO ftm:o, as represents"},
		{row("Associate", `"person": ["a"], "associate": ["b"], "relationship": ["friend"]`), "ftm:a ASSOCIATE_OF ftm:b, as friend"},
		{row("Family", `"person": ["a"], "relative": ["b"], "relationship": ["son"]`), "ftm:a FAMILY_OF ftm:b, as son"},
	} {
		n := read(t, c.row)
		n.Says(t, c.want)
		if len(n.Unreads)+len(n.Rejects)+len(n.Fields) > 0 {
			t.Errorf("%s: %v %v %v", c.row, n.Unreads, n.Rejects, n.Fields)
		}
	}
	n := read(t, row("Ownership", `"owner": ["a"], "asset": ["o"], "percentage": ["51"]`))
	if v := n.Claims[0].Value; v == nil || *v.Number != 51 || v.Unit != "percent" {
		t.Errorf("%+v", v)
	}
	if n = read(t, row("Family", `"person": ["a"]`)); len(n.Rejects) != 1 || !strings.Contains(n.Rejects[0], "line 1: Family: ftm:x lacks person or relative") {
		t.Error(n.Rejects)
	}
	if n = read(t, row("Family", `"person": ["a"], "relative": ["a"]`)); len(n.Unreads) != 1 || len(n.Claims) > 0 {
		t.Error(n.Unreads)
	}
}

// An occupancy is told by its position, whichever comes first.
func TestOccupancy(t *testing.T) {
	position := `{"id": "p", "schema": "Position", "properties": {"name": ["Minister"], "country": ["no"]}}`
	held := `{"id": "x", "schema": "Occupancy", "properties": {"holder": ["a"], "post": ["p"], "startDate": ["2001"], "endDate": ["2003", "2005"]}}`
	lost := `{"id": "y", "schema": "Occupancy", "properties": {"holder": ["a"], "post": ["q"]}}`
	for _, rows := range [][]string{{position, held, lost}, {held, lost, position}} {
		n := read(t, rows...)
		n.Says(t, "ftm:a OFFICIAL_OF iso:NO, as Minister, 2001..2005", `ftm:a OFFICE "q"`)
		if len(n.Unreads) != 1 || !strings.Contains(n.Unreads[0], "several ends") || n.RecordOf("iso:NO") == nil {
			t.Error(n.Unreads)
		}
	}
}

func TestBadRows(t *testing.T) {
	n := read(t, "\ufeff"+`{"id": "a", "schema": "Person", "properties": {"name": [], "birthDate": ["soon"]}}`+"\r", "", "{", "[]", `{"schema": "Person", "properties": {}}`, `{"id": "a b", "schema": "Person"}`,
		`{"id": "v", "schema": "Vessel", "properties": {"name": ["Oak", "Elm"]}}`, `{"id": "b", "schema": "Person", "properties": {"name": ["B"], "birthDate": ["1970-13-01", "1971", "1972"]}}`)
	for i, want := range []string{"line 1: Person:name: ftm:a has no name", "line 3: not JSON", "line 4: the line is a list", "line 5: id: the id is empty", "line 6: properties: is missing"} {
		if i >= len(n.Rejects) || !strings.HasPrefix(n.Rejects[i], want) {
			t.Errorf("%q, want %s", n.Rejects, want)
		}
	}
	if len(n.Unreads) != 2 || n.Fields["Vessel:name"] != 2 || n.RecordOf("ftm:b").Begin != "" {
		t.Errorf("%q %v", n.Unreads, n.Fields)
	}
	if _, err := formattest.Read(ftm.Entities{}, "", "\n", nil); err == nil || !strings.Contains(err.Error(), "no entity") {
		t.Error(err)
	}
}

func TestDetect(t *testing.T) {
	for text, want := range map[string]format.Likeness{
		`{"id": "a", "schema": "Person", "properties": {}}`: format.ByContent,
		`{"entity": {"id": "a", "kind": "person"}}`:         format.Unlike,
		`{"type": "bundle", "objects": []}`:                 format.Unlike,
	} {
		if got := (ftm.Entities{}).Detect([]byte(text), "x.json"); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// Persons of a real dump, where it is at hand.
func TestRealFile(t *testing.T) {
	b, err := os.ReadFile("../../../shared/data/ftm-sa-peps.ftm.json")
	if err != nil {
		t.Skip("the file is not there")
	}
	n := read(t, string(b))
	persons, family := 0, 0
	for _, r := range n.Records {
		if r.Kind == graph.Person {
			persons++
		}
	}
	for _, c := range n.Claims {
		if c.Link != nil && c.Link.Type == "FAMILY_OF" {
			family++
		}
	}
	// The occupancies of that file name no post.
	if persons != 607 || family != 756 || len(n.Rejects) != 102 {
		t.Errorf("%d persons, %d ties of family, %d rejects: %.300q", persons, family, len(n.Rejects), n.Rejects)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`{"id": "a", "schema": "Person", "properties": {"name": ["A"], "birthDate": ["1","9"]}}`)
	f.Add(`{"id": "x", "schema": "Occupancy", "properties": {"holder": ["a"], "post": ["p", {}]}}`)
	f.Fuzz(func(_ *testing.T, text string) { _, _ = formattest.Read(ftm.Entities{}, "", text, nil) })
}
