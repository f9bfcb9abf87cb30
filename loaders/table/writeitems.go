package table

import (
	"strings"
)

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
