package un

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// XML is the list as the Security Council publishes it.
type XML struct{}

const root = "CONSOLIDATED_LIST"

// Name is what the user calls it.
func (XML) Name() string { return "un-sc" }

// About says what it is.
func (XML) About() string { return "the UN Security Council's consolidated list, as XML" }

// Detect tells it by its first element.
func (XML) Detect(head []byte, _ string) format.Likeness {
	if bytes.Contains(head[:min(len(head), 2048)], []byte("<"+root)) {
		return format.ByContent
	}
	return format.Unlike
}

// Read gives the list's statements, entry by entry.
func (XML) Read(ctx context.Context, in format.Input, out format.Sink) error {
	d := &decoder{xml: xml.NewDecoder(in.Text)}
	d.xml.CharsetReader = func(charset string, _ io.Reader) (io.Reader, error) {
		return nil, errors.New("the file says that it is in " + charset + ", and is read in UTF-8 only")
	}
	r := &reader{out: out, vocabulary: in.Vocabulary}
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		start, err := d.next()
		switch {
		case errors.Is(err, io.EOF):
			return r.end(ctx, d.line())
		case err != nil:
			return err
		}
		switch start.Name.Local {
		case root:
			err = r.begin(ctx, d.line(), start)
		case "INDIVIDUALS", "ENTITIES":
		case "INDIVIDUAL", "ENTITY":
			var e *element
			if e, err = d.element(start); err == nil {
				err = r.entry(ctx, e)
			}
		default:
			var e *element
			if e, err = d.element(start); err == nil {
				e.ignore(out, "")
			}
		}
		if err != nil {
			return err
		}
	}
}

// reader gives the statements of one list.
type reader struct {
	out        format.Sink
	vocabulary *graph.Vocabulary
	begun      bool
	countries  draft.Countries
}

const (
	prefix  = "un:"
	council = prefix + "security-council"
	list    = "list" // the id of the one source
)

// begin tells of the dataset and its source. The edition is the day on which
// the list was generated.
func (r *reader) begin(ctx context.Context, line int, start xml.StartElement) error {
	edition := ""
	for _, a := range start.Attr {
		if a.Name.Local == "dateGenerated" {
			edition = a.Value
		}
	}
	published, dated := draft.Date(edition)
	if edition != "" && !dated {
		r.out.Unread(&format.Problem{Line: line, Field: root + "@dateGenerated", Reason: "is no date: " + edition})
	}
	r.begun = true
	d := graph.Dataset{ID: "un-sc", Title: "United Nations Security Council Consolidated List", URL: "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list",
		Edition: string(published), Published: published, Reliability: "B", Credibility: 2}
	if err := r.out.Dataset(ctx, line, d); err != nil {
		return err
	}
	if err := r.out.Source(ctx, line, graph.Source{ID: list, Title: d.Title, Publisher: council, URL: d.URL, Published: published, Reliability: "B"}); err != nil {
		return err
	}
	return r.out.Record(ctx, line, graph.Record{Entity: council, Kind: graph.Organization, Names: []graph.Name{{Text: "United Nations Security Council", Kind: graph.Primary}}, Source: list})
}

// end tells of the countries that entries have named.
func (r *reader) end(ctx context.Context, line int) error {
	if !r.begun {
		return &format.Problem{Reason: "there is no element " + root + " in it"}
	}
	for _, record := range r.countries.Records() {
		if err := r.out.Record(ctx, line, record); err != nil {
			return err
		}
	}
	return nil
}
