package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
)

// Vocabulary is the list of link types and fact properties that a store knows.
// It does not change once made.
type Vocabulary struct {
	types      []LinkType
	properties []FactProperty
	byName     map[string]*LinkType
	properName map[string]*FactProperty
	hash       string
}

// DefaultVocabulary returns the built-in vocabulary.
func DefaultVocabulary() *Vocabulary {
	v, err := newVocabulary(linkTypes(), factProperties())
	if err != nil {
		panic(err) // the tables above are wrong; a test loads them
	}
	return v
}

// LinkType returns the type of that name.
func (v *Vocabulary) LinkType(name string) (*LinkType, bool) {
	t, ok := v.byName[name]
	return t, ok
}

// Symmetric tells whether neither end of a type comes first. One that the
// vocabulary does not have is not.
func (v *Vocabulary) Symmetric(name string) bool {
	t, known := v.byName[name]
	return known && t.Symmetric
}

// Property returns the fact property of that name.
func (v *Vocabulary) Property(name string) (*FactProperty, bool) {
	p, ok := v.properName[name]
	return p, ok
}

// LinkTypes returns all link types, in the order in which they are shown.
func (v *Vocabulary) LinkTypes() []LinkType { return slices.Clone(v.types) }

// Properties returns all fact properties, in the order in which they are shown.
func (v *Vocabulary) Properties() []FactProperty { return slices.Clone(v.properties) }

// TypeNames returns the names of all link types.
func (v *Vocabulary) TypeNames() []string {
	return namesOf(v.types, func(t LinkType) string { return t.Name })
}

// PropertyNames returns the names of all fact properties.
func (v *Vocabulary) PropertyNames() []string {
	return namesOf(v.properties, func(p FactProperty) string { return p.Name })
}

// Weaker returns the types whose support a claim of type name between two
// kinds adds to: itself first, then all that it implies at any remove, by way
// of types that allow these ends.
func (v *Vocabulary) Weaker(name string, from, to Kind) []string {
	all := []string{name}
	for i := 0; i < len(all); i++ {
		t, ok := v.byName[all[i]]
		if !ok {
			continue
		}
		for _, w := range t.Implies {
			if !slices.Contains(all, w) && v.byName[w].Allows(from, to) {
				all = append(all, w)
			}
		}
	}
	return all
}

// Hash identifies the vocabulary: the hex SHA-256 of its content.
func (v *Vocabulary) Hash() string { return v.hash }

func newVocabulary(types []LinkType, properties []FactProperty) (*Vocabulary, error) {
	v := &Vocabulary{types: types, properties: properties, byName: map[string]*LinkType{},
		properName: map[string]*FactProperty{}}
	for i := range types {
		v.byName[types[i].Name] = &types[i]
	}
	for i := range properties {
		v.properName[properties[i].Name] = &properties[i]
	}
	if err := v.check(); err != nil {
		return nil, err
	}
	content, err := json.Marshal([]any{types, properties})
	if err != nil {
		return nil, &Error{Op: "vocabulary", Kind: Internal, Err: err}
	}
	sum := sha256.Sum256(content)
	v.hash = hex.EncodeToString(sum[:])
	return v, nil
}

func namesOf[T any](list []T, name func(T) string) []string {
	names := make([]string, len(list))
	for i, item := range list {
		names[i] = name(item)
	}
	return names
}
