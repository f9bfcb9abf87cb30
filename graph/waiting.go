package graph

import (
	"fmt"
	"strings"
)

// WaitingQuery asks for the live claims that bear on no link or fact, be they
// DANGLING, MERGED or MISFIT: by state, then by id.
type WaitingQuery struct {
	Datasets []string  // a page for each of these; nil for one page over all datasets
	First    int       // claims a page, at least 1
	After    *Position // claims behind this place: Text is the state, ID the claim's
}

// WaitsFor says in words what is missing for a live claim to be placed: all
// that is not there, else why its ends do not fit. It is "" for a placed claim.
// The entities are those of Claim.Names, by the ids that the claim names them
// by, and the source that of Claim.Source; nil where there is none.
func (c *StatedClaim) WaitsFor(v *Vocabulary, entities map[string]*Entity, source *Source) string {
	if c.State == Placed {
		return ""
	}
	var missing []string
	for i, id := range c.Names() {
		if entities[id] == nil && (i == 0 || id != c.Names()[0]) {
			missing = append(missing, fmt.Sprintf("no entity %q", id))
		}
	}
	if len(missing) == 0 {
		if why := c.unfit(v, entities); why != "" {
			missing = append(missing, why)
		}
	}
	if source == nil {
		missing = append(missing, fmt.Sprintf("no source %q", c.Source))
	}
	if len(missing) == 0 {
		return "nothing but to be projected anew"
	}
	return strings.Join(missing, ", ")
}

// unfit says why no link or fact can be between entities that are there.
func (c *StatedClaim) unfit(v *Vocabulary, entities map[string]*Entity) string {
	if c.Fact != nil {
		if _, known := v.Property(c.Fact.Property); !known {
			return "no fact property " + c.Fact.Property
		}
		return ""
	}
	from, to := entities[c.Link.From], entities[c.Link.To]
	t, known := v.LinkType(c.Link.Type)
	switch {
	case from.ID == to.ID && c.Link.From != c.Link.To:
		return fmt.Sprintf("%q and %q are judged the same entity", c.Link.From, c.Link.To)
	case !known:
		return "no link type " + c.Link.Type
	case !t.Allows(from.Kind, to.Kind):
		return fmt.Sprintf("%s does not go from %s to %s", t.Name, from.Kind, to.Kind)
	}
	return ""
}
