package main

import (
	"context"
	"fmt"

	"github.com/graphd/graphd/graph"
)

// inMemory is a Reader of links and entities that are there already.
type inMemory struct {
	graph.Reader // answers nothing else
	links        []graph.LinkRow
	entities     map[string]*graph.Entity
}

func newInMemory(n int) *inMemory {
	m := &inMemory{entities: map[string]*graph.Entity{}}
	for i := range n {
		from, to := m.entity(graph.Person, i), m.entity(graph.Organization, i%10)
		key := graph.LinkKey{From: from, Type: "MEMBER_OF", To: to}
		l := &graph.Link{ID: graph.LinkID(key), Type: key.Type, From: from, To: to, Standing: graph.Standing{Status: graph.Undisputed, Confidence: 70,
			Periods: []graph.Period{{Since: "2020-08", Start: graph.PartialDate("2020-08").Range(), End: graph.AllDays}}}}
		m.links = append(m.links, graph.LinkRow{Link: l, Direction: graph.Out, Other: to})
	}
	return m
}

func (m *inMemory) entity(kind graph.Kind, number int) string {
	id := fmt.Sprintf("%s-%d", kind, number)
	m.entities[id] = &graph.Entity{ID: id, Kind: kind, Name: "Somebody al-Muhajir " + id}
	return id
}

// Links gives the one page that is asked for.
func (m *inMemory) Links(_ context.Context, q graph.LinkQuery) ([]graph.LinkPage, error) {
	return []graph.LinkPage{{Rows: m.links[:min(q.First, len(m.links))], Total: graph.TotalUnknown}}, nil
}

// Entities looks them up.
func (m *inMemory) Entities(_ context.Context, ids []string) ([]*graph.Entity, error) {
	found := make([]*graph.Entity, len(ids))
	for i, id := range ids {
		found[i] = m.entities[id]
	}
	return found, nil
}

// plain returns the same as structs.
func (m *inMemory) plain() []plainLink {
	var all []plainLink
	for _, row := range m.links {
		l := row.Link
		since := string(l.Since())
		all = append(all, plainLink{ID: l.ID, Type: l.Type, Status: string(l.Status), Confidence: l.Confidence, Since: &since,
			From: plainEntity(m.entities[l.From]), To: plainEntity(m.entities[l.To])})
	}
	return all
}

func plainEntity(e *graph.Entity) plainEnd { return plainEnd{e.ID, string(e.Kind), e.Name} }
