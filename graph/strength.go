package graph

import (
	"cmp"
	"maps"
	"slices"
)

// evidence is a claim with what its weight hangs on.
type evidence struct {
	claim  *Claim
	origin string // who says so: the canonical id or name of author, else publisher; "" for all unnamed
	rating rating
}

// weigh returns the evidence that a claim is, and false if its source is
// unknown. The source in which it was read (via) never counts as an origin.
func (k *Known) weigh(c *Claim) (evidence, bool) {
	s, ok := k.Sources[c.Source]
	if !ok {
		return evidence{}, false
	}
	d := k.Datasets[c.Dataset]
	if d == nil {
		d = &Dataset{}
	}
	return evidence{claim: c, origin: k.Clusters.Canonical(cmp.Or(s.Author, s.Publisher)), rating: rate(c, s, d)}, true
}

// support is a noisy-or over independent origins, of each its best claim, in
// integers and a fixed order, 0 to 95.
func support(list []evidence) int {
	best := map[string]int{}
	for _, e := range list {
		best[e.origin] = max(best[e.origin], e.rating.score())
	}
	rest := 1_000_000
	for _, c := range slices.Sorted(maps.Values(best)) {
		rest = rest * (100 - c) / 100
	}
	return min(95, 100-rest/10_000)
}

// origins counts the independent origins in the list.
func origins(list []evidence) int {
	seen := map[string]bool{}
	for _, e := range list {
		seen[e.origin] = true
	}
	return len(seen)
}

// standing weighs what speaks for something against what speaks against it.
// own are the claims on the thing itself; pro and contra also hold the claims
// on other types that bear on it. subjects are those whose own denial alone
// does not make it disputed.
func standing(own, pro, contra []evidence, subjects []string) Standing {
	s := Standing{Confidence: support(pro), Denial: support(contra), Corroboration: origins(pro), Claims: len(own)}
	s.Admiralty = best(pro).String()
	var asserting []*Claim
	s.Hedged = true
	for _, e := range own {
		if e.claim.Stance == Denies {
			continue
		}
		asserting = append(asserting, e.claim)
		s.Hedged = s.Hedged && e.claim.Hedge != ""
		if e.claim.Role != "" {
			s.Roles = append(s.Roles, e.claim.Role)
		}
	}
	s.Hedged = s.Hedged && len(asserting) > 0
	slices.Sort(s.Roles)
	s.Roles = slices.Compact(s.Roles)
	if len(asserting) == 0 { // denied, but a stronger tie has it
		for _, e := range pro {
			asserting = append(asserting, e.claim)
		}
	}
	s.Periods, s.DatesDisputed = periodsOf(asserting)
	s.Status = status(len(pro) > 0, s.Confidence, contra, subjects)
	return s
}

func status(asserted bool, confidence int, contra []evidence, subjects []string) Status {
	others := slices.DeleteFunc(slices.Clone(contra), func(e evidence) bool { return slices.Contains(subjects, e.origin) })
	switch {
	case !asserted:
		return Denied
	case len(others) > 0 && 2*support(contra) >= confidence && (support(others) > 0 || confidence == 0):
		return Disputed
	}
	return Undisputed
}

// best returns the rating of the weightiest evidence; the more reliable source
// breaks a tie.
func best(list []evidence) rating {
	top := rating{'F', 6}
	for _, e := range list {
		if cmp.Or(cmp.Compare(top.score(), e.rating.score()), cmp.Compare(e.rating.reliability, top.reliability), cmp.Compare(e.rating.credibility, top.credibility)) < 0 {
			top = e.rating
		}
	}
	return top
}
