package affiliation

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// otherTies finds, for each question, what ties the two otherwise: links
// between them that do not affiliate; ties of the first to others that are
// affiliated with the second themselves, or have such a tie to it as well; and
// ties between what the first is affiliated with and the second.
func (g *ground) otherTies(ctx context.Context, asked []*Answer, closures map[string]*closure, b Bounds) error {
	tied, err := g.tiesOf(ctx, asked, b.Ties)
	if err != nil {
		return err
	}
	near := map[*Answer][]string{}
	for _, a := range asked {
		of := a.OfEntity.ID
		near[a] = append(sortedKeys(closures[of].into), of)
		for i := range tied[of].steps {
			near[a] = append(near[a], tied[of].steps[i].To.ID)
		}
		// All of the second's links have the second at one end.
		near[a] = slices.DeleteFunc(near[a], func(id string) bool { return id == a.WithEntity.ID })
	}
	ties, err := g.toward(ctx, asked, near, b.Fan)
	if err != nil {
		return err
	}
	for _, a := range asked {
		g.tie(a, closures[a.OfEntity.ID], tied[a.OfEntity.ID], ties[a], b)
	}
	return nil
}

// tiesOf reads the strongest ties that have a category of the entities asked
// about.
func (g *ground) tiesOf(ctx context.Context, asked []*Answer, most int) (map[string]readSteps, error) {
	var ids []string
	for _, a := range asked {
		ids = append(ids, a.OfEntity.ID)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	tied := map[string]readSteps{}
	if len(ids) == 0 || len(g.categorized) == 0 {
		return tied, nil
	}
	pages, err := g.links(ctx, graph.LinkQuery{Of: ids, Filter: graph.LinkFilter{Types: g.categorized}, First: most})
	for i := range pages {
		sortSteps(pages[i].steps)
		tied[ids[i]] = pages[i]
	}
	return tied, err
}

// tie puts the other ties of one question together.
func (g *ground) tie(a *Answer, c *closure, tied readSteps, t *toward, b Bounds) {
	of, with := a.OfEntity.ID, a.WithEntity.ID
	a.MoreTies = tied.cut || t.cut || !a.Complete()
	for _, s := range t.from[of] {
		if !g.begins(&s) {
			g.told(a, g.category(s.Link), s)
		}
	}
	for _, s := range tied.steps {
		if s.To.ID == of || s.To.ID == with {
			continue
		}
		for _, last := range t.from[s.To.ID] {
			if g.meets(&s, &last) {
				g.told(a, g.category(s.Link), s, last)
			}
		}
	}
	for _, x := range sortedKeys(c.into) {
		if lasts := g.telling(t.from[x]); x != with && len(lasts) > 0 {
			met, left := c.chains(g.rules, x, b, func(chain []Step) {
				for _, last := range lasts {
					g.told(a, g.category(last.Link), append(slices.Clone(chain), last)...)
				}
			}, with)
			a.MoreTies = a.MoreTies || met != NotStopped
			b.Tries = left // all of a question's ties have as many tries as its chains
		}
	}
	a.settle(b)
}

// meets tells whether a tie to an entity and a step on from there tie the two
// ends, and are no chain.
func (g *ground) meets(tie, last *Step) bool {
	if g.begins(last) {
		return !g.begins(tie) || !g.goesOn(tie, last)
	}
	return g.category(last.Link) == g.category(tie.Link)
}

// telling are the steps that do not affiliate and have a category.
func (g *ground) telling(steps []Step) []Step {
	return slices.DeleteFunc(slices.Clone(steps), func(s Step) bool { return g.begins(&s) || g.category(s.Link) == OtherTieCategory })
}

// told notes a tie. What would be one but for a link that is denied says so.
func (g *ground) told(a *Answer, category Category, steps ...Step) {
	if slices.ContainsFunc(steps, func(s Step) bool { return s.Link.Status == graph.Denied }) {
		category = DeniedTie
	}
	a.OtherTies = append(a.OtherTies, OtherTie{category, steps})
}

// settle brings the ties in order, each once, and cuts them.
func (a *Answer) settle(b Bounds) {
	slices.SortFunc(a.OtherTies, compareTies)
	a.OtherTies = slices.CompactFunc(a.OtherTies, func(x, y OtherTie) bool { return compareTies(x, y) == 0 })
	if len(a.OtherTies) > b.Ties {
		a.OtherTies, a.MoreTies = a.OtherTies[:b.Ties], true
	}
}

// tieOrder is the order in which ties are told.
var tieOrder = append([]Category{NotSimultaneous, DeniedTie}, append(categories(), OtherTieCategory)...)

func categories() []Category {
	var all []Category
	for _, c := range graph.Categories() {
		all = append(all, Category(c))
	}
	return all
}

func compareTies(x, y OtherTie) int {
	return cmp.Or(
		cmp.Compare(len(x.Steps), len(y.Steps)),
		cmp.Compare(slices.Index(tieOrder, x.Category), slices.Index(tieOrder, y.Category)),
		slices.CompareFunc(x.Steps, y.Steps, byLink),
	)
}
