package resolvers_test

import (
	"encoding/json"
	"testing"

	"github.com/graphd/graphd/graph"
)

func TestTheVocabularyIsToldWhole(t *testing.T) {
	data := answered(t, ask(t, newWheel(0), `{
		vocabulary { name reads inverse description ends { from to } symmetric sign affiliates counts { from to } passes firstOnly category implies }
		factProperties { name description takes } }`, nil))
	var told struct {
		Vocabulary     []graph.LinkType
		FactProperties []graph.FactProperty
	}
	if err := json.Unmarshal([]byte(data), &told); err != nil {
		t.Fatal(err)
	}
	for i := range told.Vocabulary {
		if told.Vocabulary[i].Passes == "NEVER" {
			told.Vocabulary[i].Passes = graph.PassesNever
		}
		if len(told.Vocabulary[i].Implies) == 0 {
			told.Vocabulary[i].Implies = nil
		}
	}
	for what, pair := range map[string][2]any{
		"link types": {told.Vocabulary, graph.DefaultVocabulary().LinkTypes()},
		"properties": {told.FactProperties, graph.DefaultVocabulary().Properties()},
	} {
		got, _ := json.Marshal(pair[0])
		want, _ := json.Marshal(pair[1])
		if string(got) != string(want) {
			t.Errorf("%s:\n%s\nwant\n%s", what, got, want)
		}
	}
}
