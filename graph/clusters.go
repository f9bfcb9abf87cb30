package graph

import (
	"slices"
	"strings"
)

// Clusters says which ids are one entity, by a set of judgements.
type Clusters struct {
	canonical map[string]string
	members   map[string][]string // by canonical id
	Conflicts [][]string          // ids judged the same of which two are also judged different: none of them is merged
}

// ResolveClusters joins the ids that judgements call the same, at any remove.
// A cluster that holds a pair judged different is not merged at all. Given all
// judgements on the ids of some clusters, it answers for these as if given all
// there are.
func ResolveClusters(judgements []Judgement) *Clusters {
	c := &Clusters{canonical: map[string]string{}, members: map[string][]string{}}
	for _, cluster := range components(judgements) {
		if conflicting(cluster, judgements) {
			c.Conflicts = append(c.Conflicts, cluster)
			continue
		}
		canonical := slices.MinFunc(cluster, compareIDs)
		c.members[canonical] = cluster
		for _, id := range cluster {
			c.canonical[id] = canonical
		}
	}
	return c
}

// Canonical returns the id that stands for id's cluster.
func (c *Clusters) Canonical(id string) string {
	if canonical, ok := c.canonical[id]; ok {
		return canonical
	}
	return id
}

// Members returns the ids of id's cluster in byte order; id alone if it is in
// none.
func (c *Clusters) Members(id string) []string {
	if members, ok := c.members[c.Canonical(id)]; ok {
		return members
	}
	return []string{id}
}

// compareIDs puts a native id before one with a format's prefix, such as
// "un:QDi.431", then goes by bytes.
func compareIDs(a, b string) int {
	pa, pb := strings.Contains(a, ":"), strings.Contains(b, ":")
	switch {
	case pa == pb:
		return strings.Compare(a, b)
	case pb:
		return -1
	}
	return 1
}

// components returns the sets of two ids or more that SAME judgements connect,
// each in byte order, by their first ids.
func components(judgements []Judgement) [][]string {
	next := map[string][]string{}
	for _, j := range judgements {
		if j.Verdict == Same {
			next[j.A] = append(next[j.A], j.B)
			next[j.B] = append(next[j.B], j.A)
		}
	}
	var all [][]string
	seen := map[string]bool{}
	for start := range next {
		if seen[start] {
			continue
		}
		seen[start] = true
		cluster := []string{start}
		for i := 0; i < len(cluster); i++ {
			for _, id := range next[cluster[i]] {
				if !seen[id] {
					seen[id] = true
					cluster = append(cluster, id)
				}
			}
		}
		slices.Sort(cluster)
		all = append(all, cluster)
	}
	slices.SortFunc(all, func(a, b []string) int { return strings.Compare(a[0], b[0]) })
	return all
}

func conflicting(cluster []string, judgements []Judgement) bool {
	return slices.ContainsFunc(judgements, func(j Judgement) bool {
		if j.Verdict != Different {
			return false
		}
		_, a := slices.BinarySearch(cluster, j.A)
		_, b := slices.BinarySearch(cluster, j.B)
		return a && b
	})
}
