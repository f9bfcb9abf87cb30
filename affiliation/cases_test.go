package affiliation_test

import (
	"fmt"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
)

// TestCases asks the questions of testdata/cases on every store: all at once
// where they have the same bounds, and each by itself.
func TestCases(t *testing.T) {
	all := gather(t)
	for _, s := range stores {
		t.Run(s.name, func(t *testing.T) {
			holding(t, t, s.open(t, extended), all.graph, func(r graph.Reader) {
				for bounds, questions := range all.byBounds {
					ask(t, r, questions, bounds)
					for _, q := range questions {
						t.Run(q.title+"/"+q.Ask, func(t *testing.T) { ask(t, r, []placed{q}, bounds) })
					}
				}
			})
		})
	}
}

// TestEveryVerdictHasFiveCases counts the questions.
func TestEveryVerdictHasFiveCases(t *testing.T) {
	asked := map[affiliation.Verdict]int{}
	for _, c := range readCases(t) {
		for _, q := range c.Questions {
			asked[q.Verdict]++
		}
	}
	for _, v := range []affiliation.Verdict{affiliation.Direct, affiliation.Indirect, affiliation.Former, affiliation.NotYet, affiliation.Denied, affiliation.NoneFound, affiliation.Incomplete, affiliation.EntityUnknown} {
		if asked[v] < 5 {
			t.Errorf("%s has %d cases", v, asked[v])
		}
	}
}

// placed is a question of a case whose ids have a prefix.
type placed struct {
	questionCase
	title, prefix string
}

// gathered are all cases in one graph.
type gathered struct {
	graph    graph.Batch
	byBounds map[affiliation.Bounds][]placed
}

func gather(t *testing.T) gathered {
	t.Helper()
	all := gathered{graph.Batch{Datasets: []graph.Dataset{{ID: "d", Title: "D", Reliability: "B", Credibility: 2}}}, map[affiliation.Bounds][]placed{}}
	for i, c := range readCases(t) {
		prefix := fmt.Sprintf("case%02d.", i)
		b := c.statements(t, prefix)
		all.graph.Records = append(all.graph.Records, b.Records...)
		all.graph.Sources = append(all.graph.Sources, b.Sources...)
		all.graph.Claims = append(all.graph.Claims, b.Claims...)
		all.graph.Judgements = append(all.graph.Judgements, b.Judgements...)
		all.graph.Withdraw = append(all.graph.Withdraw, b.Withdraw...)
		for _, q := range c.Questions {
			all.byBounds[q.Bounds] = append(all.byBounds[q.Bounds], placed{q, c.Title, prefix})
		}
	}
	return all
}

func ask(t *testing.T, r graph.Reader, cases []placed, b affiliation.Bounds) {
	t.Helper()
	var questions []affiliation.Question
	for _, q := range cases {
		questions = append(questions, q.question(t))
	}
	answers, errs, err := affiliation.Check(t.Context(), r, extended, questions, b)
	if err != nil {
		t.Fatal(err)
	}
	for i, q := range cases {
		if errs[i] != nil {
			t.Fatalf("%s: %v", q.Ask, errs[i])
		}
		got, want := written(t, q.answered(&answers[i])), written(t, q.questionCase)
		if got = strings.ReplaceAll(got, q.prefix, ""); got != want {
			t.Errorf("%s: is\n%s\nwant\n%s", q.title, got, want)
		}
	}
}

// question reads "ann with red at 2020-08-03": the first day that the date may
// mean.
func (q *placed) question(t *testing.T) affiliation.Question {
	t.Helper()
	w := strings.Fields(q.Ask)
	if len(w) != 3 && len(w) != 5 {
		t.Fatalf("%q is no question", q.Ask)
	}
	asked := affiliation.Question{Of: q.prefix + w[0], With: q.prefix + w[2]}
	if len(w) == 5 {
		day := graph.PartialDate(w[4]).Range().First
		asked.At = &day
	}
	return asked
}

// answered is an answer as a case has it.
func (q *placed) answered(a *affiliation.Answer) questionCase {
	got := questionCase{Ask: q.Ask, Bounds: q.Bounds, Verdict: a.Verdict, Resumes: a.Resumes, MoreChains: a.MoreChains, MoreTies: a.MoreTies, StoppedBy: a.StoppedBy, Unknown: a.Unknown}
	if best := a.Best(); best != nil {
		got.Confidence, got.Contested = best.Confidence, best.Contested
		got.Timing = map[graph.Timing]string{graph.Certain: "CERTAIN", graph.Possible: "POSSIBLE"}[best.Timing]
	}
	for _, c := range a.Chains {
		got.Chains = append(got.Chains, trailOf(c.Steps).arrows())
	}
	for _, tie := range a.OtherTies {
		got.Ties = append(got.Ties, fmt.Sprintf("%s: %s", tie.Category, trailOf(tie.Steps).arrows()))
	}
	for _, j := range a.Undecided {
		got.Undecided = append(got.Undecided, fmt.Sprintf("%s %s %s", j.A, j.Verdict, j.B))
	}
	return got
}

func written(t *testing.T, q questionCase) string {
	t.Helper()
	text, err := yaml.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
