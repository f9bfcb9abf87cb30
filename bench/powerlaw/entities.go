package powerlaw

import (
	"fmt"
	"iter"
)

// Name is a name of an entity.
type Name struct {
	Text string `json:"text"`
	Kind string `json:"kind,omitempty"`
	Lang string `json:"lang,omitempty"`
}

// Entity is an entity as the native format writes it.
type Entity struct {
	ID          string   `json:"id"`
	Kind        string   `json:"kind"`
	Subtype     string   `json:"subtype,omitempty"`
	Names       []Name   `json:"names"`
	Description string   `json:"description,omitempty"`
	Born        string   `json:"born,omitempty"`
	Founded     string   `json:"founded,omitempty"`
	Countries   []string `json:"countries,omitempty"`
}

// kinds by the last digit of an entity's number: the first of all, the largest
// hub, is an organization.
var kinds = [10]string{"organization", "person", "person", "person", "organization", "person", "person", "person", "place", "person"}

func kindOf(number int) string { return kinds[number%len(kinds)] }

// ID is the id of the entity of a number.
func ID(number int) string { return fmt.Sprintf("%s-%d", kindOf(number), number) }

var (
	given    = []string{"Ahmad", "Bashir", "Dawud", "Farid", "Ghulam", "Habib", "Idris", "Jalal", "Karim", "Latif", "Mahmud", "Nasir", "Omar", "Qasim", "Rahim", "Salim", "Tariq", "Umar", "Wali", "Yusuf"}
	family   = []string{"Ahmadzai", "Balkhi", "Durrani", "Farahi", "Ghilzai", "Hotak", "Jalali", "Kandahari", "Logari", "Mangal", "Nangarhari", "Popal", "Qaderi", "Rasuli", "Stanekzai", "Tarzi", "Wardak", "Zadran", "Momand", "Shinwari"}
	towns    = []string{"Achin", "Bagram", "Chak", "Deh Bala", "Ghorband", "Kot", "Lashkar", "Mamand", "Nazyan", "Pachir", "Sherzad", "Surobi", "Tagab", "Zurmat"}
	bodies   = []string{"Front", "Council", "Brigade", "Network", "Company", "Foundation", "Ministry", "Union"}
	subtypes = []string{"armed group", "company", "ministry", "party"}
	states   = []string{"AF", "PK", "IR", "TJ", "UZ", "TM"}
)

// Entities gives the entities of a graph by number.
func Entities(s Size) iter.Seq[Entity] {
	return func(yield func(Entity) bool) {
		d := newDice(forEntities)
		for number := range s.Entities {
			if !yield(draw(d, number)) {
				return
			}
		}
	}
}

func draw(d dice, number int) Entity {
	e := Entity{ID: ID(number), Kind: kindOf(number), Countries: []string{one(d, states)}}
	switch e.Kind {
	case "person":
		first, last := one(d, given), one(d, family)
		e.Names = []Name{{Text: fmt.Sprintf("%s %s %d", first, last, number)}}
		if d.below(2) == 0 {
			e.Names = append(e.Names, Name{Text: fmt.Sprintf("Abu %s al-%s", one(d, given), last), Kind: "alias", Lang: "ar"})
		}
		if d.below(3) == 0 {
			e.Born = fmt.Sprint(1940 + d.below(60))
		}
	case "organization":
		e.Subtype = one(d, subtypes)
		e.Names = []Name{{Text: fmt.Sprintf("%s %s %d", one(d, family), one(d, bodies), number)}}
		e.Founded = fmt.Sprintf("%d-%02d", 1970+d.below(50), 1+d.below(12))
		e.Description = fmt.Sprintf("A body that works in %s and %s.", one(d, towns), one(d, towns))
	default:
		e.Names = []Name{{Text: fmt.Sprintf("%s %d", one(d, towns), number)}}
	}
	return e
}
