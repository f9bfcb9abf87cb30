package outline

import (
	"cmp"
	"slices"
)

// hubFrom is how many links make an entity a hub: so few are gone through as
// fast as they are looked up.
const hubFrom = 64

// hub makes the list of an entity's links by the other end, if it has links
// enough; else it is nil.
func (o *Outline) hub(n int32) []end {
	if len(o.ends[n]) < hubFrom {
		return nil
	}
	byOther := slices.Clone(o.ends[n])
	slices.SortFunc(byOther, func(a, b end) int { return cmp.Or(cmp.Compare(a.other, b.other), cmp.Compare(a.link, b.link)) })
	return byOther
}

// between appends the ends of the links that an owner has with another entity,
// asking at the one that has fewer.
func (o *Outline) between(ends []end, owner, other int32) []end {
	at, toward := owner, other
	if len(o.ends[other]) < len(o.ends[owner]) {
		at, toward = other, owner
	}
	list := o.ends[at]
	byOther, sorted := o.hubs[at]
	if sorted {
		from, _ := slices.BinarySearchFunc(byOther, toward, func(e end, other int32) int { return cmp.Compare(e.other, other) })
		list = byOther[from:]
	}
	for _, e := range list {
		if e.other == toward {
			ends = append(ends, end{other, e.link})
		} else if sorted {
			break
		}
	}
	return ends
}

// tied is about how many steps it takes to look for an owner's links with some
// others.
func (o *Outline) tied(owner int32, others set) int {
	steps := 0
	for _, other := range others {
		steps += min(len(o.ends[owner]), len(o.ends[other]), hubFrom)
	}
	return steps
}
