package outline

import (
	"cmp"
	"slices"

	"github.com/graphd/graphd/graph"
)

// put takes in a link that is not there yet, and returns its number.
func (o *Outline) put(l *graph.Link) int32 {
	n := int32(len(o.links))
	o.links = append(o.links, link{from: o.number(l.From), to: o.number(l.To), days: o.keepDays(l.Periods), periods: uint16(len(l.Periods)),
		kind: o.kind(l.Type), confidence: uint8(l.Confidence), status: uint8(slices.Index(statuses, l.Status))})
	return n
}

// number is an entity's, and gives it one.
func (o *Outline) number(id string) int32 {
	n, known := o.numbers[id]
	if !known {
		n = int32(len(o.ids))
		o.numbers[id] = n
		o.ids = append(o.ids, id)
		o.ends = append(o.ends, nil)
	}
	return n
}

func (o *Outline) kind(name string) uint16 {
	if at := slices.Index(o.types, name); at >= 0 {
		return uint16(at)
	}
	o.types = append(o.types, name)
	o.symmetric = append(o.symmetric, o.vocabulary.Symmetric(name))
	return uint16(len(o.types) - 1)
}

// append takes in a link behind all others; sort brings them in order.
func (o *Outline) append(l *graph.Link) {
	n := o.put(l)
	from, to := o.links[n].from, o.links[n].to
	o.ends[from] = append(o.ends[from], end{to, n})
	if from != to {
		o.ends[to] = append(o.ends[to], end{from, n})
	}
}

func (o *Outline) sort() {
	for n := range o.ends {
		slices.SortFunc(o.ends[n], o.compare)
		if h := o.hub(int32(n)); h != nil {
			o.hubs[int32(n)] = h
		}
	}
}

// compare is the order of links by confidence.
func (o *Outline) compare(a, b end) int {
	x, y := &o.links[a.link], &o.links[b.link]
	if x.confidence != y.confidence {
		return cmp.Compare(y.confidence, x.confidence)
	}
	return cmp.Compare(o.id(x), o.id(y))
}

// find is the number of a link, and -1 where there is none.
func (o *Outline) find(key graph.LinkKey) int32 {
	from, known := o.numbers[key.From]
	to, also := o.numbers[key.To]
	kind := slices.Index(o.types, key.Type)
	if !known || !also || kind < 0 {
		return -1
	}
	list := o.ends[from]
	if len(o.ends[to]) < len(list) {
		list = o.ends[to]
	}
	for _, e := range list {
		if l := &o.links[e.link]; l.from == from && l.to == to && int(l.kind) == kind {
			return e.link
		}
	}
	return -1
}
