package graph

// NameKind says what a name is to its bearer.
type NameKind string

// The kinds of name, strongest first. WEAK is the sanctions lists' term for an
// alias too common or too doubtful to identify anyone by itself.
const (
	Primary NameKind = "PRIMARY"
	Alias   NameKind = "ALIAS"
	Weak    NameKind = "WEAK"
	Former  NameKind = "FORMER"
)

// NameKinds returns all kinds of name, strongest first.
func NameKinds() []NameKind { return []NameKind{Primary, Alias, Weak, Former} }

// Name is one name as a record gives it.
type Name struct {
	Text   string   `json:"text"`
	Kind   NameKind `json:"kind"`
	Lang   string   `json:"lang,omitempty"`   // BCP 47 language, such as "ps"
	Script string   `json:"script,omitempty"` // ISO 15924 script, such as "Arab"
}

// Identifier is a number or code given by an authority, such as a passport
// number, an IMO number or a UN list reference.
type Identifier struct {
	Scheme string `json:"scheme"`
	Value  string `json:"value"`
}

func nameRank(k NameKind) int {
	for i, other := range NameKinds() {
		if k == other {
			return i
		}
	}
	return len(NameKinds())
}
