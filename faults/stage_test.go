//go:build unix

package faults

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
)

// holding is what a store holds of one dataset.
type holding struct {
	ID                       string
	Sources, Records, Claims int
}

// played is a dataset of the served store, and all that may be seen of it.
type played struct {
	edition
	states   map[int][]string // by group: its answers from the first to the last
	held     []holding        // after each batch and at each end
	back     bool             // it may go back to its first state
	together bool             // all groups reach the last state at one moment
}

// stage is a store to be served and what it goes through.
type stage struct {
	store   string // as it is at first
	folder  string
	dataset map[string]*played
}

// samples are the groups of a dataset that are asked for: some that the second
// edition drops, changes and keeps, and some that only it has.
func samples(e edition) []int {
	var some []int
	for g := 1; g < e.groups+e.groups/10; g += e.groups / 16 {
		some = append(some, g)
	}
	return append(some, 5, 10, 30) // dropped
}

const groupFields = `{ id name names { text } links(first: 10) { totalCount nodes { id confidence denial status since
  claims(first: 10) { id locator credibility asOf source { id title } } from { id name links(first: 5) { nodes { id confidence } } } } }
  facts { id status claims(first: 5) { id source { id } } } }`

// groupField asks for a group, from its organization, under an alias.
func groupField(alias string, e edition, group int) string {
	return fmt.Sprintf("%s: entity(id: %q) %s\n", alias, e.id(group, "c"), groupFields)
}

// note adds what a store holds of the dataset to what may be seen.
func (p *played) note(t testing.TB, store string, state bool) {
	t.Helper()
	text := "{ datasets { id sources records claims }\n"
	if state {
		for _, g := range samples(p.edition) {
			text += groupField(fmt.Sprintf("g%d", g), p.edition, g)
		}
	}
	var answer struct{ Data map[string]json.RawMessage }
	var held []holding
	e := graphd(t, "query", "--store", "sqlite:"+store, text+"}")
	if err := json.Unmarshal([]byte(e.out), &answer); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(answer.Data["datasets"], &held); err != nil {
		t.Fatal(err)
	}
	if i := slices.IndexFunc(held, func(h holding) bool { return h.ID == p.dataset }); i >= 0 {
		p.held = append(p.held, held[i])
	}
	for _, g := range samples(p.edition) {
		if state {
			p.states[g] = append(p.states[g], string(answer.Data[fmt.Sprintf("g%d", g)]))
		}
	}
}

// setStage makes the store, and plays everything once on a copy, alone.
func setStage(t testing.TB) *stage {
	t.Helper()
	s := &stage{folder: t.TempDir(), dataset: map[string]*played{}}
	for name, groups := range map[string]int{"pinned": 320, "growing": 1_200, "edited": 1_000, "leaving": 640} {
		s.dataset[name] = &played{edition: edition{dataset: name, groups: groups, number: 1}, states: map[int][]string{}}
	}
	pinned, growing, edited, leaving := s.dataset["pinned"], s.dataset["growing"], s.dataset["edited"], s.dataset["leaving"]
	edited.together, leaving.back = true, true
	whole := filepath.Join(s.folder, "first.db")
	graphd(t, load(whole, pinned.file(t, s.folder, -1))...)
	pinned.note(t, whole, true)
	graphd(t, load(whole, edited.file(t, s.folder, -1))...)
	edited.note(t, whole, true)
	leaving.none()
	leaving.play(t, whole, leaving.edition)
	s.store = copied(t, whole, t.TempDir())
	growing.none()
	growing.play(t, whole, growing.edition)
	second := edited.edition
	second.number = 2
	edited.play(t, whole, second)
	graphd(t, load(whole, second.file(t, s.folder, -1), "--replace")...)
	edited.note(t, whole, true)
	return s
}

// none says that the dataset may not be there, or hold nothing.
func (p *played) none() {
	p.held = append(p.held, holding{ID: p.dataset})
	for _, g := range samples(p.edition) {
		p.states[g] = append(p.states[g], "null")
	}
}

// play loads an edition batch by batch.
func (p *played) play(t testing.TB, store string, e edition) {
	t.Helper()
	for n := range e.batches() {
		graphd(t, load(store, e.file(t, filepath.Dir(store), n))...)
		p.note(t, store, n == e.batches()-1)
	}
}
