package storetest

import (
	"testing"

	"github.com/graphd/graphd/graph"
)

// Disputed is what is denied at least half as strongly as it is supported, not
// counting a denial by the link's own subject alone.
func TestStatus(t *testing.T) {
	probable := tie("x/1", "p", "LEADER_OF", "g", rated(2))
	cases := []struct {
		name    string
		claims  []graph.Claim
		status  graph.Status
		support int
		denial  int
	}{
		{"nobody denies", []graph.Claim{probable}, graph.Undisputed, 70, 0},
		{"50 is more than half of 70", []graph.Claim{probable, tie("x/2", "p", "LEADER_OF", "g", denied, rated(3))}, graph.Disputed, 70, 50},
		{"30 is less than half of 70", []graph.Claim{probable, tie("x/2", "p", "LEADER_OF", "g", denied, rated(4))}, graph.Undisputed, 70, 30},
		{"the subject's own denial shows", []graph.Claim{probable, tie("x/p", "p", "LEADER_OF", "g", denied, rated(1))}, graph.Undisputed, 70, 90},
		{"another beside the subject: 10 % of 90 % is left open", []graph.Claim{
			probable, tie("x/p", "p", "LEADER_OF", "g", denied, rated(1)), tie("x/2", "p", "LEADER_OF", "g", denied, rated(5))}, graph.Disputed, 70, 91},
		{"a denial of membership denies leadership", []graph.Claim{probable, tie("x/2", "p", "MEMBER_OF", "g", denied, rated(2))}, graph.Disputed, 70, 70},
		{"who is said not to lead may still be a member", []graph.Claim{tie("x/1", "p", "LEADER_OF", "g", denied, rated(2))}, graph.Denied, 0, 70},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			m, _ := knowing(t, stage(), saying(c.claims...))
			l := m.link(t, "LEADER_OF/p/g")
			expect(t, "status", l.Status, c.status)
			expect(t, "support", l.Confidence, c.support)
			expect(t, "denial", l.Denial, c.denial)
		})
	}
}

func TestHedgedOnlyIfAllWhoAssertItDoubt(t *testing.T) {
	doubtful := tie("x/1", "p", "MEMBER_OF", "g", hedge("reportedly"), role("operative"))
	m, _ := knowing(t, stage(), saying(doubtful))
	expect(t, "hedged", m.link(t, "MEMBER_OF/p/g").Hedged, true)
	m, _ = knowing(t, stage(), saying(doubtful, tie("x/2", "p", "MEMBER_OF", "g", role("guard"))))
	expect(t, "hedged", m.link(t, "MEMBER_OF/p/g").Hedged, false)
	expect(t, "roles", m.link(t, "MEMBER_OF/p/g").Roles, []string{"guard", "operative"})
}

func TestClaimsThatBearOnNothingAreCounted(t *testing.T) {
	m, _ := knowing(t, stage(), saying(
		tie("x/1", "p", "MEMBER_OF", "g"),
		tie("x/1", "p", "MEMBER_OF", "nobody"), number("x/1", "nobody", "STRENGTH", 3),
		tie("x/1", "g", "LEADER_OF", "p"), tie("x/none", "p", "MEMBER_OF", "g"), tie("x/1", "p", "NO_SUCH_TYPE", "g")))
	status := must[[]graph.DatasetStatus](t)(m.read(t).Datasets(t.Context()))
	expect(t, "datasets", len(status), 1)
	expect(t, "claims, dangling, misfit", []int{status[0].Claims, status[0].Dangling, status[0].Misfit}, []int{6, 2, 3})
	expect(t, "sources, records", []int{status[0].Sources, status[0].Records}, []int{10, 3})
}
