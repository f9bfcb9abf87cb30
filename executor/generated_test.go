package executor

import (
	"testing"

	"github.com/graphql-go/graphql/language/parser"
	"pgregory.net/rapid"
)

// Schemas, data and queries are all generated; both executors must answer
// alike, but for the faults that are declared. For a long run:
//
//	go test ./executor -run TestGeneratedRequests -rapid.checks=20000
func TestGeneratedRequestsAsGraphQLGoAnswers(t *testing.T) {
	drawn, valid, compared, whole, failed := 0, 0, 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		drawn++
		schema := generateSchema(t)
		g := newQueryGenerator(t, schema)
		query := g.document()
		doc, err := parser.Parse(parser.ParseParams{Source: query})
		if err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		if !isValid(schema, doc) {
			return
		}
		valid++
		w := &world{schema: schema}
		p := newPair(t, schema, w.answer, w.kindOf)
		for range 2 {
			w.draw(t)
			c := p.run(doc, g.variables)
			c.misfit = w.misfit
			if c.excluded() {
				continue
			}
			compared++
			if difference := c.difference(t); difference != "" {
				t.Fatalf("%s\n%s\nvariables %v\nours %v\ntheirs %v", difference, query, g.variables, c.ours.Errors, c.theirs.Errors)
			}
			if c.ours.Data != nil && string(c.ours.Data) != "null" {
				whole++
			}
			if len(c.ours.Errors) > 0 {
				failed++
			}
		}
	})
	if t.Failed() {
		return
	}
	t.Logf("%d drawn, %d valid, %d compared, %d of these with data, %d with errors", drawn, valid, compared, whole, failed)
	if compared < drawn || whole < compared/3 || failed < compared/8 {
		t.Error("too few to tell")
	}
}

// draw takes new data, for the next request.
func (w *world) draw(t *rapid.T) {
	rarity := rapid.SampledFrom([]int{0, 5, 20, 80})
	w.seed, w.misfit = rapid.Uint64().Draw(t, "seed"), false
	w.nulls, w.failures = rarity.Draw(t, "nulls"), rarity.Draw(t, "failures")
	w.misfits = rapid.SampledFrom([]int{0, 0, 0, 0, 0, 40}).Draw(t, "misfits")
}
