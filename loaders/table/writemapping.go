package table

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/graphd/graphd/loaders/check"
)

// shape is what the columns of a table are to each other.
type shape struct {
	from, to, relation                         *seen // of a table of ties
	id, name, born, died, country, description *seen // of a table of entities
	aliases                                    []*seen
}

// ends are pairs of names by which the columns of both ends of a tie are
// called.
var ends = [][2]string{{"source", "target"}, {"from", "to"}, {"subject", "object"}, {"node1", "node2"}, {"node_1", "node_2"}, {"a", "b"}, {"actor1", "actor2"},
	{"actor_1", "actor_2"}, {"person1", "person2"}, {"id1", "id2"}, {"src", "dst"}, {"start", "end"}, {"parent", "child"}, {"side_a", "side_b"}, {"name1", "name2"}}

func (l *look) shape() shape {
	var s shape
	for _, pair := range ends {
		if from, to := l.called(pair[0]), l.called(pair[1]); from != nil && to != nil && from.filled > 0 && to.filled > 0 {
			s.from, s.to = from, to
			break
		}
	}
	if s.from == nil && len(l.columns) >= 2 && overlap(l.columns[0], l.columns[1]) {
		s.from, s.to = l.columns[0], l.columns[1]
	}
	if s.from != nil {
		s.relation = l.called("type", "relation", "relationship", "label", "tie", "edge", "kind")
		return s
	}
	s.name = l.called("name", "full_name", "fullname", "full name", "label", "title", "organization", "organisation", "group", "company")
	s.id = l.called("id", "uid", "uuid", "ref", "reference", "identifier", "number", "no")
	if s.name == nil {
		i := slices.IndexFunc(l.columns, func(c *seen) bool { return c != s.id && c.mostly(c.letters) && !c.isCountry() && !c.isDate() })
		switch {
		case i >= 0:
			s.name = l.columns[i]
		case s.id != nil:
			s.name = s.id
		default:
			s.name = l.columns[0]
		}
	}
	if s.id != nil && (!isUnique(s.id) || s.id.filled < l.rows || !s.id.mostly(s.id.ids) || s.id == s.name) {
		s.id = nil
	}
	s.born, s.died = l.date("born", "birth", "dob", "date of birth", "date_of_birth", "birth_date", "birthdate"), l.date("died", "death", "date of death", "date_of_death", "death_date")
	if c := l.called("country", "nationality", "countries"); c != nil && c.isCountry() {
		s.country = c
	}
	s.description = l.called("description", "notes", "note", "remarks", "comment", "comments")
	for _, c := range l.columns {
		if c != s.name && slices.Contains([]string{"alias", "aliases", "aka", "a.k.a.", "other names", "other_names", "also known as"}, strings.ToLower(c.name)) {
			s.aliases = append(s.aliases, c)
		}
	}
	return s
}

func isUnique(c *seen) bool {
	unique, _ := c.unique()
	return unique
}

// called finds the column of the first of several names, in any case.
func (l *look) called(names ...string) *seen {
	for _, name := range names {
		for _, c := range l.columns {
			if strings.EqualFold(c.name, name) && c.filled > 0 {
				return c
			}
		}
	}
	return nil
}

func (l *look) date(names ...string) *seen {
	if c := l.called(names...); c != nil && c.isDate() {
		return c
	}
	return nil
}

// overlap tells the ends of ties by the values that they share: a third of
// those of the end that has fewer.
func overlap(a, b *seen) bool {
	both := 0
	for hash := range a.distinct {
		if b.distinct[hash] {
			both++
		}
	}
	return both > 1 && both*3 >= min(len(a.distinct), len(b.distinct)) && !a.isNumber() && !a.isDate() && !a.isCountry()
}

// writer writes a mapping line by line.
type writer struct {
	strings.Builder
	short map[string]string // what columns are called whose names may not stand in braces
	used  map[string]bool
}

