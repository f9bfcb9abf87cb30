package seeds_test

import (
	"fmt"
	"slices"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/graphd/graphd/graph"
)

// value returns a fact's value; a plain text has no unit.
func (a fact) value(t *testing.T) number {
	t.Helper()
	if a.Value.Kind == yaml.ScalarNode {
		return number{Text: a.Value.Value}
	}
	var n number
	if err := a.Value.Decode(&n); err != nil {
		t.Fatalf("%s %s: %v", a.Of, a.Property, err)
	}
	return n
}

func (n number) String() string { return fmt.Sprintf("%v %s %s %s", n.Number, n.Bound, n.Unit, n.Text) }

func TestValuesFitTheirProperties(t *testing.T) {
	v := graph.DefaultVocabulary()
	for _, a := range read(t).Facts {
		p, ok := v.Property(a.Property)
		if !ok {
			t.Errorf("%s: no property %s", a.Of, a.Property)
			continue
		}
		n := a.value(t)
		isNumber := n.Unit != ""
		switch {
		case p.Takes == graph.TakesNumber && !isNumber, p.Takes == graph.TakesText && isNumber:
			t.Errorf("%s %s takes %s, has %q", a.Of, a.Property, p.Takes, n)
		case isNumber && !slices.Contains(graph.Bounds(), graph.Bound(n.Bound)):
			t.Errorf("%s %s: no bound %q", a.Of, a.Property, n.Bound)
		case !isNumber && n.Text == "":
			t.Errorf("%s %s is empty", a.Of, a.Property)
		}
	}
}

// The article's numbers, each to be found on one fact.
func TestNumbersOfTheArticle(t *testing.T) {
	f := read(t)
	for _, want := range []struct {
		of, property, value string
	}{
		{"us-taliban-agreement-2020", "COUNT", "3 EXACTLY main points "},
		{"us-taliban-agreement-2020", "COUNT", "5 EXACTLY large military bases to be given up"},
		{"afghan-government", "RELEASED", "5000 EXACTLY fighters to be released"},
		{"is-k", "KILLED", "338 EXACTLY civilians killed in Pakistan"},
		{"is-k", "STRENGTH", "800 ABOUT fighters "},
		{"attacks-across-afghanistan-2020", "COUNT", "9 EXACTLY provinces hit "},
		{"jalalabad-prison", "DETAINED", "1700 MORE_THAN prisoners "},
		{"jalalabad-prison-raid", "DURATION", "20 ABOUT hours "},
		{"jalalabad-prison-raid", "ESCAPED", "1000 MORE_THAN inmates tried to get away"},
		{"jalalabad-prison-raid", "AT_LARGE", "300 ABOUT fighters "},
		{"loya-jirga-2020", "ATTENDANCE", "3200 MORE_THAN delegates "},
		{"taliban", "STRENGTH", "6000 MORE_THAN fighters from Pakistan "},
		{"united-states", "COST", "5e+10 ABOUT USD a year "},
	} {
		if !slices.ContainsFunc(f.Facts, func(a fact) bool {
			return a.Of == want.of && a.Property == want.property && a.value(t).String() == want.value
		}) {
			t.Errorf("missing: %+v", want)
		}
	}
}

// TOLO News sorts the 400 prisoners into seven kinds.
func TestPrisonersAddUp(t *testing.T) {
	sum := 0.0
	for _, a := range read(t).Facts {
		n := a.value(t)
		if a.Of == "contested-taliban-prisoners" && a.Claims[0].Locator == "P11" && n.Unit == "prisoners" {
			sum += n.Number
		}
	}
	if sum != 400 {
		t.Errorf("the prisoners of P11 add up to %v, want 400", sum)
	}
}
