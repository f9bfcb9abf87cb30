package table_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/table"
)

const named = `entities: [{id: "p:{id}", kind: person, names: "{name}"}]`

// What a table may be written like.
func TestWaysOfWriting(t *testing.T) {
	utf16le := func(s string) string {
		var b strings.Builder
		for _, u := range utf16.Encode([]rune(s)) {
			b.WriteByte(byte(u))
			b.WriteByte(byte(u >> 8))
		}
		return b.String()
	}
	for what, c := range map[string]struct{ options, text string }{
		"plain":                 {"", "id,name\n1,Zoë\n"},
		"byte order mark":       {"", "\xef\xbb\xbfid,name\n1,Zoë\n"},
		"Windows line ends":     {"", "id,name\r\n1,Zoë\r\n"},
		"no line end":           {"", "id,name\n1,Zoë"},
		"newline in a value":    {"", "id,name\n1,\"Zo\u0065\u0308\n\"\n"},
		"blanks at ends":        {"", " id ,name\n1 ,  Zoë\t\n"},
		"DOS end of file":       {"", "id,name\n1,Zoë\n\x1a"},
		"empty columns":         {"", "id,name,\n1,Zoë,,,\n\n,,\n"},
		"tabs":                  {"delimiter: tab", "id\tname\n1\tZoë\n"},
		"semicolons":            {"delimiter: ';'", "id;name\n1;Zoë\n"},
		"windows-1252":          {"encoding: Windows-1252", "id,name\n1,Zo\xeb\n"},
		"utf-16 with its mark":  {"", "\xff\xfe" + utf16le("id,name\n1,Zoë\n")},
		"utf-16 without":        {"encoding: utf-16le", utf16le("id,name\r\n1,Zoë\r\n")},
		"no header":             {"header: [id, name]", "1,Zoë\n"},
		"a title above":         {"skip: 2", "People\n\n2020,05\nid,name\n1,Zoë\n"},
		"stray quotes as is":    {"lazyQuotes: true", "id,name,nick\n1,Zoë,the \"cat\n"},
		"a column there twice":  {"", "id,name,name\n1,Zoë,x\n"},
		"exactly the same rows": {"", "id,name\n1,Zoë\n1,Zoë\n"},
	} {
		t.Run(what, func(t *testing.T) {
			n := read(t, named+"\n"+c.options, c.text)
			clean(t, n)
			if r := n.RecordOf("p:1"); r == nil || r.Names[0].Text != "Zoë" || len(n.Records) != 1 {
				t.Errorf("%+v", n.Records)
			}
		})
	}
}

// A row that is wrong is rejected, with its line, and the rest is read.
func TestBadRows(t *testing.T) {
	for what, c := range map[string]struct{ options, row, want string }{
		"too few values":   {"", "2", "line 4: the row has 1 values where the header names 2 columns (a value that holds the delimiter stands in quotes)"},
		"too many values":  {"", "2,Oak, Mary", "line 4: the row has 3 values where the header names 2 columns (a value that holds the delimiter stands in quotes)"},
		"not UTF-8":        {"", "2,Zo\xeb", "line 4: name: invalid UTF-8 (if the file is not in UTF-8, let the mapping say so: encoding: windows-1252)"},
		"not the encoding": {"encoding: windows-1252", "2,Zo\x81", "line 4: name: holds bytes that the encoding does not have (see the mapping's encoding)"},
		"stray quote":      {"", `2,M"O`, "line 4: a quote in line 4, column 4 is out of place (within quotes, a quote is written twice; lazyQuotes: true in the mapping takes stray ones as they are)"},
		"quote too early":  {"", `2,"M"O"`, "line 4: a quote in line 4, column 5 is out of place (within quotes, a quote is written twice; lazyQuotes: true in the mapping takes stray ones as they are)"},
		"no id":            {"", ",Mary", "line 4: the row states nothing: entities[0].id is empty"},
		"no name":          {"", "2,", `line 4: entities[0].names: "p:2" has no name`},
		"blank in an id":   {"", "2 b,Mary", `line 4: entities[0].id: the id "p:2 b" holds a blank (an id of a name is made by {column|slug})`},
	} {
		t.Run(what, func(t *testing.T) {
			n := read(t, named+"\n"+c.options, "id,name\n1,\"A\nB\"\n"+c.row+"\n3,C\n")
			same(t, "rejects", n.Rejects, c.want)
			if len(n.Records) != 2 || n.RecordOf("p:3") == nil {
				t.Errorf("%+v", n.Records)
			}
		})
	}
}

// A file that cannot be read any further is a problem with line and hint, and
// what came before is given on.
func TestBadFiles(t *testing.T) {
	for what, c := range map[string]struct{ text, want string }{
		"cut off in quotes": {"id,name\n1,A\n2,\"Mary\n", "line 3: a value in quotes that begins in this row is not closed, or closed too early, and the file ends"},
		"an endless value":  {"id,name\n1,A\n2,\"" + strings.Repeat("x", 5<<20) + "\n3,C\n", "line 3: the row in or below this line is longer than 4 MB"},
		"an endless line":   {strings.Repeat("x", 5<<20), "line 1: the row in or below this line is longer than 4 MB"},
		"header only":       {"id,name\n", "line 1: the table has no rows that can be read"},
		"nothing":           {"", "the file ends before its header"},
		"old Macintosh":     {"id,name\r1,A\r", "line 1: the lines end with carriage returns alone"},
		"missing column":    {"id,nmae,born\n1,A,\n", `line 1: mapping: m.yaml:4: entities[0].names: there is no column "name"; did you mean "nmae"? (the columns are: id, nmae, born)`},
	} {
		t.Run(what, func(t *testing.T) {
			n, err := formattest.Read(table.Format{Mappings: []*table.Mapping{mapping(t, named)}}, "t.csv", c.text, nil)
			var p *format.Problem
			if !errors.As(err, &p) || !strings.HasPrefix(p.Error(), c.want) || p.Hint == "" && what != "header only" {
				t.Errorf("%v", err)
			}
			if strings.Contains(c.text, "1,A\n2") && n.RecordOf("p:1") == nil {
				t.Error("what came before is lost")
			}
		})
	}
}

type stopping struct {
	formattest.Notes
	stop context.CancelFunc
}

func (s *stopping) Record(ctx context.Context, line int, r graphRecord) error {
	s.stop()
	return s.Notes.Record(ctx, line, r)
}

func TestAStopIsHeeded(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s := &stopping{stop: cancel}
	f := table.Format{Mappings: []*table.Mapping{mapping(t, `entities: [{id: "p:{id}", kind: person, unique: true, names: "{id}"}]`)}}
	err := f.Read(ctx, format.Input{Text: strings.NewReader("id\n1\n2\n3\n"), Name: "t.csv", Vocabulary: vocabulary()}, s)
	if !errors.Is(err, context.Canceled) || len(s.Records) != 1 {
		t.Errorf("%v, %d records", err, len(s.Records))
	}
}
