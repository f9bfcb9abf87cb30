package graph

import (
	"cmp"
	"slices"
)

// Links computes the links between pairs of entities from all live claims on
// them, and the state of each claim, by id. For each pair that any claim names
// the input has to hold all live claims on that pair, of every type and
// direction and with every id of either cluster. Links come by id.
func (p *Projector) Links(claims []Claim, k Known) ([]*Link, map[string]ClaimState) {
	states := make(map[string]ClaimState, len(claims))
	ties := map[LinkKey]*tie{}
	for i := range claims {
		c := &claims[i]
		key, state := p.place(c, &k)
		if state == Placed {
			e, ok := k.weigh(c)
			if ok {
				p.spread(ties, key, e, &k)
			} else {
				state = Misfit
			}
		}
		states[c.ID] = state
	}
	var links []*Link
	for key, t := range ties {
		if len(t.own) > 0 {
			links = append(links, p.link(key, t, ties, &k))
		}
	}
	slices.SortFunc(links, func(a, b *Link) int { return cmp.Compare(a.ID, b.ID) })
	return links, states
}

// Target returns the id of the link or fact that a placed claim bears on.
func (p *Projector) Target(c *Claim, clusters *Clusters) string {
	if c.Fact != nil {
		k := *c.Fact
		k.Of, k.About = clusters.Canonical(k.Of), clusters.Canonical(k.About)
		return FactID(k)
	}
	return LinkID(p.Vocabulary.Normal(LinkKey{From: clusters.Canonical(c.Link.From), Type: c.Link.Type, To: clusters.Canonical(c.Link.To)}))
}

// Normal returns the key under which a link between two entities is projected:
// the ends of a symmetric type stand in byte order.
func (v *Vocabulary) Normal(k LinkKey) LinkKey {
	if t, ok := v.LinkType(k.Type); ok {
		return t.normal(k)
	}
	return k
}

// tie gathers the evidence that bears on one link.
type tie struct {
	own []evidence // claims on the link itself
	pro []evidence // asserting claims on it and on all stronger links
}

// place finds the link on which a claim bears, and whether it can.
func (p *Projector) place(c *Claim, k *Known) (LinkKey, ClaimState) {
	key := LinkKey{k.Clusters.Canonical(c.Link.From), c.Link.Type, k.Clusters.Canonical(c.Link.To)}
	from, to := k.Entities[key.From], k.Entities[key.To]
	t, known := p.Vocabulary.LinkType(key.Type)
	switch {
	case from == nil || to == nil:
		return key, Dangling
	case key.From == key.To && c.Link.From != c.Link.To:
		return key, Merged
	case !known || !t.Allows(from.Kind, to.Kind):
		return key, Misfit
	}
	return t.normal(key), Placed
}

// normal puts the smaller id of a symmetric link first.
func (t *LinkType) normal(k LinkKey) LinkKey {
	if t.Symmetric && k.To < k.From {
		k.From, k.To = k.To, k.From
	}
	return k
}

// spread adds the evidence to its own link, and, if it asserts, to those of
// the weaker types that it implies. A stronger type's support counts for the
// weaker ones, never the other way.
func (p *Projector) spread(ties map[LinkKey]*tie, key LinkKey, e evidence, k *Known) {
	at(ties, key).own = append(at(ties, key).own, e)
	if e.claim.Stance == Denies {
		return
	}
	for _, weaker := range p.weaker(key, k) {
		at(ties, weaker).pro = append(at(ties, weaker).pro, e)
	}
}

func at(ties map[LinkKey]*tie, key LinkKey) *tie {
	if ties[key] == nil {
		ties[key] = &tie{}
	}
	return ties[key]
}

// weaker returns the keys of the link itself and of those that it implies.
func (p *Projector) weaker(key LinkKey, k *Known) []LinkKey {
	names := p.Vocabulary.Weaker(key.Type, k.Entities[key.From].Kind, k.Entities[key.To].Kind)
	keys := make([]LinkKey, len(names))
	for i, name := range names {
		t, _ := p.Vocabulary.LinkType(name)
		keys[i] = t.normal(LinkKey{key.From, name, key.To})
	}
	return keys
}

// link computes one link. A denial of a weaker type counts against it.
func (p *Projector) link(key LinkKey, t *tie, ties map[LinkKey]*tie, k *Known) *Link {
	var contra []evidence
	for _, weaker := range p.weaker(key, k) {
		if w := ties[weaker]; w != nil {
			contra = append(contra, slices.DeleteFunc(slices.Clone(w.own), asserts)...)
		}
	}
	subjects := []string{key.From}
	if lt, _ := p.Vocabulary.LinkType(key.Type); lt.Symmetric {
		subjects = append(subjects, key.To)
	}
	l := &Link{ID: LinkID(key), Type: key.Type, From: key.From, To: key.To}
	l.Standing = standing(t.own, t.pro, contra, subjects)
	l.Sources = k.titles(t.own)
	l.close(k.Entities[key.From], k.Entities[key.To])
	return l
}

// titles names the sources of claims.
func (k *Known) titles(list []evidence) []string {
	var all []string
	for _, e := range list {
		s := k.Sources[e.claim.Source]
		all = append(all, cmp.Or(s.Title, s.ID))
	}
	slices.Sort(all)
	all = slices.Compact(all)
	return all[:min(MaxLinkSources, len(all))]
}

func asserts(e evidence) bool { return e.claim.Stance != Denies }
