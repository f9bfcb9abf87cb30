package graph

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// shelf holds statements as a store does: by their ids, each live or withdrawn.
type shelf struct {
	held map[string]any
	live map[string]bool
}

func newShelf() *shelf { return &shelf{map[string]any{}, map[string]bool{}} }

func (s *shelf) load(list ...any) {
	for _, statement := range list {
		id := idOf(statement)
		if c, ok := statement.(Claim); ok {
			c.ID = id
			statement = c
		}
		s.held[id], s.live[id] = statement, true
	}
}

func (s *shelf) withdraw(list ...any) {
	for _, statement := range list {
		s.live[idOf(statement)] = false
	}
}

func idOf(statement any) string {
	switch x := statement.(type) {
	case Dataset:
		return x.StatementID()
	case Source:
		return x.StatementID()
	case Record:
		return x.StatementID()
	case Claim:
		return x.StatementID()
	case Judgement:
		return x.StatementID()
	}
	panic(fmt.Sprintf("%T is no statement", statement))
}

// project gives the bytes of all that is projected.
func (s *shelf) project() string {
	var all Statements
	for id, statement := range s.held { // a map's order is as good a shuffle as any
		switch x := statement.(type) {
		case Dataset:
			all.Datasets = appendIf(s.live[id], all.Datasets, x)
		case Source:
			all.Sources = appendIf(s.live[id], all.Sources, x)
		case Record:
			all.Records = appendIf(s.live[id], all.Records, x)
			all.Withdrawn = appendIf(!s.live[id], all.Withdrawn, x)
		case Claim:
			all.Claims = appendIf(s.live[id], all.Claims, x)
		case Judgement:
			all.Judgements = appendIf(s.live[id], all.Judgements, x)
		}
	}
	g := testProjector.All(all)
	body, err := json.Marshal([]any{g.Entities, g.Links, g.Facts, g.States, g.Clusters.Conflicts})
	if err != nil {
		panic(err)
	}
	return string(body)
}

func appendIf[T any](yes bool, list []T, item T) []T {
	if yes {
		return append(list, item)
	}
	return list
}

func oneOf[T any](t *rapid.T, label string, list ...T) T {
	return rapid.SampledFrom(list).Draw(t, label)
}

// statements draws statements over a handful of ids, so that they meet.
func statements(t *rapid.T, label, dataset string) []any {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) any { return statement(t, dataset) }), 0, 14).Draw(t, label)
}

var someIDs = []string{"a", "b", "c", "un:d", "e"}

func statement(t *rapid.T, dataset string) any {
	id := func(label string) string { return oneOf(t, label, someIDs...) }
	date := func(label string) PartialDate {
		return oneOf[PartialDate](t, label, "", "", "2018", "2019-03", "2019-07-15", "2020-08-03", "2021")
	}
	switch oneOf(t, "what", "record", "record", "record", "claim", "claim", "claim", "claim", "source", "source", "fact", "dataset") {
	case "record":
		return Record{Dataset: dataset, Entity: id("id"), Kind: oneOf(t, "kind", Person, Organization, Organization, Event),
			Names: []Name{{Text: oneOf(t, "name", "N1", "N2", "N3"), Kind: oneOf(t, "nk", NameKinds()...)}}, Begin: date("b"), End: oneOf[PartialDate](t, "end", "", "", "2020-01")}
	case "source":
		return Source{ID: oneOf(t, "src", "s1", "s2"), Dataset: dataset, Author: oneOf(t, "author", "", "a", "BBC"), Reliability: oneOf(t, "rel", "", "B", "E")}
	case "dataset":
		return Dataset{ID: dataset, Edition: oneOf(t, "ed", "1", "2"), Credibility: oneOf(t, "cred", 0, 3)}
	case "fact":
		n := oneOf(t, "n", 1.0, 2.0)
		return Claim{Dataset: dataset, Source: "s1", Stance: Asserts, Fact: &FactKey{Of: id("of"), Property: "STRENGTH", Value: Value{Number: &n}}, AsOf: date("asOf")}
	}
	return Claim{Dataset: dataset, Source: oneOf(t, "src", "s1", "s2", "s3"), Stance: oneOf(t, "stance", Asserts, Asserts, Denies),
		Link:  &LinkKey{id("from"), oneOf(t, "type", "MEMBER_OF", "LEADER_OF", "LINKED_TO", "ALLIED_WITH", "OPPOSES"), id("to")},
		Since: date("since"), Until: date("until"), AsOf: date("asOf"), Ended: oneOf(t, "ended", false, false, true),
		Credibility: rapid.IntRange(0, 6).Draw(t, "cred"), Role: oneOf(t, "role", "", "x", "y")}
}

func judgement(t *rapid.T, verdicts ...Verdict) Judgement {
	a, b := oneOf(t, "a", someIDs[:3]...), oneOf(t, "b", someIDs[3:]...)
	return Judgement{A: min(a, b), B: max(a, b), Verdict: oneOf(t, "verdict", verdicts...), By: oneOf(t, "by", "x", "y")}
}

func TestAnyOrderAndBatchingProjectsToTheSameBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := append(statements(t, "one", "d1"), statements(t, "two", "d2")...)
		all = append(all, judgement(t, Same), judgement(t, Same, Different, Unsure))
		one, other := newShelf(), newShelf()
		one.load(all...)
		shuffled := rapid.Permutation(all).Draw(t, "order")
		for len(shuffled) > 0 {
			n := rapid.IntRange(1, len(shuffled)).Draw(t, "batch")
			other.load(shuffled[:n]...)
			other.load(shuffled[:n]...) // loading twice changes nothing
			shuffled = shuffled[n:]
		}
		if a, b := one.project(), other.project(); a != b {
			t.Fatalf("one batch:\n%s\nshuffled:\n%s", a, b)
		}
	})
}

func TestWithdrawingGivesBackWhatStoodBefore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newShelf()
		s.load(statements(t, "before", "d1")...)
		before := s.project()
		more := statements(t, "more", "d2")
		s.load(more...)
		s.withdraw(more...)
		// Stubs are history: what only the withdrawn dataset had records of.
		for id, statement := range s.held {
			if r, ok := statement.(Record); ok && r.Dataset == "d2" {
				delete(s.held, id)
			}
		}
		if after := s.project(); after != before {
			t.Fatalf("before:\n%s\nafter:\n%s", before, after)
		}
	})
}

func TestJudgingTheSameAndTakingItBackIsTheIdentity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newShelf()
		s.load(statements(t, "all", "d1")...)
		before := s.project()
		j := judgement(t, Same)
		s.load(j)
		s.project()
		s.withdraw(j)
		if after := s.project(); after != before {
			t.Fatalf("before:\n%s\nafter:\n%s", before, after)
		}
	})
}

func TestContradictoryJudgementsMergeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newShelf()
		s.load(statements(t, "all", "d1")...)
		var unmerged []bool
		j := judgement(t, Same)
		against := Judgement{A: j.A, B: j.B, Verdict: Different}
		before := s.project()
		s.load(j, against)
		var a, b []json.RawMessage
		for body, into := range map[string]*[]json.RawMessage{before: &a, s.project(): &b} {
			if err := json.Unmarshal([]byte(body), into); err != nil {
				t.Fatal(err)
			}
		}
		for i := range 4 { // entities, links, facts, states; the conflict itself is said
			unmerged = append(unmerged, string(a[i]) == string(b[i]))
		}
		if slices.Contains(unmerged, false) || string(b[4]) == "null" {
			t.Fatalf("%v: %s", unmerged, b[4])
		}
	})
}
