package graph

import (
	"cmp"
	"maps"
	"slices"
)

// Statements is all that a store holds: what is live, and the records that
// were withdrawn and have not come back.
type Statements struct {
	Datasets   []Dataset
	Sources    []Source
	Records    []Record
	Claims     []Claim
	Judgements []Judgement
	Withdrawn  []Record
}

// Graph is the whole projection of a set of statements.
type Graph struct {
	Entities []*Entity // by id
	Links    []*Link   // by id
	Facts    []*Fact   // by id
	States   map[string]ClaimState
	Clusters *Clusters
}

// All projects everything at once. It is what every store's step by step
// projection has to agree with.
func (p *Projector) All(s Statements) *Graph {
	k := Known{Entities: map[string]*Entity{}, Sources: map[string]*Source{}, Datasets: map[string]*Dataset{}, Clusters: ResolveClusters(s.Judgements)}
	for id, list := range groupBy(s.Sources, func(s Source) string { return s.ID }) {
		k.Sources[id] = MergeSources(list)
	}
	for id, list := range groupBy(s.Datasets, func(d Dataset) string { return d.ID }) {
		k.Datasets[id] = MergeDatasets(list)
	}
	named := map[string]bool{}
	var onLinks, onFacts []Claim
	for i := range s.Claims {
		c := s.Claims[i]
		for _, id := range c.Names() {
			named[k.Clusters.Canonical(id)] = true
		}
		if c.Link != nil {
			onLinks = append(onLinks, c)
		} else {
			onFacts = append(onFacts, c)
		}
	}
	canonical := func(r Record) string { return k.Clusters.Canonical(r.Entity) }
	live, withdrawn := groupBy(s.Records, canonical), groupBy(s.Withdrawn, canonical)
	ids := slices.Concat(slices.Collect(maps.Keys(live)), slices.Collect(maps.Keys(withdrawn)))
	g := &Graph{Clusters: k.Clusters, States: map[string]ClaimState{}}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		in := EntityInput{ID: id, Members: k.Clusters.Members(id), Live: live[id], Withdrawn: withdrawn[id], Named: named[id]}
		if e := p.Entity(in); e != nil {
			k.Entities[id] = e
			g.Entities = append(g.Entities, e)
		}
	}
	var linkStates, factStates map[string]ClaimState
	g.Links, linkStates = p.Links(onLinks, k)
	g.Facts, factStates = p.Facts(onFacts, k)
	maps.Copy(g.States, linkStates)
	maps.Copy(g.States, factStates)
	return g
}

// Names returns the ids of the entities that the claim names.
func (c *Claim) Names() []string {
	if c.Link != nil {
		return []string{c.Link.From, c.Link.To}
	}
	if c.Fact.About == "" {
		return []string{c.Fact.Of}
	}
	return []string{c.Fact.Of, c.Fact.About}
}

func groupBy[K cmp.Ordered, T any](list []T, key func(T) K) map[K][]T {
	groups := map[K][]T{}
	for _, item := range list {
		groups[key(item)] = append(groups[key(item)], item)
	}
	return groups
}
