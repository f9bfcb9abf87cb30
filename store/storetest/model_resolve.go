package storetest

import (
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

// canonical returns the id that stands for id now.
func (h *held) canonical(id string) string { return h.graph.Clusters.Canonical(id) }

// oneOf reports whether any of ids stands for the entity now.
func (h *held) oneOf(ids []string, entity string) bool {
	return slices.ContainsFunc(ids, func(id string) bool { return h.canonical(id) == entity })
}

// linkID returns the id under which a link key's link is projected now.
func (h *held) linkID(k graph.LinkKey, v *graph.Vocabulary) string {
	k.From, k.To = h.canonical(k.From), h.canonical(k.To)
	if t, ok := v.LinkType(k.Type); ok && t.Symmetric && k.To < k.From {
		k.From, k.To = k.To, k.From
	}
	return graph.LinkID(k)
}

// currentLink turns any id that a link had into the one it has now; "" if it
// is no link's id.
func (h *held) currentLink(id string, v *graph.Vocabulary) string {
	k, ok := graph.ParseLinkID(id)
	if !ok {
		return ""
	}
	return h.linkID(k, v)
}

// currentFact is currentLink for facts. A fact's id holds only a hash of its
// value, so the fact is looked for by its parts.
func (h *held) currentFact(id string) string {
	k, value, ok := graph.FactIDParts(id)
	if !ok {
		return ""
	}
	for _, f := range h.graph.Facts {
		fk, fv, _ := graph.FactIDParts(f.ID)
		if fv == value && fk.Property == k.Property && fk.Of == h.canonical(k.Of) && fk.About == h.canonical(k.About) {
			return f.ID
		}
	}
	return ""
}

// placeClaims lists the claims on each link and fact.
func (h *held) placeClaims(v *graph.Vocabulary) map[string][]string {
	placed := map[string][]string{}
	for _, id := range slices.Sorted(maps.Keys(h.statements)) {
		c, ok := h.statements[id].content.(graph.Claim)
		if !ok || h.graph.States[id] != graph.Placed {
			continue
		}
		on := ""
		if c.Link != nil {
			on = h.linkID(*c.Link, v)
		} else {
			k := *c.Fact
			k.Of, k.About = h.canonical(k.Of), h.canonical(k.About)
			on = graph.FactID(k)
		}
		placed[on] = append(placed[on], id)
	}
	return placed
}

func (h *held) entity(id string) *graph.Entity {
	return find(h.graph.Entities, func(e *graph.Entity) bool { return e.ID == h.canonical(id) })
}

// find returns the first row for which is holds, and nil without one.
func find[T any](rows []*T, is func(*T) bool) *T {
	if i := slices.IndexFunc(rows, is); i >= 0 {
		return rows[i]
	}
	return nil
}
