package storetest

import (
	"context"
	"fmt"

	"github.com/graphd/graphd/graph"
)

// listingWaiting are the cases of reading the claims that are placed nowhere.
func listingWaiting() []scenario {
	stuck := func() graph.Batch {
		return graph.Batch{Claims: []graph.Claim{
			tie("d/one", "ann", "MEMBER_OF", "nobody"), tie("d/one", "no-one", "MEMBER_OF", "nobody"), tie("e/three", "ann", "LEADER_OF", "nobody", denied),
			tie("d/one", "red", "LEADER_OF", "ann"), tie("e/unknown", "ann", "LEADER_OF", "red"), tie("f/unknown", "ann", "LEADER_OF", "nobody"),
			text("d/one", "red", "AIM", "nobody", "to rule"), text("e/unknown", "red", "AIM", "nord", "to rule"), tie("d/two", "ann", "FAMILY_OF", "cat")}}
	}
	return []scenario{
		{"claims that are placed nowhere are listed by state, then id, page by page", func(p *pair) {
			p.apply(cast())
			p.apply(stuck())
			p.apply(same("ann", "cat"))
			for _, of := range [][]string{nil, {"d"}, {"e"}, {"f"}, {"nowhere"}} {
				for _, size := range []int{1, 2, 3, 100} {
					p.check(pagedWaiting(graph.WaitingQuery{Datasets: of, First: size}))
				}
			}
			p.check(waitingQuestion("of each", graph.WaitingQuery{Datasets: []string{"f", "nowhere", "d", "e", "d"}, First: 2}),
				waitingQuestion("of none", graph.WaitingQuery{Datasets: []string{}, First: 2}))
			for _, after := range []graph.Position{{Text: "DANGLING", ID: "7"}, {Text: "LATER"}, {Text: "MISFIT", ID: "zz"}} {
				p.check(waitingQuestion(fmt.Sprint("after ", after), graph.WaitingQuery{After: &after, First: 3}),
					waitingQuestion(fmt.Sprint("of each, after ", after), graph.WaitingQuery{Datasets: []string{"d", "e"}, After: &after, First: 3}))
			}
		}},
		{"a claim leaves the list when what it waits for comes, and comes back to it", func(p *pair) {
			p.apply(cast())
			p.apply(stuck())
			nobody, unknown := record("e", "nobody", graph.Organization, "Nobody"), source("e/unknown", "", "")
			judgement := same("ann", "cat")
			for _, b := range []graph.Batch{{Records: []graph.Record{nobody}}, {Sources: []graph.Source{unknown}}, judgement} {
				p.apply(b)
				p.checkEverything()
			}
			for _, id := range []string{nobody.StatementID(), unknown.StatementID(), idsOf(judgement)[0]} {
				p.withdraw(id)
				p.checkEverything()
			}
		}},
		{"a claim that is withdrawn waits no more, and shows both intervals when it is back", func(p *pair) {
			p.apply(cast())
			b := stuck()
			p.apply(b)
			p.withdraw(idsOf(b)[:3]...)
			p.checkEverything()
			p.apply(b)
			p.checkEverything()
			p.withdrawDataset("d")
		}},
	}
}

func pagedWaiting(q graph.WaitingQuery) question {
	return question{fmt.Sprintf("pages of %d waiting claims of %v", q.First, q.Datasets), func(ctx context.Context, r reader) (any, error) {
		return paged(q.First, func(after *graph.Position, first int) ([]string, *graph.Position, bool, error) {
			q := q
			q.After, q.First = after, first
			answer, err := r.Waiting(ctx, q)
			if err != nil || len(answer[0].Claims) == 0 {
				return nil, nil, false, err
			}
			claims := answer[0].Claims
			last := waitingPosition(claims[len(claims)-1])
			return mapped(claims, func(c graph.StatedClaim) string { return string(c.State) + " " + c.ID }), &last, answer[0].More, nil
		})
	}}
}
