package storetest

import (
	"testing"

	"github.com/graphd/graphd/graph"
)

// Credibility 1 to 6 is 90, 70, 50, 30, 10 and none. Independent origins make
// 100 less the product of what each leaves open.
func TestConfidence(t *testing.T) {
	says := func(source string, options ...option) graph.Claim {
		return tie(source, "p", "MEMBER_OF", "g", options...)
	}
	cases := []struct {
		name       string
		claims     []graph.Claim
		confidence int
		origins    int
		admiralty  string
	}{
		{"one probable claim", []graph.Claim{says("x/1", rated(2))}, 70, 1, "B2"},
		{"30 % of 50 % is left open", []graph.Claim{says("x/1", rated(2)), says("x/2", rated(3))}, 85, 2, "B2"},
		{"of one author the best claim counts", []graph.Claim{says("x/1", rated(3)), says("x/1b", rated(2))}, 70, 1, "A2"},
		{"90 % of 70 % of 50 % is 31.5 %, of which 31 counts", []graph.Claim{says("x/1", rated(5)), says("x/2", rated(4)), says("x/3", rated(3))}, 69, 3, "C3"},
		{"at most 95", []graph.Claim{says("x/1", rated(1)), says("x/2", rated(1))}, 95, 2, "B1"},
		{"D lowers by a step", []graph.Claim{says("x/d", rated(2))}, 50, 1, "D2"},
		{"E lowers by a step", []graph.Claim{says("x/e", rated(1))}, 70, 1, "E1"},
		{"all unnamed sources are one origin", []graph.Claim{says("x/u1", rated(3)), says("x/u2", rated(3))}, 50, 1, "F3"},
		{"without any rating nothing can be judged", []graph.Claim{says("x/u1")}, 0, 1, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			m, _ := knowing(t, stage(), saying(c.claims...))
			l := m.link(t, "MEMBER_OF/p/g")
			expect(t, "confidence", l.Confidence, c.confidence)
			expect(t, "origins", l.Corroboration, c.origins)
			expect(t, "admiralty", l.Admiralty, c.admiralty)
			expect(t, "claims", l.Claims, len(c.claims))
		})
	}
}

func TestUnratedClaimsTakeTheDatasetsDefault(t *testing.T) {
	for _, c := range []graph.Claim{tie("x/u1", "p", "MEMBER_OF", "g"), tie("x/f", "p", "MEMBER_OF", "g", rated(6))} {
		m, _ := knowing(t, stage(), saying(c), graph.Batch{Datasets: []graph.Dataset{dataset("x", "B2")}})
		expect(t, "confidence", m.link(t, "MEMBER_OF/p/g").Confidence, 70)
		expect(t, "admiralty", m.link(t, "MEMBER_OF/p/g").Admiralty, "B2")
	}
}

func TestAStrongerTypeSupportsTheWeakerAlone(t *testing.T) {
	m, _ := knowing(t, stage(), saying(tie("x/1", "p", "LEADER_OF", "g", rated(2)), tie("x/2", "p", "MEMBER_OF", "g", rated(4))))
	expect(t, "leader", m.link(t, "LEADER_OF/p/g").Confidence, 70)
	expect(t, "member: 30 % of 70 % is 21 %", m.link(t, "MEMBER_OF/p/g").Confidence, 79)
	made := must[[]*graph.Link](t)(m.read(t).LinksByID(t.Context(), []string{"LINKED_TO/p/g"}))
	expect(t, "an implied link is never made", made[0] == nil, true)
}
