package neo4j

import (
	"context"
	"sync"
	"time"

	"github.com/graphd/graphd/graph"
)

// lookups are the statements that look for entities by id. While as many as
// lookupsAtOnce are under way, what else is asked waits for the first of them to
// end and goes along in the next one, so that many requests at a time cost the
// server few statements. One that finds nobody before it waits for nobody.
type lookups struct {
	ask func(ctx context.Context, ids []string) *found

	gathering sync.Mutex // guards what follows
	underWay  int
	next      *shared // what waits, if anything does
}

// lookupsAtOnce is how many statements are sent without gathering: one for the
// server to work on while another is on its way.
const lookupsAtOnce = 2

// lookupMost is how many ids are gathered. What is asked beyond that goes alone,
// so that statements which hang hold up no more than this.
const lookupMost = 256

// found is the answer for some ids, parallel to them: a row's body, or nil.
type found struct {
	rows        []any
	known, seen *graph.VersionInfo // before the statement and at its end
	err         error
	panicked    any
}

// shared is a statement for several callers.
type shared struct {
	ids     []string
	until   time.Time // the latest of their deadlines
	forever bool      // one of them has none
	done    chan struct{}
	found   *found // once done
}

// entities looks for ids, within the context.
func (l *lookups) entities(ctx context.Context, ids []string) *found {
	l.gathering.Lock()
	switch waiting := l.waiting(); {
	case len(ids)+waiting > lookupMost:
		l.gathering.Unlock()
		return l.ask(ctx, ids)
	case l.underWay < lookupsAtOnce:
		l.underWay++
		l.gathering.Unlock()
		defer l.goOn()
		return l.ask(ctx, ids)
	}
	s, from := l.join(ctx, ids)
	l.gathering.Unlock()
	select {
	case <-s.done:
	case <-ctx.Done():
		return &found{err: ctx.Err()}
	}
	part := *s.found
	switch {
	case part.panicked != nil:
		panic(part.panicked)
	case part.err == nil:
		part.rows = part.rows[from : from+len(ids)]
	}
	return &part
}

func (l *lookups) waiting() int {
	if l.next == nil {
		return 0
	}
	return len(l.next.ids)
}

// join puts ids behind those that wait, and tells from which place on.
func (l *lookups) join(ctx context.Context, ids []string) (s *shared, from int) {
	if l.next == nil {
		l.next = &shared{done: make(chan struct{})}
	}
	s, from = l.next, len(l.next.ids)
	s.ids = append(s.ids, ids...)
	if deadline, ends := ctx.Deadline(); !ends {
		s.forever = true
	} else if deadline.After(s.until) {
		s.until = deadline
	}
	return s, from
}

// goOn sends what has been gathered meanwhile, in the place of a statement that
// has come to its end.
func (l *lookups) goOn() {
	l.gathering.Lock()
	s := l.next
	if l.next = nil; s == nil {
		l.underWay--
	}
	l.gathering.Unlock()
	if s != nil {
		go l.send(s)
	}
}

// send carries a statement out for those who wait. A panic becomes theirs, who
// have a net.
func (l *lookups) send(s *shared) {
	defer l.goOn()
	defer close(s.done)
	defer func() {
		if value := recover(); value != nil {
			s.found = &found{panicked: value}
		}
	}()
	ctx, stop := context.Background(), func() {}
	if !s.forever {
		ctx, stop = context.WithDeadline(ctx, s.until)
	}
	defer stop()
	s.found = l.ask(ctx, s.ids)
}
