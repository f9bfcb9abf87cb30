package apply

import (
	"reflect"
	"testing"

	"github.com/graphd/graphd/graph"
)

func TestTerms(t *testing.T) {
	before := &Filed{&graph.Entity{ID: "club", Subtype: "militia", Countries: []string{"iraq", "iran"}, Datasets: []string{"a"},
		Identifiers: []graph.Identifier{{Scheme: "wikidata", Value: "Q1"}, {Scheme: "other", Value: "Q1"}}},
		[]string{"the club"}, []string{"KLB", "KLP"}}
	want := []Term{{ByFoldedName, "the club"}, {ByNameKey, "KLB"}, {ByNameKey, "KLP"}, {BySubtype, "militia"}, {ByCountry, "iran"}, {ByCountry, "iraq"}, {ByDataset, "a"},
		{ByIdentifier, "Q1"}, {BySchemeIdentifier, "other\x01Q1"}, {BySchemeIdentifier, "wikidata\x01Q1"}}
	if got := before.Terms(); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}

	after := &Filed{&graph.Entity{ID: "club", Countries: []string{"iran", "syria"}, Datasets: []string{"a"}, Identifiers: before.Identifiers[1:]}, before.Folded, before.Keys}
	came, gone := TermsChanged(Change[Filed]{ID: "club", Old: before, New: after})
	if !reflect.DeepEqual(came, []Term{{BySubtype, ""}, {ByCountry, "syria"}}) {
		t.Errorf("came %+v", came)
	}
	if !reflect.DeepEqual(gone, []Term{{BySubtype, "militia"}, {ByCountry, "iraq"}, {BySchemeIdentifier, "wikidata\x01Q1"}}) {
		t.Errorf("gone %+v", gone)
	}
	if came, gone = TermsChanged(Change[Filed]{ID: "club", Old: before}); came != nil || !reflect.DeepEqual(gone, want) {
		t.Errorf("of one that goes: %+v, %+v", came, gone)
	}
}
