package identity

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
)

// The bounds of a search.
const (
	MaxIdentifiers = 2_000_000 // identifiers that are held at a time
	MaxSharers     = 10        // entities of one number that are suggested in pairs
	page           = 1_000     // entities read at a time
)

// Suggestion is a pair of entities that have numbers in common. A is before B in
// byte order.
type Suggestion struct {
	A            Party    `json:"a"`
	B            Party    `json:"b"`
	Shared       []Shared `json:"shared"`
	KindsDiffer  bool     `json:"kindsDiffer,omitempty"`  // one is a person, say, and the other an organization
	DatasetsMeet bool     `json:"datasetsMeet,omitempty"` // a dataset speaks of both, and so holds them apart
}

// Party is one of the two.
type Party struct {
	ID       string     `json:"id"`
	Kind     graph.Kind `json:"kind"`
	Name     string     `json:"name"`
	Datasets []string   `json:"datasets"`
}

// Shared is a number that both have.
type Shared struct {
	Authority string           `json:"authority"` // who gives it: one word for what lists call it
	A         graph.Identifier `json:"a"`         // as the first has it
	B         graph.Identifier `json:"b"`
}

// Crowd is a number that more than MaxSharers entities have: it is told once,
// and not as pairs.
type Crowd struct {
	Authority string   `json:"authority"`
	Number    string   `json:"number"`
	IDs       []string `json:"ids"`
}

// Suggestions is what a search finds.
type Suggestions struct {
	Pairs  []Suggestion `json:"suggestions"`
	Crowds []Crowd      `json:"crowds"`
	Judged int          `json:"judged"` // pairs that somebody has judged different or unsure, and that are not suggested again
}

// key is a number, whoever has it.
type key struct{ authority, number string }

// holder is an entity that has it.
type holder struct {
	party *Party
	as    graph.Identifier
}

// Suggest reads all entities, page by page, and gives the pairs that share a
// number, in order of their ids.
func Suggest(ctx context.Context, r graph.Reader) (*Suggestions, error) {
	holders, err := read(ctx, r)
	if err != nil {
		return nil, err
	}
	judgements, err := r.Judgements(ctx)
	if err != nil {
		return nil, err
	}
	apart := apart(judgements)
	found := &Suggestions{Pairs: []Suggestion{}, Crowds: []Crowd{}}
	pairs, judged := map[[2]string]*Suggestion{}, map[[2]string]bool{}
	for _, k := range slices.SortedFunc(maps.Keys(holders), func(a, b key) int {
		return cmp.Or(cmp.Compare(a.authority, b.authority), cmp.Compare(a.number, b.number))
	}) {
		list := holders[k]
		if len(list) > MaxSharers {
			found.Crowds = append(found.Crowds, crowd(k, list))
			continue
		}
		for i, a := range list {
			for _, b := range list[i+1:] {
				pair := [2]string{a.party.ID, b.party.ID}
				if apart[pair] {
					judged[pair] = true
					continue
				}
				if pairs[pair] == nil {
					pairs[pair] = suggestion(a.party, b.party)
				}
				pairs[pair].Shared = append(pairs[pair].Shared, Shared{k.authority, a.as, b.as})
			}
		}
	}
	for _, pair := range slices.SortedFunc(maps.Keys(pairs), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) }) {
		found.Pairs = append(found.Pairs, *pairs[pair])
	}
	found.Judged = len(judged)
	return found, nil
}

// read gathers who has which number, each once, by id.
func read(ctx context.Context, r graph.Reader) (map[key][]holder, error) {
	holders, count := map[key][]holder{}, 0
	q := graph.EntityQuery{OrderBy: graph.EntityByID, First: page}
	for {
		found, err := r.FindEntities(ctx, q)
		if err != nil {
			return nil, err
		}
		for _, e := range found.Rows {
			if e.Stub || len(e.Identifiers) == 0 {
				continue
			}
			party := &Party{ID: e.ID, Kind: e.Kind, Name: e.Name, Datasets: e.Datasets}
			own := map[key]bool{}
			for _, i := range e.Identifiers {
				k := key{authority: authority(i.Scheme)}
				if k.number = number(k.authority, i.Value); k.number == "" || own[k] {
					continue
				}
				own[k] = true
				holders[k] = append(holders[k], holder{party, i})
				count++
			}
		}
		if count > MaxIdentifiers {
			return nil, &graph.Error{Op: "suggest", Kind: graph.Limit, What: fmt.Sprintf("the store holds more than %d identifiers", MaxIdentifiers), Hint: "this is as many as are compared at a time"}
		}
		if !found.More {
			break
		}
		after := q.OrderBy.Position(found.Rows[len(found.Rows)-1])
		q.After = &after
	}
	maps.DeleteFunc(holders, func(_ key, list []holder) bool { return len(list) < 2 })
	for _, list := range holders {
		slices.SortFunc(list, func(a, b holder) int { return cmp.Compare(a.party.ID, b.party.ID) })
	}
	return holders, nil
}

// apart are the pairs of canonical ids that judgements keep apart or leave open.
func apart(judgements []graph.Judgement) map[[2]string]bool {
	clusters := graph.ResolveClusters(judgements)
	all := map[[2]string]bool{}
	for _, j := range judgements {
		if a, b := clusters.Canonical(j.A), clusters.Canonical(j.B); j.Verdict != graph.Same {
			all[[2]string{min(a, b), max(a, b)}] = true
		}
	}
	return all
}

func suggestion(a, b *Party) *Suggestion {
	meet := slices.ContainsFunc(a.Datasets, func(d string) bool { return slices.Contains(b.Datasets, d) })
	return &Suggestion{A: *a, B: *b, KindsDiffer: a.Kind != b.Kind, DatasetsMeet: meet}
}

func crowd(k key, list []holder) Crowd {
	c := Crowd{Authority: k.authority, Number: k.number}
	for _, h := range list {
		c.IDs = append(c.IDs, h.party.ID)
	}
	return c
}
