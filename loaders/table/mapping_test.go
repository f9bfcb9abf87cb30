package table_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/table"
)

type graphRecord = graph.Record

func vocabulary() *graph.Vocabulary { return graph.DefaultVocabulary() }

// What is wrong with a mapping is told by file, line and field.
func TestBadMappings(t *testing.T) {
	item := func(fields string) string { return top + "links:\n  - {from: \"{a}\", to: \"{b}\"" + fields + "}\n" }
	for text, want := range map[string]string{
		"":                                           "m.yaml: the file is empty",
		"a: [":                                       "m.yaml:2: not YAML",
		"entites: []":                                `m.yaml:1: unknown field "entites"; did you mean "entities"?`,
		top:                                          "m.yaml:2: entities: is missing",
		"sources: [{id: s}]\n":                       "m.yaml:1: dataset: is missing",
		"dataset: {id: d}\nentities: []\n":           "m.yaml:1: sources: is missing or empty",
		item(", type: OPPOSES, rol: x"):              `m.yaml:5: links[0]: unknown field "rol"; did you mean "role"?`,
		item(""):                                     "m.yaml:5: links[0].type: is missing",
		item(`, type: "{t"`):                         `m.yaml:5: links[0].type: "{t" has an opening brace without a closing one`,
		item(`, type: "t}"`):                         `m.yaml:5: links[0].type: "t}" has a closing brace without an opening one`,
		item(`, type: "{}"`):                         `m.yaml:5: links[0].type: "{}" has braces without a column`,
		item(`, type: "{t|slugg}"`):                  `m.yaml:5: links[0].type: "{t|slugg}" has the unknown filter "slugg"; did you mean "slug"?`,
		item(`, type: X, role: "{$row}"`):            `m.yaml:5: links[0].role: "$row" is nothing that a template can name`,
		item(`, type: X, stance: maybe`):             `m.yaml:5: links[0].stance: "maybe" is no stance`,
		item(`, type: X, credibility: 7`):            `m.yaml:5: links[0].credibility: "7" is no credibility`,
		item(`, type: X, source: t`):                 `m.yaml:5: links[0].source: "t" is none of the mapping's sources; did you mean "s"?`,
		item(`, type: X, when: [a]`):                 "m.yaml:5: links[0].when: is a list where an object belongs",
		item(`, type: X, when: {a: {is: 1}}`):        `m.yaml:5: links[0].when: has for "a" an object that is not {not: …}`,
		top + "columns: {c: {dates: m/d/yy}}":        `m.yaml:4: columns.c.dates: "m/d/yy" has years of two digits, and no pivot says of which century`,
		top + "columns: {c: {dates: m/d}}":           `m.yaml:4: columns.c.dates: "m/d" does not name the year once`,
		top + "columns: {c: {dates: yyyy-q}}":        `m.yaml:4: columns.c.dates: "yyyy-q" holds the letter "q"`,
		top + "columns: {c: {splt: x}}":              `m.yaml:4: columns.c: unknown field "splt"; did you mean "split"?`,
		top + "columns: {c: {split: x, with: d}}":    "m.yaml:4: columns.c.with: needs two columns that are split",
		top + "columns: {c: {map: {a: 1, 'a ': 2}}}": `m.yaml:4: columns.c.map: has the value "a" twice`,
		top + "encoding: utf8":                       `m.yaml:4: encoding: "utf8" is no encoding; did you mean "utf-8"?`,
		top + "delimiter: ';;'":                      `m.yaml:4: delimiter: ";;" is no delimiter`,
		top + "columns: {a: {split: x}}\n" + item(", type: X, role: '{a}'")[len(top):] + "": "",
		top + "columns: {r: {split: x}}\n" + item(", type: X, role: '{r}'")[len(top):]:      `m.yaml:6: links[0].role: is one text, and the column "r" is split into several`,
		top + "entities: [{id: x, kind: persn, names: y}]":                                  `m.yaml:4: entities[0].kind: "persn" is no kind; did you mean "person"?`,
		top + "entities: [{id: x, kind: person}]":                                           "m.yaml:4: entities[0].names: is missing",
		top + "entities: [{id: x, kind: person, names: y, born: '1', since: '2'}]":          "m.yaml:4: entities[0].since: says the same as born",
		"dataset: {id: '{x}'}\nsources: [{id: s}]":                                          `m.yaml:1: dataset.id: names the column "x"`,
	} {
		_, err := table.ReadMapping(strings.NewReader(text), "m.yaml")
		switch {
		case want == "" && err != nil, want != "" && (err == nil || !strings.Contains(err.Error(), "mapping: "+want) || graph.KindOf(err) != graph.Invalid):
			t.Errorf("%q\n got %v\nwant %s", text, err, want)
		}
	}
}

// What a mapping names that the table or the vocabulary lacks is told before a
// row is read.
func TestMappingsThatDoNotFit(t *testing.T) {
	for text, want := range map[string]string{
		`links: [{from: "{a}", type: OPOSES, to: "{b}"}]`:                 `mapping: m.yaml:4: links[0].type: "OPOSES" is no link type; did you mean "OPPOSES"?`,
		`facts: [{of: "{a}", property: AMI, value: "{b}"}]`:               `mapping: m.yaml:4: facts[0].property: "AMI" is no property; did you mean "AIM"?`,
		`links: [{from: "{a}", type: OPPOSES, to: "{b}", role: "{why}"}]`: `line 1: mapping: m.yaml:4: links[0].role: there is no column "why" (the columns are: a, b)`,
		"links: [{from: '{a}', type: OPPOSES, to: '{b}'}]\nignore: [bb]":  `line 1: mapping: m.yaml:5: ignore: there is no column "bb"; did you mean "b"? (the columns are: a, b)`,
	} {
		_, err := formattest.Read(table.Format{Mappings: []*table.Mapping{mapping(t, text)}}, "t.csv", "a,b\n1,2\n", nil)
		if err == nil || err.Error() != want {
			t.Errorf("%s\n got %v\nwant %s", text, err, want)
		}
	}
	m := mapping(t, `links: [{from: "{a}", type: OPPOSES, to: "{$file}"}]`)
	if _, err := formattest.Read(table.Format{Mappings: []*table.Mapping{m}}, "", "a,b\n1,2\n", nil); err == nil || !strings.Contains(err.Error(), "standard input has none") {
		t.Error(err)
	}
}

