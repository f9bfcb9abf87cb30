package table_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/table"
)

// top begins a mapping of a test.
const top = `
dataset: {id: d, title: A table}
sources: [{id: s, title: The table}]
`

func mapping(t testing.TB, text string) *table.Mapping {
	t.Helper()
	m, err := table.ReadMapping(strings.NewReader(top+text), "m.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// read reads a table by a mapping that has to fit it.
func read(t testing.TB, mappingText, text string) *formattest.Notes {
	t.Helper()
	n, err := formattest.Read(table.Format{Mappings: []*table.Mapping{mapping(t, mappingText)}}, "t.csv", text, nil)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// same compares lists without regard to order.
func same(t testing.TB, what string, got []string, want ...string) {
	t.Helper()
	got = slices.Sorted(slices.Values(got))
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

func clean(t testing.TB, n *formattest.Notes) {
	t.Helper()
	same(t, "rejects", n.Rejects)
	same(t, "unread", n.Unreads)
}

const people = `
entities:
  - id: "p:{name|slug}"
    kind: person
    names: ["{name}", "{aliases}"]
    born: "{born}"
    countries: "{country|country}"
    identifiers: [{scheme: passport, value: "{passport}"}]
columns: {aliases: {split: ";"}, born: {dates: [yyyy-mm-dd, m/d/yy, "d mon yyyy"], pivot: 30}}
links:
  - {from: "p:{name|slug}", type: MEMBER_OF, to: "g:{group|slug}", since: "{joined}", role: "{role}", locator: "row {no}"}
  - {from: "p:{name|slug}", type: CITIZEN_OF, to: "{country|country}"}
facts:
  - {of: "p:{name|slug}", property: NOTE, value: "{note}", credibility: "3"}
`

func TestATableOfPeople(t *testing.T) {
	n := read(t, people, `no,name,aliases,born,country,passport,group,joined,role,note,shoe size
1,Mary Oak,Molly; Mary O.;,1970-05-00,France,X1,Harbour Guild,2001-04,clerk,likes tea,38
2,Tom Elm,,5/31/99,,,Harbour Guild,,,,
`)
	clean(t, n)
	mary := n.RecordOf("p:mary-oak")
	if mary == nil || mary.Begin != "1970-05" || !slices.Equal(mary.Countries, []string{"iso:FR"}) || mary.Identifiers[0].Value != "X1" || mary.Source != "s" ||
		!slices.Equal(mary.Names, []graph.Name{{Text: "Mary Oak", Kind: graph.Primary}, {Text: "Molly", Kind: graph.Alias}, {Text: "Mary O.", Kind: graph.Alias}}) {
		t.Errorf("%+v", mary)
	}
	if tom := n.RecordOf("p:tom-elm"); tom == nil || tom.Begin != "1999-05-31" {
		t.Errorf("%+v", tom)
	}
	if n.RecordOf("iso:FR") == nil || n.Datasets[0].ID != "d" || n.Sources[0].ID != "s" {
		t.Errorf("%+v", n)
	}
	same(t, "claims", n.Said(),
		"p:mary-oak MEMBER_OF g:harbour-guild, as clerk, 2001-04..", "p:mary-oak CITIZEN_OF iso:FR", `p:mary-oak NOTE "likes tea"`, "p:tom-elm MEMBER_OF g:harbour-guild")
	if !maps.Equal(n.Fields, map[string]int{"shoe size": 1}) {
		t.Errorf("ignored: %v", n.Fields)
	}
}

const ties = `
columns: {rel: {map: {is-allied-with: ALLIED_WITH, is-rival-of: OPPOSES, merged-into: MERGED_INTO}}, from: {dates: [m/d/yy, yyyy-mm-00], pivot: 40}}
links: [{from: "g:{a}", type: "{rel}", to: "g:{b}", since: "{from}"}]
`

// One pair is allied, then rivals, then merged; values have blanks at their
// ends; rows are there twice; dates are written in two ways.
func TestTiesOfOnePair(t *testing.T) {
	n := read(t, ties, `a,rel,b,from
x,is-allied-with ,y,5/31/13
x,is-allied-with,y,5/31/13
x,is-rival-of,y,2014-03-00
x,merged-into,y,1/2/41
x,merged-into,y,1/2/41
`)
	clean(t, n)
	unique := map[string]bool{}
	for i := range n.Claims {
		n.Claims[i].Identify()
		unique[n.Claims[i].ID] = true
	}
	if len(unique) != 3 {
		t.Errorf("%d claims", len(unique))
	}
	same(t, "claims", slices.Compact(slices.Sorted(slices.Values(n.Said()))),
		"g:x ALLIED_WITH g:y, 2013-05-31..", "g:x OPPOSES g:y, 2014-03..", "g:x MERGED_INTO g:y, 1941-01-02..")
}

// A cell holds several actors, and another cell one number for each.
func TestSeveralInACell(t *testing.T) {
	n := read(t, `
columns: {who: {split: [",", ";"]}, code: {split: ",", with: who}}
entities: [{id: "g:{who|slug}", kind: organization, names: "{who}", identifiers: [{scheme: code, value: "{code}"}]}]
links: [{from: "g:{who|slug}", type: OPPOSES, to: "g:{foe|slug}"}]
`, "who,code,foe\n\"Red, Blue\",\"7,8\",Green\nGrey;Red,\"9,7\",Green\nOne,\"1,2\",Green\n")
	same(t, "claims", n.Said(), "g:red OPPOSES g:green", "g:blue OPPOSES g:green", "g:grey OPPOSES g:green", "g:red OPPOSES g:green", "g:one OPPOSES g:green")
	for id, code := range map[string]string{"g:red": "7", "g:blue": "8", "g:grey": "9"} {
		if r := n.RecordOf(id); r == nil || len(r.Identifiers) != 1 || r.Identifiers[0].Value != code {
			t.Errorf("%s: %+v", id, r)
		}
	}
	same(t, "unread", n.Unreads, "line 4: code: has 2 values where who has 1, so that none of them is known to belong to another")
}

// Columns that are split into very many values together make no end of items.
func TestTooManyInARow(t *testing.T) {
	many := strings.Repeat("x;", 200)
	n := read(t, `
columns: {a: {split: ";"}, b: {split: ";"}}
links: [{from: "{a}", type: OPPOSES, to: "{b}"}]
`, "a,b\n"+many+","+many+"\n1,2\n")
	same(t, "claims", n.Said(), "1 OPPOSES 2")
	same(t, "rejects", n.Rejects, "line 2: links[0]: the split columns of the row would make more than 10000 of it")
}

// A sentinel stands for none, also where several share it; then the id is made
// of the name.
func TestASentinelIsNoID(t *testing.T) {
	n := read(t, `
nulls: ["-99", "-0- "]
entities: [{id: ["g:{id}", "g:{name|slug}"], kind: organization, names: "{name}", subtype: "{sort}"}]
`, "id,name,sort\n-99,Red,-0-\n-99,Blue,gang\n5,Grey,-0- \n")
	clean(t, n)
	if n.RecordOf("g:red") == nil || n.RecordOf("g:blue") == nil || n.RecordOf("g:5") == nil || len(n.Records) != 3 || n.RecordOf("g:5").Subtype != "" {
		t.Errorf("%+v", n.Records)
	}
}

func TestConditions(t *testing.T) {
	n := read(t, `
entities:
  - {id: "p:{name|slug}", kind: person, names: "{name}", when: {sort: [man, woman], gone: ~}}
  - {id: "{name|country}", kind: country, when: {sort: place, "{name|country}": {not: ~}}}
  - {id: "l:{name|slug}", kind: place, names: "{name}", when: {sort: place, "{name|country}": ~}}
`, "sort,name,gone\nman,Tom,\nwoman,Ann,\nplace,France,\nplace,The Moor,\nman,Bob,yes\nship,Rose,\n")
	clean(t, n)
	var ids []string
	for _, r := range n.Records {
		ids = append(ids, r.Entity)
	}
	same(t, "entities", ids, "p:tom", "p:ann", "iso:FR", "l:the-moor")
	if !maps.Equal(n.Fields, map[string]int{"name": 2}) {
		t.Errorf("what the conditions leave out is counted: %v", n.Fields)
	}
}

// What several rows say of one entity is put together, the same in any order.
func TestTheOrderOfRowsIsNothing(t *testing.T) {
	rows := []string{"1,Red Front,1990,armed group,RF", "1,The Red Front,1990-05,armed group,", "1,Red Front,1990,party,R.F.", "1,Red Front,1990,party,R.F."}
	const m = `entities: [{id: "g:{id}", kind: organization, names: ["{name}", "{short}"], founded: "{year}", subtype: "{sort}"}]`
	var first *graph.Record
	for range 6 {
		n := read(t, m, "id,name,year,sort,short\n"+strings.Join(rows, "\n")+"\n")
		r := n.RecordOf("g:1")
		if first == nil {
			first = r
			if len(n.Records) != 1 || r.Begin != "1990-05" || r.Subtype != "armed group" || r.Names[0].Text != "Red Front" || r.Names[1].Kind != graph.Alias || len(r.Names) != 4 || len(n.Unreads) != 2 {
				t.Errorf("%+v\n%v", r, n.Unreads)
			}
		} else if !slices.Equal(r.Names, first.Names) || r.Begin != first.Begin || r.Subtype != first.Subtype {
			t.Errorf("%+v\nis not\n%+v", r, first)
		}
		rows = append(rows[1:], rows[0])
		rows[0], rows[1] = rows[1], rows[0]
	}
}

func TestAUniqueEntityIsGivenOnAtOnce(t *testing.T) {
	n := read(t, `entities: [{id: "g:{id}", kind: organization, unique: true, names: "{name}"}]`, "id,name\n1,Red\n2,Blue\n1,Red\n2,Green\n")
	if len(n.Records) != 2 || len(n.Rejects) != 1 || !strings.Contains(n.Rejects[0], `line 5: entities: "g:2" is described otherwise`) {
		t.Errorf("%+v %v", n.Records, n.Rejects)
	}
}

func TestFactsAndValues(t *testing.T) {
	n := read(t, `
columns: {n: {remove: [","]}, aims: {split: "/"}}
facts:
  - {of: "g:{g}", property: KILLED, about: "e:{e}", value: {number: "{n}", bound: about, unit: people}, since: "{y}", until: "{y}", stance: "{says}"}
  - {of: "g:{g}", property: AIM, value: "{aims}"}
  - {of: "g:{g}", property: STRENGTH, value: "{size}"}
`, "g,e,n,y,aims,size,says\nr,x,\"1,200\",2010,peace/bread,30,\nb,x,many,2010,,,denies\n")
	same(t, "claims", n.Said(), "g:r KILLED 1200 people about e:x, 2010..2010", `g:r AIM "peace"`, `g:r AIM "bread"`, "g:r STRENGTH 30 ")
	same(t, "unread", n.Unreads, `line 3: facts[0].value.number: "many" is no number (what stands between digits can be removed: columns: {…: {remove: [","]}})`)
}

// Rows may name their own sources.
func TestSourcesOfRows(t *testing.T) {
	m, err := table.ReadMapping(strings.NewReader(`
dataset: {id: "d", edition: "{edition}"}
sources: [{id: "{paper|slug}", title: "{paper}", published: "{day}"}]
links: [{from: "{a}", type: OPPOSES, to: "{b}"}]
`), "m.yaml")
	if err != nil {
		t.Fatal(err)
	}
	n, err := formattest.Read(table.Format{Mappings: []*table.Mapping{m}}, "t.csv", "a,b,paper,day,edition\nx,y,The Post,2020,3\nx,z,The Post,2020-05,3\nx,w,A Blog,,4\n", nil)
	if err != nil || len(n.Sources) != 2 || n.Sources[0].ID != "the-post" || n.Sources[0].Published != "2020-05" || n.Claims[2].Source != "a-blog" || n.Datasets[0].Edition != "3" {
		t.Errorf("%v %+v", err, n)
	}
	same(t, "unread", n.Unreads, `line 4: edition: is "4" where the first row, which describes the dataset, has "3"`)
}

func TestUndirectedTiesAreOne(t *testing.T) {
	n := read(t, `links: [{from: "{a}", type: RELATED_TO, to: "{b}", undirected: true}]`, "a,b\ny,x\nx,y\nx,x\n")
	same(t, "claims", n.Said(), "x RELATED_TO y", "x RELATED_TO y")
	same(t, "unread", n.Unreads, `line 4: links[0]: ties "x" to itself, which says nothing`)
	same(t, "rejects", n.Rejects)
}
