package affiliation

import (
	"slices"

	"github.com/graphd/graphd/graph"
)

// pledge is the type behind which a leader passes affiliation on: it, and what
// implies it.
const pledge = "PLEDGED_ALLEGIANCE_TO"

// rules are what the vocabulary says of affiliation, ready to be asked for.
type rules struct {
	vocabulary  *graph.Vocabulary
	first       sides    // types that affiliate one end with the other
	passing     sides    // those of them through which an affiliation goes on
	categorized []string // types that have a category
}

// sides are types by the end that they affiliate: those read out of an entity,
// and those read into it.
type sides struct{ out, in []string }

func rulesOf(v *graph.Vocabulary) *rules {
	r := &rules{vocabulary: v}
	for _, t := range v.LinkTypes() {
		if t.Category != graph.NoCategory {
			r.categorized = append(r.categorized, t.Name)
		}
		r.first.add(&t)
		if t.Passes != graph.PassesNever {
			r.passing.add(&t)
		}
	}
	return r
}

func (s *sides) add(t *graph.LinkType) {
	switch t.Affiliates {
	case graph.From:
		s.out = append(s.out, t.Name)
	case graph.To:
		s.in = append(s.in, t.Name)
	}
}

// side are types as they are read of an entity.
type side struct {
	direction graph.Direction
	types     []string
}

// seen are the sides that have types, from the end that is affiliated (Out) or
// from the other (In).
func (s *sides) seen(d graph.Direction) []side {
	return slices.DeleteFunc([]side{{d, s.out}, {d.Reversed(), s.in}}, func(s side) bool { return len(s.types) == 0 })
}

// count is how many sides have types.
func (s *sides) count() int { return len(s.seen(graph.Out)) }

// begins tells whether a step can be the first of a chain.
func (r *rules) begins(s *Step) bool {
	t, known := r.vocabulary.LinkType(s.Link.Type)
	return known && affiliates(t, s)
}

// goesOn tells whether a step can come behind another.
func (r *rules) goesOn(behind, s *Step) bool {
	t, known := r.vocabulary.LinkType(s.Link.Type)
	if !known || t.FirstOnly || !affiliates(t, s) {
		return false
	}
	return passes(t, s) && (t.Passes != graph.PassesAfterPledge || r.isPledge(behind))
}

// mayGoOn tells whether a step can come behind some other.
func (r *rules) mayGoOn(s *Step) bool {
	t, known := r.vocabulary.LinkType(s.Link.Type)
	return known && !t.FirstOnly && affiliates(t, s) && passes(t, s)
}

// passes tells whether an affiliation goes on through a step, as far as the
// step itself tells.
func passes(t *graph.LinkType, s *Step) bool {
	return t.Passes != graph.PassesNever && (t.Passes != graph.PassesNotCountry || s.To.Kind != graph.Country)
}

// affiliates tells whether a step goes from the end that its link affiliates to
// the other, between kinds for which that counts. The ends of a symmetric link
// stand in byte order and not in that of the tie: it affiliates either.
func affiliates(t *graph.LinkType, s *Step) bool {
	from, to := s.kinds()
	return s.From.ID != s.To.ID && t.CountsBetween(from, to) && (t.Symmetric || (t.Affiliates == graph.To) == s.Reversed)
}

func (r *rules) isPledge(s *Step) bool {
	from, to := s.kinds()
	return slices.Contains(r.vocabulary.Weaker(s.Link.Type, from, to), pledge)
}

// category is what a link of a type tells of where it does not affiliate.
func (r *rules) category(l *graph.Link) Category {
	if t, known := r.vocabulary.LinkType(l.Type); known && t.Category != graph.NoCategory {
		return Category(t.Category)
	}
	return OtherTieCategory
}
