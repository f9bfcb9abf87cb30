package loaders_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
)

// stuck is a claim that somebody directs oak-lines.
func stuck(dataset, source, who string, state graph.ClaimState) graph.StatedClaim {
	return graph.StatedClaim{State: state, Claim: graph.Claim{Dataset: dataset, Source: dataset + "/" + source, Stance: graph.Asserts, Locator: "p. 3",
		Link: &graph.LinkKey{From: who, Type: "DIRECTS", To: "oak-lines"}}}
}

func TestASummarySaysWhatClaimsWaitFor(t *testing.T) {
	denied := stuck("d", "register", "oak-bank", graph.Misfit)
	denied.Stance, denied.Locator, denied.Link.Type = graph.Denies, "", "LEADER_OF"
	aim := graph.StatedClaim{State: graph.Misfit, Claim: graph.Claim{Dataset: "e", Source: "e/press", Fact: &graph.FactKey{Of: "oak-lines", Property: "AIM", About: "oak-bank"}}}
	w := &fakeStore{datasets: []graph.DatasetStatus{{Dataset: graph.Dataset{ID: "d"}, Dangling: 1, Misfit: 1}, {Dataset: graph.Dataset{ID: "e"}, Misfit: 1, Merged: 1}},
		waiting: []graph.StatedClaim{stuck("d", "register", "mary-oka", graph.Dangling), denied, aim, stuck("f", "register", "mary-oka", graph.Dangling)}}
	sum := load(t, w, loaders.Options{Files: files("d.jsonl", small, "e.jsonl", strings.ReplaceAll(small, `"id": "d"`, `"id": "e"`))})
	var b strings.Builder
	if err := sum.Write(&b); err != nil {
		t.Fatal(err)
	}
	want := `waiting: mary-oka DIRECTS oak-lines (d/register, p. 3): no entity "mary-oka"
waiting: oak-bank LEADER_OF oak-lines, denied (d/register): LEADER_OF does not go from ORGANIZATION to ORGANIZATION
waiting: oak-lines AIM about oak-bank (e/press): no source "e/press"
waiting: and 1 more, which are not listed
`
	if !strings.HasPrefix(b.String(), want) || !strings.Contains(b.String(), "0 dangling, 1 misfit, 1 merged\n") {
		t.Errorf("got:\n%s\nwant at its beginning:\n%s", b.String(), want)
	}
	text, err := json.Marshal(sum.Waiting[0])
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"claim":"","dataset":"d","state":"DANGLING","says":"mary-oka DIRECTS oak-lines","source":"d/register","locator":"p. 3","waitsFor":"no entity \"mary-oka\""}`; string(text) != want {
		t.Errorf("got  %s\nwant %s", text, want)
	}
}

func TestASummaryListsTwentyWaitingClaims(t *testing.T) {
	w := &fakeStore{datasets: []graph.DatasetStatus{{Dataset: graph.Dataset{ID: "d"}, Dangling: 50}}}
	for range 50 {
		w.waiting = append(w.waiting, stuck("d", "register", "mary-oka", graph.Dangling))
	}
	if sum := load(t, w, loaders.Options{Files: files("d.jsonl", small)}); len(sum.Waiting) != 20 || sum.MoreWaiting != 30 {
		t.Errorf("%d listed, and %d more", len(sum.Waiting), sum.MoreWaiting)
	}
}
