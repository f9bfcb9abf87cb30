package storetest

import (
	"encoding/json"
	"maps"
	"slices"
	"time"

	"github.com/graphd/graphd/graph"
)

// held is all that the model holds at one version.
type held struct {
	version    int64
	instants   []time.Time              // when each version was recorded, from the first
	statements map[string]*statement    // by id, withdrawn ones too
	loading    map[string]underWay      // by dataset that is being replaced
	open       map[string]bool          // datasets that are being loaded
	ended      map[string]graph.LoadEnd // by dataset, its last load that came to its end
	graph      *graph.Graph
	bodies     map[row]string       // JSON of each projected row
	changes    map[row]graph.Change // the last change of each row there ever was
	placed     map[string][]string  // by id of link or fact: ids of the claims on it
}

// underWay is a replacement that has begun: its run, and the ids of statements seen
// since it began.
type underWay struct {
	run  string
	seen map[string]bool
}

// row names a projected row.
type row struct {
	kind graph.ChangeKind
	id   string
}

func newHeld(p *graph.Projector) *held {
	h := &held{statements: map[string]*statement{}, loading: map[string]underWay{}, open: map[string]bool{}, ended: map[string]graph.LoadEnd{}, changes: map[row]graph.Change{}}
	h.graph = p.All(graph.Statements{})
	return h
}

// copy returns what can be changed without changing h.
func (h *held) copy() *held {
	next := *h
	next.statements = maps.Clone(h.statements)
	next.changes = maps.Clone(h.changes)
	next.open = maps.Clone(h.open)
	next.ended = maps.Clone(h.ended)
	next.loading = map[string]underWay{}
	for dataset, r := range h.loading {
		next.loading[dataset] = underWay{r.run, maps.Clone(r.seen)}
	}
	return &next
}

// project computes every row anew and notes which differ from before. The
// version stands where neither a statement nor a row does.
func (h *held) project(p *graph.Projector, before *held, at time.Time) {
	h.graph = p.All(h.live())
	h.bodies = bodies(h.graph)
	h.placed = h.placeClaims(p.Vocabulary)
	next := before.version + 1
	changed := !maps.EqualFunc(h.statements, before.statements, func(a, b *statement) bool { return a == b })
	for r, body := range h.bodies {
		if before.bodies[r] != body {
			h.changes[r] = graph.Change{Version: next, Kind: r.kind, ID: r.id}
			changed = true
		}
	}
	for r := range before.bodies {
		if _, stays := h.bodies[r]; !stays {
			h.changes[r] = graph.Change{Version: next, Kind: r.kind, ID: r.id, Removed: true}
			changed = true
		}
	}
	if changed {
		h.version, h.instants = next, append(slices.Clone(before.instants), at)
	}
}

func bodies(g *graph.Graph) map[row]string {
	all := map[row]string{}
	for _, e := range g.Entities {
		all[row{graph.EntityChange, e.ID}] = body(e)
	}
	for _, l := range g.Links {
		all[row{graph.LinkChange, l.ID}] = body(l)
	}
	for _, f := range g.Facts {
		all[row{graph.FactChange, f.ID}] = body(f)
	}
	return all
}

func body(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // rows are plain values
	}
	return string(b)
}

// live gathers what the projection is made of.
func (h *held) live() graph.Statements {
	var all graph.Statements
	for _, id := range slices.Sorted(maps.Keys(h.statements)) {
		s := h.statements[id]
		switch c := s.content.(type) {
		case graph.Record:
			if s.live() {
				all.Records = append(all.Records, c)
			} else {
				all.Withdrawn = append(all.Withdrawn, c)
			}
		case graph.Dataset:
			all.Datasets = appendIf(s.live(), all.Datasets, c)
		case graph.Source:
			all.Sources = appendIf(s.live(), all.Sources, c)
		case graph.Claim:
			all.Claims = appendIf(s.live(), all.Claims, c)
		case graph.Judgement:
			all.Judgements = appendIf(s.live(), all.Judgements, c)
		}
	}
	return all
}

func appendIf[T any](wanted bool, list []T, item T) []T {
	if wanted {
		return append(list, item)
	}
	return list
}
