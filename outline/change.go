package outline

import (
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

// change makes the outline of a later version, in which some links have gone,
// by id, and others have come; one that has changed is both.
func (o *Outline) change(version int64, gone []string, put []*graph.Link) *Outline {
	c := *o
	c.version = version
	c.ends = slices.Clone(o.ends)
	// What is behind the end of the lists that are shared is nobody else's: only
	// the newest outline is ever changed.
	for _, l := range put {
		if _, known := c.numbers[l.From]; known {
			if _, also := c.numbers[l.To]; also {
				continue
			}
		}
		c.numbers = maps.Clone(o.numbers)
		break
	}
	own := map[int32]bool{} // entities whose lists are this outline's own
	list := func(n int32) []end {
		if !own[n] {
			own[n], c.ends[n] = true, slices.Clone(c.ends[n])
		}
		return c.ends[n]
	}
	// A link that changed while all were read may have been read twice.
	remove := func(id string) {
		key, _ := graph.ParseLinkID(id)
		for n := c.find(key); n >= 0; n = c.find(key) {
			for _, of := range []int32{c.links[n].from, c.links[n].to} {
				if at := slices.IndexFunc(list(of), func(e end) bool { return e.link == n }); at >= 0 {
					c.ends[of] = slices.Delete(c.ends[of], at, at+1)
				}
			}
			c.gone++
		}
	}
	for _, id := range gone {
		remove(id)
	}
	for _, l := range put {
		n := c.put(l)
		from, to := c.links[n].from, c.links[n].to
		for of, e := range map[int32]end{from: {to, n}, to: {from, n}} { // once where both are one
			at, _ := slices.BinarySearchFunc(list(of), e, c.compare)
			c.ends[of] = slices.Insert(c.ends[of], at, e)
		}
	}
	c.hubs = maps.Clone(o.hubs)
	for n := range own {
		delete(c.hubs, n)
		if h := c.hub(n); h != nil {
			c.hubs[n] = h
		}
	}
	return &c
}

// wasteful tells that an outline should be made anew: most of what it holds has
// gone.
func (o *Outline) wasteful() bool { return o.gone > 1000+len(o.links)/2 }
