package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestEveryQuestionIsWrittenByHandToo(t *testing.T) {
	for _, q := range questions {
		if f := neo4jFigures[q.name]; byHand[q.name] == "" || f.throughput == 0 || f.p50 == 0 {
			t.Errorf("%s: no statement, or no figure", q.name)
		}
	}
	if len(byHand) != len(questions) || len(neo4jFigures) != len(questions) {
		t.Error("statements or figures of no question")
	}
}

func TestOtherRowsAreSeen(t *testing.T) {
	ask := func(answers ...string) error {
		var sides [2]side
		for i, answer := range answers {
			s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(answer)) }))
			defer s.Close()
			sides[i] = side{"side", s.URL, func(id string) ([]byte, error) { return request("{ q }", id) }}
		}
		_, err := sameRows(t.Context(), []string{"a"}, sides)
		return err
	}
	two := `{"data":{"x":[{"id":"a"},{"id":"b"}]}}`
	if err := ask(two, `{"data":[{"node":{"id":"a"},"other":{"id":"b","name":"B"}}]}`); err != nil {
		t.Error(err)
	}
	for _, other := range []string{`{"data":[{"id":"a"}]}`, `{"data":[{"id":"b"},{"id":"a"}]}`, `{"data":null}`} {
		if err := ask(two, other); err == nil || !strings.Contains(err.Error(), "other rows") {
			t.Errorf("%s: %v", other, err)
		}
	}
	if err := ask(two, `{"errors":[]}`); err == nil {
		t.Error("an error is no answer")
	}
	if err := ask(`{"data":[]}`, `{"data":[]}`); err == nil {
		t.Error("nothing is compared")
	}
}