func (w *writer) line(format string, args ...any) { fmt.Fprintf(w, format+"\n", args...) }

// ref names a column in a template, with filters behind it.
func (w *writer) ref(c *seen, filters string) string {
	w.used[c.name] = true
	name := c.name
	if short, ok := w.short[name]; ok {
		name = short
	}
	return "{" + name + filters + "}"
}

// quote writes a text for YAML. Between double quotes, it escapes like Go.
func quote(s string) string { return strconv.Quote(s) }

// printable is a text for a comment.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return '?'
		}
		return r
	}, s)
}

func (l *look) mapping() string {
	w := &writer{short: map[string]string{}, used: map[string]bool{}}
	for i, c := range l.columns {
		if strings.ContainsAny(c.name, "{}|$") {
			w.short[c.name] = fmt.Sprintf("c%d", i+1)
		}
	}
	dataset := fileStem(l.name)
	w.line("# A first mapping of %s, to be read and corrected before its data are used.", quote(l.name))
	w.line("# %d rows, %d columns%s. docs/formats/table.md explains every field.", l.rows, len(l.columns), l.brokenRows())
	w.line("#")
	for _, c := range l.columns {
		w.line("# %s", printable(c.name+": "+c.says()))
	}
	if l.headless() {
		w.line("# The first row may be no header but a row of data: then write header: [a name for each column].")
	}
	w.line("")
	if d := l.dialect.delimiter; d != 0 && d != ',' {
		w.line("delimiter: %s", quote(string(d)))
	}
	if l.dialect.encoding != "" {
		w.line("encoding: %s%s", l.dialect.encoding, map[bool]string{true: "", false: " # a guess: " + l.guessed}[l.guessed == ""])
	}
	w.line("dataset: {id: %s, title: %s}", quote(dataset), quote(l.name))
	w.line("sources: [{id: table, title: %s}] # who says so, and when: author, publisher, url, published, reliability: A to F", quote(l.name))
	if nulls := l.nulls(); len(nulls) > 0 {
		w.line("nulls: [%s] # taken for no value", strings.Join(nulls, ", "))
	}
	s := l.shape()
	var body writer
	body.short, body.used = w.short, w.used
	if s.from != nil {
		l.ties(&body, &s, dataset)
	} else {
		l.entities(&body, &s, dataset)
	}
	l.columnsOf(w, &s)
	w.WriteString(body.String())
	l.rest(w)
	return w.String()
}

// headless tells a first row that names no columns.
func (l *look) headless() bool {
	return slices.ContainsFunc(l.columns, func(c *seen) bool {
		_, problem := check.Number(c.name)
		return problem == nil || slices.Contains(usualForNone, strings.ToLower(c.name))
	})
}

func (l *look) brokenRows() string {
	if l.broken == 0 {
		return ""
	}
	return fmt.Sprintf(", and %d rows that cannot be read", l.broken)
}

