package ofac

import (
	"bufio"
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
)

// CSV is a list with the files beside it.
type CSV struct{}

// Name is what the user calls it.
func (CSV) Name() string { return "ofac" }

// About says what it is.
func (CSV) About() string { return "OFAC's SDN or consolidated list, as CSV" }

// Detect tells it by its first rows. The files that are read with the primary
// one are told, too, so that they are not taken for tables.
func (CSV) Detect(head []byte, name string) format.Likeness {
	switch tell(head, name) {
	case none:
		return format.Unlike
	case comments: // two columns could be anybody's
		return format.ByName
	}
	return format.ByContent
}

// PartOf names the list's own file, by which the others are read.
func (CSV) PartOf(head []byte, name string) []string {
	if is := tell(head, name); is != none && is != primary {
		return primaries(name, is)
	}
	return nil
}

const (
	prefix = "ofac:"
	office = prefix + "office"
	list   = "list" // the id of the one source
)

// Read gives the statements of the primary file.
func (CSV) Read(ctx context.Context, in format.Input, out format.Sink) error {
	text := bufio.NewReaderSize(in.Text, format.HeadSize)
	head, _ := text.Peek(format.HeadSize)
	if is := tell(head, in.Name); is != none && is != primary {
		return &format.Problem{Reason: "the file holds " + is.holds() + " of a list, and not the list itself", Hint: "load sdn.csv or cons_prim.csv, with this file in the same folder"}
	}
	r := &reader{out: out, of: map[string]*beside{}, met: map[string]met{}, primary: map[string]string{}, others: map[string]string{}}
	if err := r.begin(ctx, in.Name, head); err != nil {
		return err
	}
	if err := r.besides(ctx, in); err != nil {
		return err
	}
	err := rows(ctx, text, columns[primary], func(line int, row []string, problem *format.Problem) error {
		if problem != nil {
			out.Reject(problem)
			return nil
		}
		return r.row(ctx, line, row)
	}, r.unended(in.Name))
	if err != nil {
		return err
	}
	return r.end(ctx)
}

// unended is told if a file does not end as OFAC ends it.
func (r *reader) unended(name string) func() {
	if name == "" {
		name = "the list"
	}
	return func() {
		r.out.Unread(&format.Problem{Reason: name + " does not end with the letter 0x1A, as OFAC's files do", Hint: "it may have been cut off; download it anew"})
	}
}

// begin describes the dataset, and the office that keeps the list.
func (r *reader) begin(ctx context.Context, name string, head []byte) error {
	consolidated, sure := isConsolidated(name, head)
	d := graph.Dataset{ID: "ofac-sdn", Title: "OFAC Specially Designated Nationals List"}
	if consolidated {
		d = graph.Dataset{ID: "ofac-cons", Title: "OFAC Consolidated (Non-SDN) Sanctions List"}
	}
	if !sure {
		r.out.Unread(&format.Problem{Reason: "which of OFAC's lists it is, neither the file's name nor its programs say; it is taken for " + d.ID, Hint: "name the file sdn.csv or cons_prim.csv, or the dataset with --dataset"})
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
