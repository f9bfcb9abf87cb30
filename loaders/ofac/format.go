package ofac

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// CSV is a list with the files beside it.
type CSV struct{}

// Name is what the user calls it.
func (CSV) Name() string { return "ofac" }

// About says what it is.
func (CSV) About() string { return "OFAC's SDN or consolidated list, as CSV" }

// The first row of each file, by how it begins: the number of an entry, and
// then a name and a type, the number of an alias and its type, the number of an
// address, or a comment.
var (
	primaryRow = regexp.MustCompile(`^\d+,"[^"]*",(?:-0- ?|"[^"]*"),"?[^,]*"?,(?:[^,]*,){7}`)
	aliasRow   = regexp.MustCompile(`^\d+,\d+,"(?:aka|fka|nka)",`)
	addressRow = regexp.MustCompile(`^\d+,\d+,(?:-0- ?|"[^"]*"),(?:-0- ?|"[^"]*"),(?:-0- ?|"[^"]*"),`)
)

// Detect tells it by its first row. The files that are read with the primary
// one are told, too, so that they are not taken for tables.
func (CSV) Detect(head []byte, _ string) format.Likeness {
	first, _, _ := bytes.Cut(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), []byte("\n"))
	if primaryRow.Match(first) && bytes.Contains(head, []byte("-0-")) || aliasRow.Match(first) || addressRow.Match(first) {
		return format.ByContent
	}
	return format.Unlike
}

const (
	prefix = "ofac:"
	office = prefix + "office"
	list   = "list" // the id of the one source
)

// Read gives the statements of the primary file. A file that belongs to one
// says nothing by itself.
func (CSV) Read(ctx context.Context, in format.Input, out format.Sink) error {
	text := bufio.NewReader(in.Text)
	if mark, _ := text.Peek(3); bytes.Equal(mark, []byte("\xef\xbb\xbf")) {
		_, _ = text.Discard(3)
	}
	head, _ := text.Peek(1024)
	first, _, _ := bytes.Cut(head, []byte("\n"))
	if aliasRow.Match(first) || addressRow.Match(first) {
		return notPrimary(in)
	}
	r := &reader{out: out, numbers: map[string]string{}}
	consolidated := strings.Contains(strings.ToLower(in.Name), "cons")
	if err := r.begin(ctx, consolidated); err != nil {
		return err
	}
	if err := r.besides(in); err != nil {
		return err
	}
	err := rows(text, func(line int, row []string) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return r.row(ctx, line, row)
	}, out.Reject)
	if err != nil {
		return err
	}
	return r.end(ctx)
}

// notPrimary is no error where the primary file lies beside it, which reads it.
func notPrimary(in format.Input) error {
	if in.Beside != nil {
		for _, name := range primaries(in.Name) {
			if file, err := in.Beside(name); err == nil {
				return file.Close()
			}
		}
	}
	return &format.Problem{Reason: "the file belongs to a list, whose own file is not beside it", Hint: "load sdn.csv or cons_prim.csv, with the others in the same folder"}
}

// primaries are the names that the primary file of another may have.
func primaries(name string) []string {
	dir, base := path.Split(name)
	for _, end := range []string{"alt", "add", "comments"} {
		base = strings.Replace(base, end, "prim", 1)
		base = strings.Replace(base, strings.ToUpper(end), "PRIM", 1)
	}
	return []string{dir + base, "sdn.csv", "SDN.CSV"}
}

// rows reads a CSV file row by row, and turns -0- into nothing. The last row is
// the letter that ended files under DOS.
func rows(text io.Reader, each func(line int, row []string) error, reject func(*format.Problem)) error {
	c := csv.NewReader(text)
	c.FieldsPerRecord, c.LazyQuotes, c.ReuseRecord = -1, true, true
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		var syntax *csv.ParseError
		if errors.As(err, &syntax) {
			return &format.Problem{Line: syntax.Line, Reason: "not CSV: " + syntax.Err.Error()}
		}
		if err != nil {
			return err
		}
		line, _ := c.FieldPos(0)
		if len(row) == 1 && strings.Trim(row[0], "\x1a \t") == "" {
			continue
		}
		clean := make([]string, len(row))
		valid := true
		for i, cell := range row {
			valid = valid && utf8.ValidString(cell)
			if clean[i] = draft.Text(cell); clean[i] == "-0-" {
				clean[i] = ""
			}
		}
		if !valid {
			reject(&format.Problem{Line: line, Reason: "the row is not valid UTF-8", Hint: "save the file as UTF-8"})
			continue
		}
		if err := each(line, clean); err != nil {
			return err
		}
	}
}

func (r *reader) begin(ctx context.Context, consolidated bool) error {
	d := graph.Dataset{ID: "ofac-sdn", Title: "OFAC Specially Designated Nationals List"}
	if consolidated {
		d = graph.Dataset{ID: "ofac-cons", Title: "OFAC Consolidated (Non-SDN) Sanctions List"}
	}
	d.Licence, d.URL, d.Reliability, d.Credibility = "US public domain", "https://sanctionslist.ofac.treas.gov/", "B", 2
	if err := r.out.Dataset(ctx, 1, d); err != nil {
		return err
	}
	if err := r.out.Source(ctx, 1, graph.Source{ID: list, Title: d.Title, Publisher: office, URL: d.URL, Reliability: "B"}); err != nil {
		return err
	}
	return r.out.Record(ctx, 1, graph.Record{Entity: office, Kind: graph.Organization, Source: list,
		Names: []graph.Name{{Text: "Office of Foreign Assets Control", Kind: graph.Primary}, {Text: "OFAC", Kind: graph.Alias}}, Countries: []string{"iso:US"}})
}

func problem(line int, field, reason string, args ...any) *format.Problem {
	return &format.Problem{Line: line, Field: field, Reason: fmt.Sprintf(reason, args...)}
}
