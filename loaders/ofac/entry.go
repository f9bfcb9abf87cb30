package ofac

import (
	"context"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// reader gives the statements of one list.
type reader struct {
	out       format.Sink
	countries draft.Countries
	of        map[string]*beside // by the entry's number
	numbers   map[string]string  // of entries by their names, "" for a name of several
	linked    []linked
	line      int
}

// linked is an entry that remarks link to another one by name.
type linked struct {
	entry *entry
	name  string
}

// The columns of the primary file.
const (
	number = iota
	name
	kind
	program
	title
	callSign // the first of six columns on vessels
	remarks  = callSign + 6
	columns  = remarks + 1
)

// entry is a listed person or organization while it is read.
type entry struct {
	*reader
	record graph.Record
	names  draft.Names
	number string
	line   int
	claims []graph.Claim
}

// row reads one entry.
func (r *reader) row(ctx context.Context, line int, row []string) error {
	r.line = line
	if len(row) < columns {
		r.out.Reject(problem(line, "", "the row has %d columns where %d belong", len(row), columns))
		return nil
	}
	id, p := draft.ID(prefix, row[number])
	switch {
	case p != nil:
		r.out.Reject(problem(line, "ent_num", "%s", p.Reason))
		return nil
	case row[name] == "":
		r.out.Reject(problem(line, "SDN_Name", "%s has no name", row[number]))
		return nil
	case row[kind] == "vessel" || row[kind] == "aircraft":
		r.out.Ignored("SDN_Type " + row[kind])
		return nil
	}
	e := &entry{reader: r, number: row[number], line: line, record: graph.Record{Entity: id, Kind: graph.Organization, Source: list, Locator: row[number],
		Identifiers: []graph.Identifier{{Scheme: "OFAC", Value: row[number]}}}}
	if row[kind] == "individual" {
		e.record.Kind = graph.Person
	}
	e.name(row[name], graph.Primary)
	about := r.about(row[number])
	for _, a := range about.aliases {
		e.name(a.name, aliasKinds[a.kind])
	}
	e.link("LISTED_BY", office, graph.Claim{Role: strings.ReplaceAll(row[program], "] [", ", "), Credibility: 1})
	e.fact("TITLE", row[title])
	for i, field := range []string{"Call_Sign", "Vess_type", "Tonnage", "GRT", "Vess_flag", "Vess_owner"} {
		if row[callSign+i] != "" {
			r.out.Ignored(field)
		}
	}
	for _, a := range about.addresses {
		e.fact("ADDRESS", a)
	}
	e.remarks(joined(append([]string{row[remarks]}, about.comments...)))
	for _, note := range about.notes {
		e.fact("NOTE", note)
	}
	e.record.Names = e.names
	if err := r.out.Record(ctx, line, e.record); err != nil {
		return err
	}
	return e.give(ctx)
}

// joined puts remarks together that go on in another file. Ones that were at
// their end have a point there.
func joined(parts []string) string {
	var b strings.Builder
	for _, part := range parts {
		switch before := b.String(); {
		case part == "":
			continue
		case strings.HasSuffix(before, "."):
			b.WriteString("; ")
		case before != "":
			b.WriteString(" ")
		}
		b.WriteString(part)
	}
	return b.String()
}

func (e *entry) give(ctx context.Context) error {
	for _, c := range e.claims {
		if err := e.out.Claim(ctx, e.line, c); err != nil {
			return err
		}
	}
	e.claims = nil
	return nil
}

// aliasKinds are the list's own: also known as, formerly, now.
var aliasKinds = map[string]graph.NameKind{"aka": graph.Alias, "fka": graph.Former, "nka": graph.Alias}

// name adds a name. A person's, which the list writes as "OAK, Ann", is given in
// the order in which it is spoken, too.
func (e *entry) name(text string, is graph.NameKind) {
	if is == "" {
		is = graph.Alias
	}
	if before, met := e.numbers[text]; !met {
		e.numbers[text] = e.number
	} else if before != e.number {
		e.numbers[text] = ""
	}
	family, given, two := strings.Cut(text, ", ")
	if e.record.Kind != graph.Person || !two {
		e.names.Add(text, is)
		return
	}
	e.names.Add(given+" "+family, is)
	if is == graph.Primary {
		is = graph.Alias
	}
	e.names.Add(text, is)
}

// link and fact say something of the entry, which the list says at its number.
func (e *entry) link(of, to string, c graph.Claim) {
	c.Link = &graph.LinkKey{From: e.record.Entity, Type: of, To: to}
	e.says(c)
}

func (e *entry) fact(property, text string) {
	if text != "" {
		e.says(graph.Claim{Fact: &graph.FactKey{Of: e.record.Entity, Property: property, Value: graph.Value{Text: text}}})
	}
}

func (e *entry) says(c graph.Claim) {
	c.Source, c.Stance, c.Locator = list, graph.Asserts, e.number
	if c.Credibility == 0 {
		c.Credibility = 2
	}
	e.claims = append(e.claims, c)
}

// end tells what links entries by name, now that all names are known, and of the
// countries that were met.
func (r *reader) end(ctx context.Context) error {
	for _, l := range r.linked {
		if to := r.numbers[l.name]; to != "" && to != l.entry.number {
			l.entry.link("LINKED_TO", prefix+to, graph.Claim{})
		} else {
			l.entry.fact("NOTE", "Linked To: "+l.name)
		}
		if err := l.entry.give(ctx); err != nil {
			return err
		}
	}
	r.countries.ID("US") // the office's
	for _, record := range r.countries.Records() {
		if err := r.out.Record(ctx, r.line, record); err != nil {
			return err
		}
	}
	return nil
}
