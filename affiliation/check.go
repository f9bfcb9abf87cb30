package affiliation

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// MaxChecks is how many questions one call of Check takes.
const MaxChecks = 500

// Check answers questions side by side. Each answer stands at the place of its
// question, and so does the error of one that cannot be asked; a failure of the
// reader fails all.
func Check(ctx context.Context, r graph.Reader, v *graph.Vocabulary, questions []Question, b Bounds) ([]Answer, []error, error) {
	if len(questions) > MaxChecks {
		return nil, nil, &graph.Error{Op: "affiliation", Kind: graph.Limit, What: "too many checks for one request", Hint: "ask up to 500 at a time"}
	}
	b = b.orDefault()
	g := newGround(r, v)
	answers, errs := make([]Answer, len(questions)), make([]error, len(questions))
	if err := g.meet(ctx, idsOf(questions)); err != nil {
		return nil, nil, err
	}
	var asked []*Answer
	var roots []string
	for i, q := range questions {
		answers[i].Question = q
		if errs[i] = g.begin(&answers[i]); errs[i] == nil && answers[i].Verdict != EntityUnknown {
			asked, roots = append(asked, &answers[i]), append(roots, answers[i].OfEntity.ID)
		}
	}
	closures, err := g.closures(ctx, roots, b)
	if err != nil {
		return nil, nil, err
	}
	for _, a := range asked {
		g.conclude(a, closures[a.OfEntity.ID], b)
	}
	if err := g.otherTies(ctx, asked, closures, b); err != nil {
		return nil, nil, err
	}
	return answers, errs, g.undecided(ctx, asked, closures)
}

func idsOf(questions []Question) []string {
	var ids []string
	for _, q := range questions {
		ids = append(ids, q.Of, q.With)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// begin finds the entities of a question.
func (g *ground) begin(a *Answer) error {
	a.OfEntity, a.WithEntity = g.entities[a.Of], g.entities[a.With]
	for _, id := range []string{a.Of, a.With} {
		if g.entities[id] == nil && !slices.Contains(a.Unknown, id) {
			a.Unknown = append(a.Unknown, id)
			a.Verdict = EntityUnknown
		}
	}
	switch {
	case a.Of == a.With:
		return &graph.Error{Op: "affiliation", Kind: graph.Invalid, What: "of and with are the same id, " + a.Of, Hint: "ask about two entities"}
	case a.Verdict != EntityUnknown && a.OfEntity.ID == a.WithEntity.ID:
		return &graph.Error{Op: "affiliation", Kind: graph.Invalid, What: a.Of + " and " + a.With + " are judged to be the same entity, " + a.OfEntity.ID, Hint: "ask about two entities"}
	}
	return nil
}

// conclude finds the chains and the verdict.
func (g *ground) conclude(a *Answer, c *closure, b Bounds) {
	var chains, denied, apart []Chain
	met, _ := c.chains(g.rules, a.WithEntity.ID, b, func(steps []Step) {
		switch chain := chainOf(steps, a.At); {
		case chain.denied():
			denied = append(denied, chain)
		case len(chain.Days) == 0:
			apart = append(apart, chain)
		default:
			chains = append(chains, chain)
		}
	})
	a.StoppedBy = cmp.Or(c.stopped, met)
	slices.SortFunc(chains, func(x, y Chain) int { return better(&x, &y, a.At) })
	a.Verdict, a.Resumes = verdict(chains, denied, a.At, a.Complete())
	a.MoreChains = len(chains) > b.Chains
	a.Chains = chains[:min(len(chains), b.Chains)]
	for _, chain := range apart {
		a.OtherTies = append(a.OtherTies, OtherTie{NotSimultaneous, chain.Steps})
	}
	for _, chain := range denied {
		a.OtherTies = append(a.OtherTies, OtherTie{DeniedTie, chain.Steps})
	}
}

// verdict is the word for chains, best first, and for those that are denied.
func verdict(chains, denied []Chain, at *graph.Day, complete bool) (v Verdict, resumes bool) {
	switch {
	case len(chains) > 0 && chains[0].holds(at) && len(chains[0].Steps) == 1:
		return Direct, false
	case len(chains) > 0 && chains[0].holds(at):
		return Indirect, false
	case !complete:
		return Incomplete, false
	case len(chains) > 0:
		return beside(chains, *at)
	case slices.ContainsFunc(denied, func(c Chain) bool { return len(c.Steps) == 1 }):
		return Denied, false
	}
	return NoneFound, false
}

// beside is the word for chains none of which holds on the day.
func beside(chains []Chain, at graph.Day) (v Verdict, resumes bool) {
	v = NotYet
	for i := range chains {
		d := days(chains[i].Days)
		if d.before(at) {
			v = Former
		}
		resumes = resumes || d.after(at)
	}
	return v, resumes && v == Former
}
