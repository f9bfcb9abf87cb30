package ofac

import (
	"context"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// reader gives the statements of one list.
type reader struct {
	out             format.Sink
	countries       draft.Countries
	of              map[string]*beside // by the entry's number
	met             map[string]met     // likewise
	primary, others map[string]string  // numbers of entries by their names, "" for a name of several
	linked          []linked
	line            int
}

// met is an entry that has come, to tell the same row from another one.
type met struct {
	line int
	row  [16]byte
}

// The columns of the primary file.
const (
	ent = iota
	name
	kind
	program
	title
	callSign // the first of six columns on vessels
	remarks  = callSign + 6
)

// fields are what OFAC calls them.
var fields = [...]string{"ent_num", "SDN_Name", "SDN_Type", "Program", "Title", "Call_Sign", "Vess_type", "Tonnage", "GRT", "Vess_flag", "Vess_owner", "Remarks"}

// entry is a listed person or organization while it is read.
type entry struct {
	*reader
	record   graph.Record
	names    draft.Names
	programs []string
	listing  graph.Claim // LISTED_BY
	dates    dates
	number   string
	line     int
	claims   []graph.Claim
	given    map[string]bool // claims, by their content
}

// row reads one entry.
func (r *reader) row(ctx context.Context, line int, raw []string) error {
	r.line = line
	row := make([]string, len(raw))
	for i := range raw {
		row[i] = cell(raw[i])
	}
	switch {
	case !number(row[ent]):
		r.out.Reject(problem(line, fields[ent], "%s is no entry's number", check.Quote(row[ent])))
		return nil
	case row[name] == "":
		r.out.Reject(problem(line, fields[name], "%s has no name", row[ent]))
		return nil
	case len(row[name]) > check.MaxName:
		r.out.Reject(problem(line, fields[name], "the name is %d bytes long; at most %d are allowed", len(row[name]), check.MaxName))
		return nil
	case r.again(line, raw):
		return nil
	}
	about := r.about(row[ent])
	about.taken = true
	if of := strings.ToLower(row[kind]); of == "vessel" || of == "aircraft" {
		r.passOver(of, row, about)
		return nil
	}
	e := &entry{reader: r, number: row[ent], line: line, given: map[string]bool{}, record: graph.Record{Entity: prefix + row[ent], Kind: graph.Organization, Source: list, Locator: row[ent],
		Identifiers: []graph.Identifier{{Scheme: "OFAC", Value: row[ent]}}}}
	if strings.EqualFold(row[kind], "individual") {
		e.record.Kind = graph.Person
	}
	e.name(row[name], graph.Primary)
	e.register(r.primary, row[name])
	if row[program] != "" {
		e.programs = strings.Split(row[program], "] [")
	}
	e.listing = graph.Claim{Role: strings.Join(e.programs, ", "), Credibility: 1}
	e.fact("TITLE", row[title])
	for i := callSign; i < remarks; i++ {
		if row[i] != "" {
			r.out.Ignored(fields[i])
		}
	}
	e.takeBeside(about)
	e.remarks(raw[remarks], about.comments)
	e.link("LISTED_BY", office, e.listing)
	e.record.Names = e.names
	if err := r.out.Record(ctx, line, e.record); err != nil {
		return err
	}
	return e.give(ctx)
}

// takeBeside takes what the files of aliases and addresses say.
func (e *entry) takeBeside(about *beside) {
	for _, a := range sorted(about.aliases) {
		is := aliasKinds[a.kind]
		if is == "" {
			is = graph.Alias
		}
		if a.name != "" {
			e.name(a.name, is)
			e.register(e.reader.others, a.name)
		}
		if a.note != "" {
			e.fact("NOTE", strings.TrimPrefix(a.name+": "+a.note, ": "))
		}
	}
	for _, a := range about.addresses {
		var parts []string
		for _, part := range []string{a.street, a.city, a.country} {
			if part != "" {
				parts = append(parts, part)
			}
		}
		text := strings.Join(parts, ", ")
		if a.note != "" {
			text = strings.TrimSpace(text + " (" + a.note + ")")
		}
		e.fact("ADDRESS", text)
		if e.record.Kind != graph.Organization || a.country == "" {
			continue
		}
		if id, is := e.countries.ID(a.country); is {
			e.link("LOCATED_IN", id, graph.Claim{})
		}
	}
}

// name adds a name. A person's, which the list writes as "OAK, Ann", is given in
// the order in which it is spoken, too; not so "OAK, Ann, Jr.", where that order
// is not plain.
func (e *entry) name(text string, is graph.NameKind) {
	if len(text) > check.MaxName {
		e.out.Unread(problem(e.line, "name", "%s has a name that is %d bytes long; at most %d are allowed", e.number, len(text), check.MaxName))
		return
	}
	family, given, two := strings.Cut(text, ", ")
	if e.record.Kind == graph.Person && two && !strings.Contains(given, ",") {
		e.names.Add(given+" "+family, is)
		if is == graph.Primary {
			is = graph.Alias
		}
	}
	e.names.Add(text, is)
}

// link and fact say something of the entry, which the list says at its number.
func (e *entry) link(of, to string, c graph.Claim) {
	c.Link = &graph.LinkKey{From: e.record.Entity, Type: of, To: to}
	e.says(c)
}

func (e *entry) fact(property, text string) {
	switch {
	case text == "":
	case len(text) > check.MaxText:
		e.out.Unread(problem(e.line, property, "%s has a text that is %d bytes long; at most %d are allowed", e.number, len(text), check.MaxText))
	default:
		e.says(graph.Claim{Fact: &graph.FactKey{Of: e.record.Entity, Property: property, Value: graph.Value{Text: text}}})
	}
}

// says adds a claim. One that is made twice counts once.
func (e *entry) says(c graph.Claim) {
	c.Source, c.Stance, c.Locator = list, graph.Asserts, e.number
	if c.Credibility == 0 {
		c.Credibility = 2
	}
	if id := c.StatementID(); !e.given[id] {
		e.given[id] = true
		e.claims = append(e.claims, c)
	}
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
