package resolvers

import (
	"context"
	"fmt"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// answered is an answer about affiliation with what makes it repeatable.
type answered struct {
	*affiliation.Answer
	version graph.VersionInfo
}

// affiliationOf resolves Query.affiliation.
func (r *rules) affiliationOf(ctx context.Context, call *executor.Call) (*answered, error) {
	a := r.asked(call.Args)
	q := a.question()
	if *a.err != nil {
		return nil, *a.err
	}
	answers, errs, err := r.check(ctx, []affiliation.Question{q})
	if err != nil {
		return nil, err
	}
	return answers[0], errs[0]
}

// affiliationChecks resolves Query.affiliationChecks: an error in the place of
// each check that cannot be asked.
func (r *rules) affiliationChecks(ctx context.Context, call *executor.Call) ([]any, error) {
	given, _ := call.Args["checks"].([]any)
	switch n := len(given); {
	case n == 0:
		return nil, &graph.Error{Op: "arguments", Kind: graph.Invalid, What: "checks: the list is empty", Hint: "give from 1 to 500 checks"}
	case n > affiliation.MaxChecks:
		return nil, &graph.Error{Op: "arguments", Kind: graph.Limit, What: fmt.Sprintf("checks: %d are more than %d", n, affiliation.MaxChecks), Hint: "ask up to 500 in one request"}
	}
	rows := make([]any, len(given))
	var questions []affiliation.Question
	var places []int // of questions in rows
	for i := range given {
		args, _ := given[i].(map[string]any)
		a := r.asked(args)
		a.path = fmt.Sprintf("checks[%d].", i)
		if q := a.question(); *a.err != nil {
			rows[i] = *a.err
		} else {
			questions, places = append(questions, q), append(places, i)
		}
	}
	answers, errs, err := r.check(ctx, questions)
	if err != nil {
		return nil, err
	}
	for n, i := range places {
		if rows[i] = answers[n]; errs[n] != nil {
			rows[i] = errs[n]
		}
	}
	return rows, nil
}

// question is one check; its day is a whole one.
func (a *asked) question() affiliation.Question {
	of, _ := a.args["of"].(string)
	with, _ := a.args["with"].(string)
	return affiliation.Question{Of: of, With: with, At: a.day("at")}
}

func (r *rules) check(ctx context.Context, questions []affiliation.Question) ([]*answered, []error, error) {
	answers, errs, err := affiliation.Check(ctx, requestOf(ctx), r.vocabulary, questions, r.limits.Bounds)
	if err != nil {
		return nil, nil, err
	}
	info, err := requestOf(ctx).Version(ctx)
	if err != nil {
		return nil, nil, err
	}
	all := make([]*answered, len(answers))
	for i := range answers {
		all[i] = &answered{&answers[i], info}
	}
	return all, errs, nil
}

// best reads off the winning chain; null without one.
func best(read func(*answered, *affiliation.Chain) any) executor.Property {
	return of(func(a *answered) any {
		if c := a.Best(); c != nil {
			return read(a, c)
		}
		return nil
	})
}

var affiliationProperties = map[string]executor.Property{
	"Affiliation.of":        of(func(a *answered) any { return a.OfEntity }),
	"Affiliation.with":      of(func(a *answered) any { return a.WithEntity }),
	"Affiliation.unknown":   of(func(a *answered) any { return a.Unknown }),
	"Affiliation.at":        of(func(a *answered) any { return optionalDay(a.At) }),
	"Affiliation.verdict":   of(func(a *answered) any { return string(a.Verdict) }),
	"Affiliation.timing":    best(func(a *answered, c *affiliation.Chain) any { return timingOn(a.At, c) }),
	"Affiliation.contested": of(func(a *answered) any { return a.Best() != nil && a.Best().Contested }),
	"Affiliation.confidence": best(func(_ *answered, c *affiliation.Chain) any {
		return c.Confidence
	}),
	"Affiliation.via": of(func(a *answered) any {
		via := []any{}
		if c := a.Best(); c != nil {
			for _, s := range c.Steps[:len(c.Steps)-1] {
				via = append(via, s.To)
			}
		}
		return via
	}),
	"Affiliation.resumes":           of(func(a *answered) any { return a.Resumes }),
	"Affiliation.chains":            of(func(a *answered) any { return chainsOn(a.At, a.Chains) }),
	"Affiliation.moreChains":        of(func(a *answered) any { return a.MoreChains }),
	"Affiliation.otherTies":         of(func(a *answered) any { return pointers(a.OtherTies) }),
	"Affiliation.moreTies":          of(func(a *answered) any { return a.MoreTies }),
	"Affiliation.undecided":         of(func(a *answered) any { return pointers(a.Undecided) }),
	"Affiliation.lastConfirmed":     best(func(_ *answered, c *affiliation.Chain) any { return optional(c.LastConfirmed) }),
	"Affiliation.complete":          of(func(a *answered) any { return a.Complete() }),
	"Affiliation.stoppedBy":         of(func(a *answered) any { return optional(a.StoppedBy) }),
	"Affiliation.version":           of(func(a *answered) any { return int(a.version.Version) }),
	"Affiliation.vocabularyVersion": of(func(a *answered) any { return &a.version.Vocabulary }),

	"OtherTie.category": of(func(t *affiliation.OtherTie) any { return string(t.Category) }),
	"OtherTie.steps":    of(func(t *affiliation.OtherTie) any { return pointers(t.Steps) }),

	"UndecidedIdentity.a":       of(func(j *graph.Judgement) any { return &j.A }),
	"UndecidedIdentity.b":       of(func(j *graph.Judgement) any { return &j.B }),
	"UndecidedIdentity.because": of(func(j *graph.Judgement) any { return optional(j.Because) }),
	"UndecidedIdentity.by":      of(func(j *graph.Judgement) any { return optional(j.By) }),
}
