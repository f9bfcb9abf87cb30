package graph

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Extension adds link types and fact properties to a vocabulary. What is built
// in cannot be changed, only added to.
type Extension struct {
	LinkTypes  []LinkType
	Properties []FactProperty
}

// Extend returns the vocabulary with what e adds. Adding nothing returns v.
func (v *Vocabulary) Extend(e Extension) (*Vocabulary, error) {
	if len(e.LinkTypes) == 0 && len(e.Properties) == 0 {
		return v, nil
	}
	return newVocabulary(append(v.LinkTypes(), e.LinkTypes...), append(v.Properties(), e.Properties...))
}

// typeName is also what Neo4j takes as a relationship type without quoting.
var typeName = regexp.MustCompile(`^[A-Z][A-Z0-9_]{0,62}$`)

func (v *Vocabulary) check() error {
	seen := map[string]bool{}
	for _, t := range v.types {
		if err := checkName("link type", t.Name, seen); err != nil {
			return err
		}
		if err := v.checkType(t); err != nil {
			return err
		}
	}
	seen = map[string]bool{}
	for _, p := range v.properties {
		if err := checkName("property", p.Name, seen); err != nil {
			return err
		}
		if !slices.Contains([]ValueKind{TakesNumber, TakesText, TakesAny}, p.Takes) {
			return vocabularyError(p.Name, "takes must be NUMBER, TEXT or ANY")
		}
	}
	return v.checkCycles()
}

func checkName(what, name string, seen map[string]bool) error {
	if !typeName.MatchString(name) {
		return vocabularyError(name, "a "+what+"'s name is capital letters, digits and underscores, at most 63")
	}
	if seen[name] {
		return vocabularyError(name, "there is a "+what+" of this name already")
	}
	seen[name] = true
	return nil
}

func (v *Vocabulary) checkType(t LinkType) error {
	if t.Reads == "" || t.Inverse == "" {
		return vocabularyError(t.Name, "reads and inverse must say how the link reads from either end")
	}
	if len(t.Ends) == 0 {
		return vocabularyError(t.Name, "ends must name at least one pairing of kinds")
	}
	for _, e := range slices.Concat(t.Ends, t.Counts) {
		if len(e.From) == 0 || len(e.To) == 0 {
			return vocabularyError(t.Name, "each pairing of ends needs a kind on either side")
		}
		for _, k := range slices.Concat(e.From, e.To) {
			if !k.Valid() {
				return vocabularyError(t.Name, fmt.Sprintf("%q is no kind%s", k, DidYouMean(string(k), namesOf(Kinds(), func(k Kind) string { return string(k) }))))
			}
		}
	}
	if t.Sign < -1 || t.Sign > 1 {
		return vocabularyError(t.Name, "sign must be -1, 0 or 1")
	}
	if !slices.Contains([]End{NoEnd, From, To}, t.Affiliates) {
		return vocabularyError(t.Name, "affiliates must be FROM or TO")
	}
	if !slices.Contains([]Passing{PassesNever, PassesAlways, PassesNotCountry, PassesAfterPledge}, t.Passes) {
		return vocabularyError(t.Name, "passes must be ALWAYS, NOT_INTO_COUNTRY or AFTER_PLEDGE")
	}
	if t.Category != NoCategory && !slices.Contains(Categories(), t.Category) {
		return vocabularyError(t.Name, fmt.Sprintf("%q is no category%s", t.Category, DidYouMean(string(t.Category), namesOf(Categories(), func(c Category) string { return string(c) }))))
	}
	for _, w := range t.Implies {
		if _, ok := v.byName[w]; !ok {
			return vocabularyError(t.Name, fmt.Sprintf("implies %q, which is no link type%s", w, DidYouMean(w, v.TypeNames())))
		}
	}
	return nil
}

// checkCycles refuses a type that implies itself at any remove.
func (v *Vocabulary) checkCycles() error {
	for _, t := range v.types {
		all := slices.Clone(t.Implies)
		for i := 0; i < len(all); i++ {
			if all[i] == t.Name {
				return vocabularyError(t.Name, "implies itself, by way of "+strings.Join(t.Implies, " or "))
			}
			for _, w := range v.byName[all[i]].Implies {
				if !slices.Contains(all, w) {
					all = append(all, w)
				}
			}
		}
	}
	return nil
}

func vocabularyError(name, what string) error {
	return &Error{Op: "vocabulary", Kind: Invalid, What: name + ": " + what,
		Hint: "the built-in types are shown by the query { vocabulary { name reads } }"}
}
