package main

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"slices"
)

// side is one of two servers that answer the same question.
type side struct {
	name string
	url  string
	body func(id string) ([]byte, error) // of a request
}

// turns are what was measured of two sides, in turns: the rate at which many
// clients were answered, and the median of one.
type turns struct {
	rate, p50 [2]sample
}

// compare asks two sides for the same ids: first that they answer with the same
// rows, then one client, then many. The first turn warms both and does not
// count; the others begin with each side in turn, as the one that goes second
// finds the server's caches filled.
func (b *bench) compare(ctx context.Context, ids []string, sides [2]side) (t turns, err error) {
	bodies, err := sameRows(ctx, ids, sides)
	if err != nil {
		return t, err
	}
	for turn := range b.repeats + 1 {
		order := []int{0, 1}
		if turn%2 == 1 {
			slices.Reverse(order)
		}
		for _, i := range order {
			alone, _, err := clients(ctx, 1, b.requests, sides[i].url, bodies[i])
			if err != nil {
				return t, err
			}
			all, took, err := clients(ctx, connections, b.requests*4, sides[i].url, bodies[i])
			if err != nil {
				return t, err
			}
			if turn > 0 {
				t.p50[i] = append(t.p50[i], alone.median())
				t.rate[i] = append(t.rate[i], float64(len(all))/took.Seconds())
			}
		}
	}
	return t, nil
}

// sameRows makes the requests of both sides, and holds their answers against
// each other: the same ids, each as often, in the same order.
func sameRows(ctx context.Context, ids []string, sides [2]side) (bodies [2][][]byte, err error) {
	rows := 0
	for _, id := range ids {
		var found [2][][]byte
		for i, s := range sides {
			body, err := s.body(id)
			if err != nil {
				return bodies, err
			}
			bodies[i] = append(bodies[i], body)
			answer, err := post(ctx, s.url, body)
			if err != nil {
				return bodies, fmt.Errorf("%s: %w", s.name, err)
			}
			found[i] = idInAnswer.FindAll(answer, -1)
		}
		if !slices.EqualFunc(found[0], found[1], bytes.Equal) {
			return bodies, fmt.Errorf("%s: %s answers with other rows (%d) than %s (%d)", id, sides[0].name, len(found[0]), sides[1].name, len(found[1]))
		}
		rows += len(found[0])
	}
	if rows == 0 {
		return bodies, fmt.Errorf("no answer of %s has a row", sides[0].name)
	}
	return bodies, nil
}

// idInAnswer is a row's id in the JSON of either side: each row has one.
var idInAnswer = regexp.MustCompile(`"id":"[^"]*"`)
