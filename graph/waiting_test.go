package graph

import "testing"

func TestWhatAClaimWaitsForIsSaid(t *testing.T) {
	entities := map[string]*Entity{
		"ann": {ID: "ann", Kind: Person}, "annie": {ID: "ann", Kind: Person}, "red": {ID: "red", Kind: Organization},
	}
	link := func(from, linkType, to string) Claim { return Claim{Link: &LinkKey{from, linkType, to}} }
	known := &Source{ID: "d/s"}
	for _, c := range []struct {
		claim  Claim
		state  ClaimState
		source *Source
		want   string
	}{
		{link("ann", "LEADER_OF", "red"), Placed, known, ""},
		{link("mary", "LEADER_OF", "red"), Dangling, known, `no entity "mary"`},
		{link("ann", "LEADER_OF", "blue"), Dangling, nil, `no entity "blue", no source "d/s"`},
		{link("mary", "FAMILY_OF", "bob"), Dangling, known, `no entity "mary", no entity "bob"`},
		{link("mary", "FAMILY_OF", "mary"), Dangling, known, `no entity "mary"`},
		{link("ann", "LEADER_OF", "red"), Misfit, nil, `no source "d/s"`},
		{link("red", "LEADER_OF", "ann"), Misfit, known, `LEADER_OF does not go from ORGANIZATION to PERSON`},
		{link("red", "FAMILY_OF", "ann"), Misfit, nil, `FAMILY_OF does not go from ORGANIZATION to PERSON, no source "d/s"`},
		{link("ann", "LEADS", "red"), Misfit, known, `no link type LEADS`},
		{link("ann", "FAMILY_OF", "annie"), Merged, known, `"ann" and "annie" are judged the same entity`},
		{link("ann", "LEADER_OF", "red"), Dangling, known, `nothing but to be projected anew`},
		{Claim{Fact: &FactKey{Of: "red", Property: "AIM", About: "blue"}}, Dangling, known, `no entity "blue"`},
		{Claim{Fact: &FactKey{Of: "red", Property: "AIM"}}, Misfit, nil, `no source "d/s"`},
		{Claim{Fact: &FactKey{Of: "red", Property: "HOPE"}}, Misfit, known, `no fact property HOPE`},
	} {
		c.claim.Source = "d/s"
		stated := StatedClaim{Claim: c.claim, State: c.state}
		if got := stated.WaitsFor(DefaultVocabulary(), entities, c.source); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// Whatever the projection does not place waits for something that can be said.
func TestEveryClaimThatIsNotPlacedWaitsForSomething(t *testing.T) {
	w := newWorld().entity("ann", Person).entity("annie", Person).entity("red", Organization).source("d/s", "", "B").
		says("d/s ann LEADER_OF red 2").says("d/s red LEADER_OF ann 2").says("d/s ann FAMILY_OF annie 2").
		says("d/s ann MEMBER_OF blue 2").says("d/t ann MEMBER_OF red 2").judge("ann", Same, "annie")
	g := w.project()
	entities, sources := map[string]*Entity{}, map[string]*Source{"d/s": {ID: "d/s"}}
	for _, id := range []string{"ann", "annie", "red", "blue"} {
		entities[id] = g.entity(g.Clusters.Canonical(id))
	}
	for _, c := range w.Claims {
		stated := StatedClaim{Claim: c, State: g.States[c.ID]}
		words := stated.WaitsFor(testProjector.Vocabulary, entities, sources[c.Source])
		if (words == "") != (stated.State == Placed) || words == "nothing but to be projected anew" {
			t.Errorf("%s %s waits for %q", stated.State, LinkID(*c.Link), words)
		}
	}
}
