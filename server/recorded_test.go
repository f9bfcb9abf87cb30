package server

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/sqlite"
)

// The article's question in small: who led the group, as the store grew.
func grown(t *testing.T) (*Engine, *[]string) {
	t.Helper()
	now := time.Date(2020, 8, 4, 0, 0, 0, 0, time.UTC)
	s, err := sqlite.Open(t.Context(), sqlite.Options{Path: sqlite.Memory, Clock: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	e, err := NewEngine(EngineOptions{Store: s, Vocabulary: graph.DefaultVocabulary()})
	if err != nil {
		t.Fatal(err)
	}
	record := func(id string, kind graph.Kind) graph.Record {
		return graph.Record{Dataset: "d", Entity: id, Kind: kind, Names: []graph.Name{{Text: id, Kind: graph.Primary}}}
	}
	leads := func(source string, stance graph.Stance) graph.Claim {
		return graph.Claim{Dataset: "d", Source: source, Stance: stance, Credibility: 2, Link: &graph.LinkKey{From: "shahab", Type: "LEADER_OF", To: "is-k"}}
	}
	article := graph.Batch{
		Sources: []graph.Source{{ID: "d/article", Dataset: "d", Published: "2020-08"}, {ID: "d/tweet", Dataset: "d", Author: "andarabi", Published: "2020-08-03"}},
		Records: []graph.Record{record("shahab", graph.Person), record("is-k", graph.Organization)},
		Claims:  []graph.Claim{leads("d/article", graph.Asserts), leads("d/tweet", graph.Asserts)},
	}
	denial := leads("d/tweet", graph.Denies)
	var plain []string
	for _, b := range []graph.Batch{article, {Claims: []graph.Claim{denial}}, {Withdraw: []string{denial.StatementID(), article.Claims[1].StatementID()}}} {
		if _, err := s.Apply(t.Context(), b); err != nil {
			t.Fatal(err)
		}
		plain = append(plain, body(t, e, "{ "+leaders+" }"))
		now = now.AddDate(0, 1, 0)
	}
	return e, &plain
}

const leaders = `entity(id: "is-k") { name links(types: ["LEADER_OF"]) { nodes { confidence status claims { id stance } } } }`

func body(t *testing.T, e *Engine, query string) string {
	t.Helper()
	return string(e.Answer(t.Context(), Request{Query: query}).Body)
}

func TestAnAnswerOfThePastIsTheOneGivenThen(t *testing.T) {
	e, plain := grown(t)
	for i, want := range *plain {
		want = strings.TrimSuffix(want, "}") // with what the answer is of behind it
		for _, directive := range []string{
			fmt.Sprintf("@asRecorded(version: %d)", i+1),
			fmt.Sprintf(`@asRecorded(before: "2020-%02d-04T00:00:01Z")`, 8+i),
		} {
			got := body(t, e, "query "+directive+" { "+leaders+" }")
			if !strings.HasPrefix(got, want) || !strings.Contains(got, fmt.Sprintf(`"version":%d`, i+1)) {
				t.Errorf("%s\n%s\n%s", directive, want, got)
			}
		}
	}
	if got := body(t, e, "query @asRecorded(version: 0) { "+leaders+" }"); !strings.HasPrefix(got, `{"data":{"entity":null}`) {
		t.Error(got)
	}
}

func TestOnlyWhatWasPublishedBeforeADayCounts(t *testing.T) {
	e, _ := grown(t)
	for before, confidence := range map[string]string{"2020-08-03": "", "2020-08-04": `"confidence":70`, "2020-09": `"confidence":91`} {
		got := body(t, e, fmt.Sprintf(`query @asRecorded(version: 1, publishedBefore: %q) { %s }`, before, leaders))
		if !strings.Contains(got, confidence) || confidence == "" && !strings.Contains(got, `"nodes":[]`) {
			t.Errorf("%s: %s", before, got)
		}
	}
}

func TestAPastThatCannotBeToldIsABadRequest(t *testing.T) {
	e, _ := grown(t)
	for directive, why := range map[string]string{
		`@asRecorded(version: 4)`:                                 "no version 4 yet",
		`@asRecorded(version: -1)`:                                "no version -1",
		`@asRecorded(before: "2999-01-01T00:00:00Z")`:             "in the future",
		`@asRecorded(before: "2020-08-04T00:00:00Z")`:             "nothing was recorded before",
		`@asRecorded(before: "2020-08-04")`:                       "no instant",
		`@asRecorded(version: 1, before: "2020-09-04T00:00:00Z")`: "both",
		`@asRecorded(publishedBefore: "August")`:                  "no date",
		`@asRecorded(publishedBefore: "")`:                        "no date",
	} {
		r := e.Answer(t.Context(), Request{Query: "query " + directive + " { " + leaders + " }"})
		if got := string(r.Body); r.Outcome != Refused || !strings.Contains(got, why) || !strings.Contains(got, "BAD_REQUEST") {
			t.Errorf("%s: %s", directive, got)
		}
	}
	for _, field := range []string{`entities { totalCount }`, `search(text: "shahab") { hits { score } }`, `links { totalCount }`} {
		if got := body(t, e, "query @asRecorded(version: 1) { "+field+" }"); !strings.Contains(got, "BAD_REQUEST") || !strings.Contains(got, "start from ids") {
			t.Errorf("%s: %s", field, got)
		}
	}
}

func TestTheDirectiveTakesVariables(t *testing.T) {
	e, plain := grown(t)
	query := "query ($v: Int, $before: DateTime) @asRecorded(version: $v, before: $before) { " + leaders + " }"
	got := string(e.Answer(t.Context(), Request{Query: query, Variables: map[string]any{"v": 2}}).Body)
	if !strings.HasPrefix(got, strings.TrimSuffix((*plain)[1], "}")) {
		t.Error(got)
	}
	if now := string(e.Answer(t.Context(), Request{Query: query}).Body); now != (*plain)[2] {
		t.Errorf("without any it asks of the present: %s", now)
	}
}
