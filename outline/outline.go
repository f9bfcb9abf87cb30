package outline

import (
	"github.com/graphd/graphd/graph"
)

// Outline is a graph.LinkOutline. It does not change once it is made; change
// makes another one of it, which shares what has stayed as it was.
type Outline struct {
	vocabulary *graph.Vocabulary
	version    int64 // of the store

	numbers map[string]int32 // of the entities that have, or had, links, by id
	ids     []string         // by number
	ends    [][]end          // of an entity's links, the strongest first
	hubs    map[int32][]end  // of entities with many links, by the other end

	types     []string
	symmetric []bool // by type
	links     []link
	days      []graph.Day // of all links; see link.days
	gone      int         // links that no list has any more
}

// link is 20 bytes of a graph.Link.
type link struct {
	from, to   int32
	days       uint32 // where its periods begin in Outline.days
	periods    uint16
	kind       uint16 // its type, by number
	confidence uint8
	status     uint8 // by number
}

// end is a link as an entity sees it.
type end struct{ other, link int32 }

// statuses are numbered by their place.
var statuses = []graph.Status{graph.Undisputed, graph.Disputed, graph.Denied}

func empty(v *graph.Vocabulary, version int64) *Outline {
	return &Outline{vocabulary: v, version: version, numbers: map[string]int32{}, hubs: map[int32][]end{}}
}

// Len is how many links there are.
func (o *Outline) Len() int { return len(o.links) - o.gone }

// Bytes is about what it takes of memory.
func (o *Outline) Bytes() int64 {
	const link, day, end, entity = 20, 4, 8, 180
	return int64(len(o.links))*(link+2*end) + int64(len(o.days))*day + int64(len(o.ids))*entity
}

// id is that of a link, as the store makes it.
func (o *Outline) id(l *link) string {
	return graph.LinkID(graph.LinkKey{Type: o.types[l.kind], From: o.ids[l.from], To: o.ids[l.to]})
}

// direction is where a link points as seen from one of its ends.
func (o *Outline) direction(l *link, owner int32) graph.Direction {
	switch {
	case o.symmetric[l.kind] || l.from == l.to:
		return graph.Mutual
	case l.to == owner:
		return graph.In
	}
	return graph.Out
}

// Link is the link with a number, as far as it is known.
func (o *Outline) Link(number int) *graph.Link {
	l := &o.links[number]
	return &graph.Link{ID: o.id(l), Type: o.types[l.kind], From: o.ids[l.from], To: o.ids[l.to],
		Standing: graph.Standing{Status: statuses[l.status], Confidence: int(l.confidence), Periods: o.periodsOf(l)}}
}
