package graph

import (
	"maps"
	"slices"
)

// Facts computes facts from all live claims on them, and the state of each
// claim, by id. For each fact that any claim names the input has to hold all
// live claims on it, with every id of the clusters concerned.
func (p *Projector) Facts(claims []Claim, k Known) ([]*Fact, map[string]ClaimState) {
	states := make(map[string]ClaimState, len(claims))
	own := map[string][]evidence{}
	keys := map[string]FactKey{}
	for i := range claims {
		c := &claims[i]
		key := *c.Fact
		key.Of, key.About = k.Clusters.Canonical(key.Of), k.Clusters.Canonical(key.About)
		_, known := p.Vocabulary.Property(key.Property)
		e, sourced := k.weigh(c)
		switch {
		case k.Entities[key.Of] == nil || key.About != "" && k.Entities[key.About] == nil:
			states[c.ID] = Dangling
		case !known || !sourced:
			states[c.ID] = Misfit
		default:
			states[c.ID] = Placed
			id := FactID(key)
			keys[id], own[id] = key, append(own[id], e)
		}
	}
	var facts []*Fact
	for _, id := range slices.Sorted(maps.Keys(own)) {
		key := keys[id]
		pro := slices.DeleteFunc(slices.Clone(own[id]), func(e evidence) bool { return !asserts(e) })
		contra := slices.DeleteFunc(slices.Clone(own[id]), asserts)
		f := &Fact{ID: id, Of: key.Of, Property: key.Property, About: key.About, Value: key.Value}
		f.Standing = standing(own[id], pro, contra, []string{key.Of})
		f.lastConfirmed()
		facts = append(facts, f)
	}
	return facts, states
}
