package graph

// Kind says what an entity is. Governments, ministries and forces are
// organizations.
type Kind string

// The kinds, in the fixed order that breaks a tie between records.
const (
	Person       Kind = "PERSON"
	Organization Kind = "ORGANIZATION"
	Country      Kind = "COUNTRY"
	Place        Kind = "PLACE"
	Event        Kind = "EVENT"
)

// Kinds returns all kinds in their fixed order.
func Kinds() []Kind { return []Kind{Person, Organization, Country, Place, Event} }

// Valid reports whether k is one of Kinds.
func (k Kind) Valid() bool { return k.rank() < len(Kinds()) }

// Actor reports whether k can act: a person, an organization or a country.
func (k Kind) Actor() bool { return k == Person || k == Organization || k == Country }

func (k Kind) rank() int {
	for i, other := range Kinds() {
		if k == other {
			return i
		}
	}
	return len(Kinds())
}
