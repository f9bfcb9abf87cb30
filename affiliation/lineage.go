package affiliation

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Ancestry is an organization with all that it came from and that came from
// it, or from those, through splits, mergers and successions.
type Ancestry struct {
	Of        *graph.Entity
	Members   []Kin         // Of itself first; then by generation, distance and id
	Links     []*graph.Link // all among them that tell of lineage, by id; denied ones are left out
	StoppedBy Stop
	Hubs      []*graph.Entity // entities not all of whose links were read, by id
}

// Kin is an organization in a lineage.
type Kin struct {
	Entity *graph.Entity
	// Generation is how much later it is than the one asked for, in steps of
	// lineage on a shortest way there; below 0 for what came before.
	Generation int
	Distance   int // links to the one asked for
}

// Complete tells that no bound was met.
func (a *Ancestry) Complete() bool { return a.StoppedBy == NotStopped }

// Lineage finds all that is tied to an entity by types of link that tell of
// lineage, in both directions and at any remove. An unknown id gives nil.
func Lineage(ctx context.Context, r graph.Reader, v *graph.Vocabulary, id string, b Bounds) (*Ancestry, error) {
	b = b.orDefault()
	g := newGround(r, v)
	if err := g.meet(ctx, []string{id}); err != nil || g.entities[id] == nil {
		return nil, err
	}
	l := &lineage{ground: g, left: b.Rows, fan: b.Fan, kin: map[string]Kin{}, links: map[string]*graph.Link{}, hubs: map[string]bool{}}
	frontier := []string{g.entities[id].ID}
	l.kin[frontier[0]] = Kin{Entity: g.entities[id]}
	for distance := 1; len(frontier) > 0 && len(l.types()) > 0; distance++ {
		read, err := l.read(ctx, frontier)
		if err != nil {
			return nil, err
		}
		frontier = l.grow(frontier, read, distance)
	}
	return l.ancestry(g.entities[id]), nil
}

// lineage is a search for kin.
type lineage struct {
	*ground
	left, fan int // links that may yet be read, and of one entity
	kin       map[string]Kin
	links     map[string]*graph.Link
	hubs      map[string]bool
	stopped   Stop
}

// types are those that tell of lineage.
func (l *lineage) types() []string {
	var names []string
	for _, t := range l.vocabulary.LinkTypes() {
		if t.Category == graph.LineageCategory {
			names = append(names, t.Name)
		}
	}
	return names
}

// read reads the links of a frontier, alike many of each entity.
func (l *lineage) read(ctx context.Context, frontier []string) ([]readSteps, error) {
	fan := min(l.fan, l.left/len(frontier))
	if fan == 0 {
		l.stopped = ByRows
		return nil, nil
	}
	read, err := l.ground.links(ctx, graph.LinkQuery{Of: frontier, First: fan, Filter: graph.LinkFilter{Types: l.types(), Statuses: notDenied()}})
	for i := range read {
		sortSteps(read[i].steps)
		l.left -= len(read[i].steps)
		if read[i].cut {
			l.stopped = ByRows
			l.hubs[frontier[i]] = true
		}
	}
	return read, err
}

// grow takes in what was read and returns the next frontier, in byte order. An
// entity reached from several takes its generation from the first of them.
func (l *lineage) grow(frontier []string, read []readSteps, distance int) []string {
	var next []string
	for i := range read {
		for k := range read[i].steps {
			s := &read[i].steps[k]
			if s.From == s.To {
				continue
			}
			l.links[s.Link.ID] = s.Link
			if _, met := l.kin[s.To.ID]; !met {
				l.kin[s.To.ID] = Kin{Entity: s.To, Distance: distance, Generation: l.kin[frontier[i]].Generation + l.later(s)}
				next = append(next, s.To.ID)
			}
		}
	}
	slices.Sort(next)
	return next
}

// merger is the type whose second end is the later one: of all others that tell
// of lineage it is the first.
const merger = "MERGED_INTO"

// later is 1 where a step leads to what came later, -1 where it leads to what
// came before, 0 where the type is symmetric.
func (l *lineage) later(s *Step) int {
	t, _ := l.vocabulary.LinkType(s.Link.Type)
	from, to := s.kinds()
	switch merges := slices.Contains(l.vocabulary.Weaker(s.Link.Type, from, to), merger); {
	case t.Symmetric:
		return 0
	case merges != s.Reversed:
		return 1
	}
	return -1
}

func (l *lineage) ancestry(of *graph.Entity) *Ancestry {
	a := &Ancestry{Of: of, StoppedBy: l.stopped, Hubs: l.all(sortedKeys(l.hubs))}
	a.Members = slices.SortedFunc(maps.Values(l.kin), func(x, y Kin) int {
		return cmp.Or(first(x.Distance == 0, y.Distance == 0), cmp.Compare(x.Generation, y.Generation),
			cmp.Compare(x.Distance, y.Distance), cmp.Compare(x.Entity.ID, y.Entity.ID))
	})
	for _, id := range sortedKeys(l.links) {
		a.Links = append(a.Links, l.links[id])
	}
	return a
}
