package graph

import (
	"slices"
	"strings"
	"testing"
)

func TestTheBuiltInVocabularyIsWhole(t *testing.T) {
	v := DefaultVocabulary()
	if n := len(v.LinkTypes()); n != 31 {
		t.Errorf("%d link types", n)
	}
	for _, c := range []struct {
		name     string
		from, to Kind
		want     bool
	}{
		{"PART_OF", Organization, Country, true}, {"PART_OF", Organization, Place, false}, {"PART_OF", Place, Country, true},
		{"BORDERS", Country, Place, true}, {"LEADER_OF", Organization, Person, false}, {"TARGETED", Event, Person, true},
	} {
		if lt, _ := v.LinkType(c.name); lt.Allows(c.from, c.to) != c.want {
			t.Errorf("%s from %s to %s: %v", c.name, c.from, c.to, !c.want)
		}
	}
	if got := v.Weaker("LEADER_OF", Person, Organization); !slices.Equal(got, []string{"LEADER_OF", "MEMBER_OF", "LINKED_TO"}) {
		t.Errorf("a leader is %v", got)
	}
	if got := v.Weaker("OFFICIAL_OF", Person, Country); !slices.Equal(got, []string{"OFFICIAL_OF"}) {
		t.Errorf("an official of a country is %v", got)
	}
}

func TestAnExtensionAddsAndChangesTheHash(t *testing.T) {
	v := DefaultVocabulary()
	more, err := v.Extend(Extension{LinkTypes: []LinkType{{Name: "TRAINED_WITH", Reads: "trained with", Inverse: "trained with",
		Ends: ends(person, person), Symmetric: true, Implies: []string{"ASSOCIATE_OF"}}}})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := more.LinkType("TRAINED_WITH"); !ok || more.Hash() == v.Hash() || DefaultVocabulary().Hash() != v.Hash() {
		t.Error("the extension does not show, or the hash does not tell it")
	}
	if same, _ := v.Extend(Extension{}); same != v {
		t.Error("adding nothing made another vocabulary")
	}
}

func TestAWrongExtensionSaysWhatIsWrong(t *testing.T) {
	good := func(change func(*LinkType)) Extension {
		t := LinkType{Name: "X", Reads: "x", Inverse: "y", Ends: ends(person, person)}
		change(&t)
		return Extension{LinkTypes: []LinkType{t}}
	}
	for want, e := range map[string]Extension{
		"already":                  good(func(t *LinkType) { t.Name = "MEMBER_OF" }),
		"capital letters":          good(func(t *LinkType) { t.Name = "x`y" }),
		`did you mean "PERSON"`:    good(func(t *LinkType) { t.Ends = ends(kinds("PERSN"), person) }),
		"implies itself":           {LinkTypes: []LinkType{{Name: "A", Reads: "a", Inverse: "a", Ends: ends(person, person), Implies: []string{"B"}}, {Name: "B", Reads: "b", Inverse: "b", Ends: ends(person, person), Implies: []string{"A"}}}},
		`did you mean "MEMBER_OF"`: good(func(t *LinkType) { t.Implies = []string{"MEMBR_OF"} }),
		"sign must be":             good(func(t *LinkType) { t.Sign = 2 }),
		"affiliates must be":       good(func(t *LinkType) { t.Affiliates = "BOTH" }),
		"passes must be":           good(func(t *LinkType) { t.Passes = "SOMETIMES" }),
		"at least one pairing":     good(func(t *LinkType) { t.Ends = nil }),
		"takes must be":            {Properties: []FactProperty{{Name: "P", Takes: "DATE"}}},
	} {
		if _, err := DefaultVocabulary().Extend(e); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

func TestDidYouMean(t *testing.T) {
	for word, want := range map[string]string{"LEADR_OF": "LEADER_OF", "member_of": "MEMBER_OF", "OFICIAL_OF": "OFFICIAL_OF", "ZEBRA": ""} {
		if got := DidYouMean(word, DefaultVocabulary().TypeNames()); want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s: %q", word, got)
		}
	}
}
