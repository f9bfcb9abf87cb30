package storetest

import (
	"context"
	"fmt"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/names"
	"github.com/graphd/graphd/recorded"
)

// asRecorded opens a reader of a store's past.
func (p *pair) asRecorded(s graph.Store, when recorded.When) (*recorded.Reader, error) {
	p.t.Helper()
	snapshot := p.snapshot(s)
	history, is := graph.Ability[graph.History](snapshot)
	if !is {
		p.t.Fatalf("the store's snapshots are no graph.History")
	}
	r, err := recorded.New(p.ctx, snapshot, history, when, recorded.Options{
		Projector: graph.Projector{Vocabulary: graph.DefaultVocabulary(), Fold: names.Fold}, Now: p.clock.now().Add(time.Minute)})
	if err != nil {
		if closing := snapshot.Close(); closing != nil {
			p.t.Fatalf("close snapshot: %v", closing)
		}
	}
	return r, err
}

// checkAsRecorded holds what the store and the model say of the past against
// what the model said when it was there.
func (p *pair) checkAsRecorded(model int64, questions []question, of func(graph.Store) recorded.When) {
	p.t.Helper()
	plain := reader{&modelReader{held: p.model.past[model], vocabulary: p.model.projector.Vocabulary}, func(v int64) int64 { return v }}
	for _, s := range []graph.Store{p.model, p.store} {
		own := p.modelVersion
		if s == graph.Store(p.model) {
			own = plain.version
		}
		r, err := p.asRecorded(s, of(s))
		if err != nil {
			p.t.Fatalf("as of version %d of the model: %v", model, err)
		}
		p.compare(plain, reader{r, own}, questions)
		if err := r.Close(); err != nil {
			p.t.Fatalf("close: %v", err)
		}
	}
}

// checkPast compares the past as of one operation, by version and by instant.
func (p *pair) checkPast(at raised, more ...question) {
	p.t.Helper()
	questions := append(pastQuestions(p.model.universe()), more...)
	for i := range questions {
		questions[i].name = fmt.Sprintf("%s, as of the model's version %d", questions[i].name, at.model)
	}
	p.checkAsRecorded(at.model, questions, func(s graph.Store) recorded.When {
		v := at.store
		if s == graph.Store(p.model) {
			v = at.model
		}
		return recorded.When{Version: &v}
	})
	if at.model == 0 || !p.monotone() {
		return
	}
	before := p.model.held.instants[at.model-1].Add(time.Second)
	p.checkAsRecorded(at.model, questions[:4], func(graph.Store) recorded.When { return recorded.When{Before: before} })
}

// monotone reports whether no batch was recorded under an instant before that
// of another which came earlier.
func (p *pair) monotone() bool {
	all := p.model.held.instants
	for i := 1; i < len(all); i++ {
		if all[i].Before(all[i-1]) {
			return false
		}
	}
	return true
}

// pastQuestions are all that can be asked of the past.
func pastQuestions(u universe) []question {
	questions := []question{
		oneByOneQuestion(u.ids[:min(5, len(u.ids))]),
		entitiesQuestion(u.ids), recordsQuestion(u.ids), linksQuestion("links of each", graph.LinkQuery{Of: u.ids, First: all, Count: all}),
		sourcesQuestion(u.sources), judgementsQuestion(), editionsQuestion(),
		linksByIDQuestion(u.links), linkCountsQuestion(u.ids, nil), linkCountsQuestion(u.ids, day("2020-08-03")),
		factsQuestion("facts of each", graph.FactQuery{Of: u.ids, First: all}),
		factsQuestion("facts about each", graph.FactQuery{Of: u.ids, About: true, First: 2}),
		factsByIDQuestion(u.facts),
		claimsQuestion("claims on links", graph.ClaimQuery{Links: u.links, First: all}),
		claimsQuestion("best claims on links", graph.ClaimQuery{Links: u.links, First: 1}),
		claimsQuestion("claims on facts", graph.ClaimQuery{Facts: u.facts, First: all}),
	}
	for _, order := range linkOrders() {
		questions = append(questions, linksQuestion("first links of each by "+string(order), graph.LinkQuery{Of: u.ids, OrderBy: order, First: 2, Count: 3}))
	}
	return questions
}

// oneByOneQuestion asks for entities before anything else has been read of the
// ids that stand for them.
func oneByOneQuestion(ids []string) question {
	return question{"entities one by one", func(ctx context.Context, r reader) (any, error) {
		var found []*graph.Entity
		for _, id := range ids {
			one, err := r.Entities(ctx, []string{id})
			if err != nil {
				return nil, err
			}
			found = append(found, one...)
		}
		return found, nil
	}}
}

// editionsQuestion asks for the datasets of which there is an edition, without
// what is not told of the past.
func editionsQuestion() question {
	return question{"editions", func(ctx context.Context, r reader) (any, error) {
		var editions []graph.Dataset
		datasets, err := r.Datasets(ctx)
		for _, d := range datasets {
			if d.Dataset != (graph.Dataset{ID: d.ID}) {
				editions = append(editions, d.Dataset)
			}
		}
		return list(editions), err
	}}
}