// A word of the table that is no link type is a reject of its row.
func TestAnUnknownWordOfTheTable(t *testing.T) {
	n := read(t, ties, "a,rel,b,from\nx,is-friend-of,y,\nx,is-rival-of,y,31.5.13\n")
	same(t, "rejects", n.Rejects, `line 2: links[0].type: "is-friend-of" is no link type (a column's map says which type a word of the table stands for)`)
	same(t, "unread", n.Unreads, `line 3: from: "31.5.13" is no date of the forms m/d/yy, yyyy-mm-00`)
	same(t, "claims", n.Said(), "g:x OPPOSES g:y")
}

func TestDetect(t *testing.T) {
	open := mapping(t, named)
	known := mapping(t, named+"\nfor: {header: [id, name], files: [people-*.csv]}")
	for _, c := range []struct {
		mappings   []*table.Mapping
		name, head string
		want       format.Likeness
	}{
		{nil, "x.csv", "id,name\n1,A\n", format.Unlike},
		{[]*table.Mapping{open}, "x.txt", "a,b\n", format.ByName},
		{[]*table.Mapping{open}, "x.json", `{"a": 1}`, format.Unlike},
		{[]*table.Mapping{open}, "x.xml", "<a/>", format.Unlike},
		{[]*table.Mapping{open}, "x.bin", "a\x00b", format.Unlike},
		{[]*table.Mapping{open}, "x.csv", "", format.Unlike},
		{[]*table.Mapping{known}, "folder/people-2020.csv", "born,name,id\n", format.ByContent},
		{[]*table.Mapping{known}, "folder/staff.csv", "born,name,id\n", format.Unlike},
		{[]*table.Mapping{known}, "people-2020.csv", "name\n", format.Unlike},
		{nil, "covert_2__0.edges.csv", "source,target\r\n", format.ByContent},
		{nil, "edges.csv", "source,target\r\n", format.Unlike},
	} {
		if got := (table.Format{Mappings: c.mappings}).Detect([]byte(c.head), c.name); got != c.want {
			t.Errorf("%s %q: %v, not %v", c.name, c.head, got, c.want)
		}
	}
	if a := (table.Format{}).Advise([]byte("a,b\n"), "x.csv"); !strings.Contains(a, "graphd map") {
		t.Error(a)
	}
}

// Several mappings in a folder serve several files, each by what it is for.
func TestAFolderOfMappings(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("people.yaml", top+named+"\nfor: {header: [id, name]}\n")
	write("ties.yml", top+`links: [{from: "p:{a}", type: OPPOSES, to: "p:{b}"}]`+"\nfor: {header: [a, b]}\n")
	write("notes.txt", "not a mapping")
	all, err := table.ReadMappings([]string{folder})
	if err != nil || len(all) != 2 {
		t.Fatal(all, err)
	}
	f := table.Format{Mappings: all}
	for text, claims := range map[string]int{"id,name\n1,A\n": 0, "a,b\n1,2\n": 1} {
		if n, err := formattest.Read(f, "t.csv", text, nil); err != nil || len(n.Claims) != claims {
			t.Errorf("%q: %+v %v", text, n, err)
		}
	}
	if _, err := formattest.Read(f, "t.csv", "x,y\n1,2\n", nil); err == nil || !strings.Contains(err.Error(), "no mapping is for a table with this header") {
		t.Error(err)
	}
	if a := f.Advise([]byte("a,c\n"), "folder/t.txt"); !strings.Contains(a, "people.yaml is for tables with columns that it lacks: id, name") || !strings.HasSuffix(a, "ties.yml is for tables with columns that it lacks: b") {
		t.Error(a)
	}
	write("any.yaml", top+named)
	write("other.yaml", top+named)
	for _, paths := range [][]string{{folder}, {filepath.Join(folder, "none.yaml")}, {t.TempDir()}} {
		if _, err := table.ReadMappings(paths); err == nil {
			t.Errorf("%v passes", paths)
		}
	}
}

func TestSlug(t *testing.T) {
	long := strings.Repeat("ab ", 100)
	for name, want := range map[string]string{
		"Shahab al-Muhajir": "shahab-al-muhajir", " Abu Bakar Ba'asyir ": "abu-bakar-baasyir", "Bété": "bété", "Be\u0301te\u0301": "bété",
		"حركة الشباب": "حركة-الشباب", "Ｆｕｌｌ　width": "full-width", "A.B. (C) & D": "a-b-c-d", "!?": "", "": "", "हिन्दी": "हिन्दी", "\u0301a": "a",
	} {
		if got := table.Slug(name); got != want {
			t.Errorf("%q gives %q, not %q", name, got, want)
		}
	}
	if s := table.Slug(long); len(s) > 120 || s == table.Slug(long+"c") || s != table.Slug(long) {
		t.Error(s)
	}
}
