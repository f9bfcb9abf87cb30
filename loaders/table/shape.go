package table

import (
	"slices"
	"strings"
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
