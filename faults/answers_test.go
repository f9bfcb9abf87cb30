//go:build unix

package faults

import (
	"encoding/json"
	"os/exec"
	"strings"
	"testing"
)

// questions ask for all kinds of rows: whole lists, pages of them, nested ones,
// counts, searches, and what waits. When anything was recorded is not asked.
const questions = `{
  datasets { id title edition sources records claims dangling misfit merged waiting(first: 100) { id state waitsFor } }
  version { projection vocabulary }
  entities(first: 1000) { totalCount moreThan nodes { id kind name names { text kind } } }
  last: entities(first: 300, orderBy: ID, filter: {kinds: [ORGANIZATION]}) { totalCount nodes { id linkSummary { type count } facts { id } } }
  links(first: 1000) { totalCount moreThan nodes { id confidence denial status since until claims(first: 5) { id stance } } }
  allied: links(first: 200, filter: {types: ["ASSOCIATE_OF"]}) { totalCount nodes { id } }
  facts(first: 1000) { totalCount nodes { id status claims(first: 3) { id } } }
  search(text: "umar", first: 100) { hits { entity { id name links(first: 3) { nodes { id confidence } } } } }
  few: entities(filter: {nameStartsWith: "group 5"}, first: 50) { nodes { id links(first: 9) { nodes { id roles reads periods { since until }
    claims(first: 9) { id locator credibility asOf source { id title author } dataset state } } } } }
}`

// nothing stands for the answer of a store that was not made yet, or that no
// batch was written to.
const nothing = "nothing"

// answered is what a store answers.
type answered struct {
	text    string
	pending bool // some of it was not yet computed anew
}

// ask puts the questions to a store.
func ask(t testing.TB, store string) answered {
	t.Helper()
	return askBy(t, exec.Command(program, questioning(store)...))
}

// questioning is the command line that puts the questions to a store.
func questioning(store string) []string {
	return []string{"query", "--store", "sqlite:" + store, questions}
}

// askBy runs a command that puts the questions.
func askBy(t testing.TB, c *exec.Cmd) answered {
	t.Helper()
	e := finish(t, c)
	switch {
	case e.code == 0 && empty(t, e.out):
		return answered{text: nothing}
	case e.code == 0:
		return answered{e.out, strings.Contains(e.out, `"extensions":{"pending":`)}
	case strings.Contains(e.err, "there is no store") || strings.Contains(e.err, "is not there (load something into it first)"):
		return answered{text: nothing}
	}
	t.Fatalf("the store does not answer: %s", e)
	return answered{}
}

// empty reports whether an answer lists no dataset that was described. A load
// names its dataset as LOADING before the first batch describes it.
func empty(t testing.TB, answer string) bool {
	t.Helper()
	var held struct {
		Data struct {
			Datasets []struct{ Title string }
			Entities struct{ TotalCount int }
		}
	}
	if err := json.Unmarshal([]byte(answer), &held); err != nil {
		t.Fatal(err)
	}
	for _, d := range held.Data.Datasets {
		if d.Title != "" {
			return false
		}
	}
	return held.Data.Entities.TotalCount == 0
}

// unloaded lists the datasets that are not said to be whole.
func unloaded(t testing.TB, store string) []string {
	t.Helper()
	var answer struct {
		Data struct{ Datasets []struct{ ID, State string } }
	}
	e := graphd(t, "query", "--store", "sqlite:"+store, "{ datasets { id state } }")
	if err := json.Unmarshal([]byte(e.out), &answer); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, d := range answer.Data.Datasets {
		if d.State == "LOADING" {
			ids = append(ids, d.ID)
		}
	}
	return ids
}
