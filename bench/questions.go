package main

import (
	"context"
	"database/sql"
	"strings"

	"github.com/graphd/graphd/bench/powerlaw"
)

// question is asked in GraphQL with an id as its variable, and in SQL, with
// statements that fetch the same rows. Each row has one id in the answer.
type question struct {
	name    string
	most    float64 // seconds that the median may take, whatever SQL takes; 0 for no such figure
	graphql string
	ids     func(powerlaw.Size) []string
	sql     func(ctx context.Context, r *bareReader, id string) (rows int, err error)
}

// idsAsked is how many different ids a question is asked with.
const idsAsked = 500

// anybody draws from all entities.
func anybody(s powerlaw.Size) []string {
	var ids []string
	for _, number := range powerlaw.Numbers(min(idsAsked, s.Entities/2), s.Entities) {
		ids = append(ids, powerlaw.ID(number))
	}
	return ids
}

// hub is the entity of most links.
func hub(powerlaw.Size) []string { return []string{powerlaw.ID(0)} }

// groups are organizations of some ten to some hundred links, whatever the
// size of the graph.
func groups(s powerlaw.Size) []string {
	var ids []string
	for number := s.Entities / 1000; number < s.Entities/110; number++ {
		if id := powerlaw.ID(number); strings.HasPrefix(id, "organization") {
			ids = append(ids, id)
		}
	}
	return ids
}

const hop = `SELECT e.direction, e.other, l.body, o.body FROM link_end e CROSS JOIN link l ON l.n = e.n CROSS JOIN entity o ON o.id = e.other
	WHERE e.owner = ? ORDER BY e.weakness, e.id LIMIT ?`

const oneEntity = "SELECT e.body FROM entity e WHERE e.id = ?"

var questions = []question{
	{"point: an entity", 0, `query($id: ID!) { entity(id: $id) { id kind name names { text kind } description countries } }`, anybody,
		func(ctx context.Context, r *bareReader, id string) (int, error) {
			return r.ask(ctx, oneEntity, nil, id)
		}},
	{"one hop: its first 20 links", 0, `query($id: ID!) { entity(id: $id) { id kind name
			links(first: 20) { edges { direction node { id type status confidence since until } other { id kind name } } } } }`, anybody,
		func(ctx context.Context, r *bareReader, id string) (int, error) { return r.page(ctx, id, 20, 1) }},
	{"two hops: first 10 links of its first 10", 0, `query($id: ID!) { entity(id: $id) { id kind name
			links(first: 10) { edges { node { id type confidence } other { id kind name
				links(first: 10) { edges { node { id type confidence } other { id kind name } } } } } } } }`, anybody,
		func(ctx context.Context, r *bareReader, id string) (int, error) { return r.page(ctx, id, 10, 2) }},
	{"three hops: first 5 of first 5 of its first 5", 0, `query($id: ID!) { entity(id: $id) { id kind name
			links(first: 5) { edges { node { id type confidence } other { id kind name
				links(first: 5) { edges { node { id type confidence } other { id kind name
					links(first: 5) { edges { node { id type confidence } other { id kind name } } } } } } } } } } }`, anybody,
		func(ctx context.Context, r *bareReader, id string) (int, error) { return r.page(ctx, id, 5, 3) }},
	{"hub: first 100 links by confidence", mostHub, `query($id: ID!) { entity(id: $id) { id kind name
			links(first: 100, orderBy: CONFIDENCE) { edges { direction node { id type status confidence since until } other { id kind name } } } } }`, hub,
		func(ctx context.Context, r *bareReader, id string) (int, error) { return r.page(ctx, id, 100, 1) }},
	{"filter: first 20 persons who are members of it", 0, `query($id: ID!) {
			entities(filter: {kinds: [PERSON], linkedTo: {ids: [$id], types: ["MEMBER_OF"], direction: OUT}}, first: 20) { nodes { id kind name } } }`, groups,
		func(ctx context.Context, r *bareReader, id string) (int, error) {
			return r.ask(ctx, `SELECT x.body FROM entity x WHERE x.id IN (SELECT e.other FROM link_end e WHERE e.owner = ? AND e.type = 'MEMBER_OF')
				AND +x.kind = 'PERSON' ORDER BY +x.sort, +x.id LIMIT 20`, nil, id)
		}},
}

// page fetches an entity and its first links, and so on for the other ends, as
// many hops away as asked.
func (r *bareReader) page(ctx context.Context, id string, first, hops int) (int, error) {
	n, err := r.ask(ctx, oneEntity, nil, id)
	if err != nil {
		return n, err
	}
	more, err := r.hops(ctx, id, first, hops)
	return n + more, err
}

func (r *bareReader) hops(ctx context.Context, id string, first, hops int) (int, error) {
	var others []string
	n, err := r.ask(ctx, hop, func(row []sql.RawBytes) { others = append(others, string(row[1])) }, id, first)
	if n *= 2; err != nil || hops == 1 { // a link and an entity
		return n, err
	}
	for _, other := range others {
		more, err := r.hops(ctx, other, first, hops-1)
		if n += more; err != nil {
			return n, err
		}
	}
	return n, nil
}
