package graph

import (
	"slices"
	"testing"
)

func TestClaimsThatFindNoPlaceAreKeptAndSaid(t *testing.T) {
	w := pair().judge("g", Same, "h").
		says("s1 p MEMBER_OF nobody 2").
		says("s1 g LEADER_OF p 2").
		says("unknown p MEMBER_OF g 2").
		says("s1 g PART_OF h 2").
		says("s1 p MEMBER_OF g 2")
	g := w.project()
	var got []ClaimState
	for _, c := range w.Claims {
		got = append(got, g.States[c.ID])
	}
	if want := []ClaimState{Dangling, Misfit, Misfit, Merged, Placed}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if len(g.Links) != 1 || g.Links[0].ID != "MEMBER_OF/p/g" {
		t.Errorf("links: %v", g.Links)
	}
}

func TestASymmetricLinkIsOneWhicheverEndIsNamedFirst(t *testing.T) {
	g := pair().says("s1 h ALLIED_WITH g 2").says("s2 g ALLIED_WITH h 2").project()
	if len(g.Links) != 1 || g.Links[0].ID != "ALLIED_WITH/g/h" || g.Links[0].Confidence != 91 {
		t.Errorf("%+v", g.Links)
	}
}

func TestALinkEndsWhenAnEndDies(t *testing.T) {
	w := newWorld().entity("p", Person, "1970", "2020-05-01").entity("g", Organization).source("s", "a", "").
		says("s p MEMBER_OF g 2", func(c *Claim) { c.Since = "2015-01-01" })
	l := w.project().link("MEMBER_OF/p/g")
	if got := show(l.Periods); got != "2015-01-01..2020-05-01 may[2015-01-01..2020-05-01] sure[2015-01-01..2015-01-01]" || l.Periods[0].Closed != ClosedByFrom || l.Ongoing() {
		t.Errorf("%s, closed by %q", got, l.Periods[0].Closed)
	}
	w.says("s p MEMBER_OF g 3", func(c *Claim) { c.AsOf = "2021-01-01" })
	if l = w.project().link("MEMBER_OF/p/g"); !l.DatesDisputed || l.At(PartialDate("2021-01-01").Range().First) != Outside {
		t.Errorf("a tie after death: disputed %v, %s", l.DatesDisputed, show(l.Periods))
	}
}

func TestALinkToAnEventTakesItsDates(t *testing.T) {
	w := newWorld().entity("p", Person).entity("e", Event, "2020-08-03", "2020-08-04").source("s", "a", "").
		says("s p ORGANIZED e 2")
	l := w.project().link("ORGANIZED/p/e")
	if got := show(l.Periods); got != "2020-08-03..2020-08-04 may[2020-08-03..2020-08-04] sure[2020-08-03..2020-08-04]" || l.Periods[0].Closed != ClosedByEvent {
		t.Errorf("%s, closed by %q", got, l.Periods[0].Closed)
	}
	w.Claims = nil
	w.says("s p ORGANIZED e 2", func(c *Claim) { c.AsOf = "2020" })
	if got := w.project().link("ORGANIZED/p/e").Periods[0]; got.Since != "2020-08-03" || got.Closed != ClosedByEvent {
		t.Errorf("with a year in which the event lies: %s", show([]Period{got}))
	}
	w.says("s p ORGANIZED e 2", func(c *Claim) { c.AsOf = "2020-08-01" })
	if got := show(w.project().link("ORGANIZED/p/e").Periods); got != ".. may[..] sure[2020-08-01..2020-08-01]" {
		t.Errorf("with a day of its own outside the event: %s", got)
	}
}

func TestALinksRolesHedgesAndIDs(t *testing.T) {
	g := pair().says("s1 p MEMBER_OF g 2", func(c *Claim) { c.Role, c.Hedge = "operative", "reportedly" }).
		says("s2 p MEMBER_OF g 2", func(c *Claim) { c.Role = "envoy" }).project()
	if l := g.link("MEMBER_OF/p/g"); !slices.Equal(l.Roles, []string{"envoy", "operative"}) || l.Hedged {
		t.Errorf("%v, hedged %v", l.Roles, l.Hedged)
	}
	for _, key := range []LinkKey{{"a/b", "T", "c%2Fd"}, {"un:QDi.431", "T", "a"}} {
		if back, ok := ParseLinkID(LinkID(key)); !ok || back != key {
			t.Errorf("%v became %s and %v", key, LinkID(key), back)
		}
	}
	for _, bad := range []string{"", "T/a", "T/a/b/c", "T/a%2f/b", "T/%zz/b"} {
		if key, ok := ParseLinkID(bad); ok {
			t.Errorf("%q parsed as %v", bad, key)
		}
	}
}

func TestFactsAreKeyedByTheirValues(t *testing.T) {
	number := func(n float64) FactKey { return FactKey{Of: "g", Property: "STRENGTH", Value: Value{Number: &n}} }
	w := pair()
	for i, f := range []FactKey{number(800), number(2200), number(800)} {
		c := Claim{Dataset: "d", Source: []string{"s1", "s1", "s2"}[i], Stance: Asserts, Fact: &f, Credibility: 2}
		c.Identify()
		w.Claims = append(w.Claims, c)
	}
	g := w.project()
	if len(g.Facts) != 2 {
		t.Fatalf("%d facts", len(g.Facts))
	}
	for _, f := range g.Facts {
		if want := map[float64]int{800: 91, 2200: 70}[*f.Value.Number]; f.Confidence != want {
			t.Errorf("%v: %d, want %d", *f.Value.Number, f.Confidence, want)
		}
	}
}
