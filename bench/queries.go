package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"time"
)

// The figures of queries: a median of at most so many times that of bare SQL
// and so much on top, in seconds; and a hub's page at most so long.
const (
	mostTimesSQL = 3.0
	mostOnTop    = 0.0002
	mostHub      = 0.005
)

// warming is how often a question is asked before it is timed.
const warming = 100

func measureQueries(ctx context.Context, b *bench) (err error) {
	path, err := b.store(ctx)
	if err != nil {
		return err
	}
	served, err := serve(ctx, path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, served.close()) }()
	bare, err := newBareReader(ctx, path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, bare.Close()) }()
	for _, q := range questions {
		asked := &asking{question: q, served: served, bare: bare, ids: q.ids(b.size)}
		if err := asked.check(ctx); err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
		if err := asked.time(ctx, b.requests); err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
		asked.report(b)
	}
	return nil
}

// asking is a question under way.
type asking struct {
	question
	served         *asker
	bare           *bareReader
	ids            []string
	bodies         [][]byte // of the requests, parallel to ids
	rows           sample
	graphql, plain sample // in seconds
}

// check makes sure that both sides fetch the same number of rows.
func (a *asking) check(ctx context.Context) error {
	for _, id := range a.ids {
		body, err := request(a.question.graphql, id)
		if err != nil {
			return err
		}
		a.bodies = append(a.bodies, body)
		answer, err := a.served.ask(ctx, body)
		if err != nil {
			return err
		}
		rows, err := a.sql(ctx, a.bare, id)
		if err != nil {
			return err
		}
		if found := bytes.Count(answer, []byte(`"id":`)); found != rows {
			return fmt.Errorf("%s: GraphQL answers with %d rows, SQL with %d", id, found, rows)
		}
		a.rows = append(a.rows, float64(rows))
	}
	if a.rows.median() == 0 {
		return errors.New("most answers have no rows")
	}
	return nil
}

// time asks in turns.
func (a *asking) time(ctx context.Context, requests int) error {
	for n := -warming; n < requests; n++ {
		i := (n + warming) % len(a.ids)
		begun := time.Now()
		if _, err := a.served.ask(ctx, a.bodies[i]); err != nil {
			return err
		}
		between := time.Now()
		// Watching the context would cost more than a short statement itself.
		if _, err := a.sql(context.WithoutCancel(ctx), a.bare, a.ids[i]); err != nil {
			return err
		}
		if n >= 0 {
			a.graphql = append(a.graphql, between.Sub(begun).Seconds())
			a.plain = append(a.plain, time.Since(between).Seconds())
		}
	}
	return nil
}

func (a *asking) report(b *bench) {
	ours, theirs := a.graphql.median(), a.plain.median()
	most := mostTimesSQL*theirs + mostOnTop
	b.add(result{What: fmt.Sprintf("%s (%.0f rows): p50", a.name, a.rows.median()), Graphd: seconds(ours), Bare: seconds(theirs),
		Value: ours / most, Shown: fmt.Sprintf("%.2f times", ours/theirs), Figure: "at most " + seconds(most), Reached: ours <= most})
	b.add(result{What: "    p99", Graphd: seconds(a.graphql.at(0.99)), Bare: seconds(a.plain.at(0.99)), Value: a.graphql.at(0.99) / a.plain.at(0.99),
		Shown: fmt.Sprintf("%.2f times", a.graphql.at(0.99)/a.plain.at(0.99))})
	if a.most > 0 {
		b.add(result{What: "    by itself", Graphd: seconds(ours), Value: ours, Shown: seconds(ours), Figure: "under " + seconds(a.most), Reached: ours < a.most})
	}
}