func (l *look) nulls() []string {
	found := map[string]bool{}
	for _, c := range l.columns {
		for n := range c.sentinels {
			found[quote(n)] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// columnsOf writes how columns are read that need it.
func (l *look) columnsOf(w *writer, s *shape) {
	begun := false
	entry := func(c *seen, fields string) {
		if !begun {
			w.line("columns:")
			begun = true
		}
		w.line("  %s: {%s}", quote(c.name), fields)
	}
	for i, c := range l.columns {
		if short, ok := w.short[c.name]; ok {
			entry(&seen{name: short}, "of: "+quote(l.columns[i].name))
			continue
		}
		forms, instead := c.dateForms()
		switch {
		case slices.Contains(s.aliases, c) && c.semicolon > 0:
			entry(c, `split: ";"`)
		case c.isDate() && (len(forms) > 1 || !strings.HasPrefix(forms[0], "yyyy")):
			fields := "dates: [" + quoteAll(forms) + "]"
			if strings.Contains(strings.ReplaceAll(strings.Join(forms, " "), "yyyy", ""), "yy") {
				fields += fmt.Sprintf(", pivot: %d", triedPivot)
			}
			entry(c, fields)
			if len(instead) > 0 {
				w.line("  # may as well be %s", strings.Join(instead, ", "))
			}
		case c.isDate() && forms[0] != "yyyy-mm-dd" && forms[0] != "yyyy":
			entry(c, "dates: ["+quoteAll(forms)+"]")
		}
	}
}

func quoteAll(texts []string) string {
	var all []string
	for _, t := range texts {
		all = append(all, quote(t))
	}
	return strings.Join(all, ", ")
}

func (l *look) entities(w *writer, s *shape, dataset string) {
	w.line("entities:")
	if s.id != nil {
		w.line("  - id: %s", quote(dataset+":"+w.ref(s.id, "")))
	} else {
		w.line("  - id: %s # two rows with one name become one entity", quote(dataset+":"+w.ref(s.name, "|slug")))
	}
	w.line("    kind: person # or organization, country, place, event")
	if s.id != nil {
		if _, surely := s.id.unique(); surely {
			w.line("    unique: true # each row has an entity of its own")
		} else {
			w.line("    # unique: true # if each row has an entity of its own; takes less memory")
		}
	}
	names := []string{quote(w.ref(s.name, ""))}
	for _, c := range s.aliases {
		names = append(names, quote(w.ref(c, "")))
	}
	w.line("    names: [%s]", strings.Join(names, ", "))
	for _, f := range []struct {
		key     string
		c       *seen
		filters string
	}{{"born", s.born, ""}, {"died", s.died, ""}, {"countries", s.country, "|country"}, {"description", s.description, ""}} {
		if f.c != nil && f.c != s.name && f.c != s.id {
			w.line("    %s: %s", f.key, quote(w.ref(f.c, f.filters)))
		}
	}
}

func (l *look) ties(w *writer, s *shape, dataset string) {
	from, to := w.ref(s.from, ""), w.ref(s.to, "")
	filter := "|slug"
	if s.from.mostly(s.from.ids) && s.to.mostly(s.to.ids) && s.from.filled == s.from.ids && s.to.filled == s.to.ids {
		filter = ""
	}
	fromID, toID := quote(dataset+":"+w.ref(s.from, filter)), quote(dataset+":"+w.ref(s.to, filter))
	w.line("# Leave the entities out if another table names them; the ids have to be the same in both.")
	w.line("entities:")
	w.line("  - {id: %s, kind: person, names: %s} # or organization, country, place, event", fromID, quote(from))
	w.line("  - {id: %s, kind: person, names: %s}", toID, quote(to))
	w.line("links:")
	w.line("  - from: %s", fromID)
	w.line("    type: RELATED_TO # or what the table states: MEMBER_OF, ALLIED_WITH, OPPOSES, FAMILY_OF …")
	w.line("    to: %s", toID)
	if s.relation != nil {
		w.line("    role: %s", quote(w.ref(s.relation, "")))
		if len(s.relation.distinct) <= 20 {
			w.line("    # type: %s, with columns: {%s: {map: {a word of the table: a type}}}", quote("{"+s.relation.name+"}"), quote(s.relation.name))
		}
	}
}

// rest lists the columns that the mapping does not use.
func (l *look) rest(w *writer) {
	var left []string
	for _, c := range l.columns {
		if !w.used[c.name] {
			left = append(left, quote(c.name))
		}
	}
	if len(left) > 0 {
		w.line("ignore: [%s] # counted, not loaded", strings.Join(left, ", "))
	}
}

func fileStem(name string) string {
	stem, _, _ := strings.Cut(name, ".")
	if slug := Slug(stem); slug != "" {
		return slug
	}
	return "table"
}

func sortedKeys(m map[string]int) []string { return slices.Sorted(maps.Keys(m)) }
