package neo4j

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// slowLookups answers after a second with the ids it was asked, and keeps what
// it was asked, a line a statement.
type slowLookups struct {
	lookups
	mu    sync.Mutex
	asked []string
	until []time.Time
}

func newSlowLookups() *slowLookups {
	l := &slowLookups{}
	l.ask = func(ctx context.Context, ids []string) *found {
		l.mu.Lock()
		l.asked = append(l.asked, strings.Join(ids, " "))
		deadline, _ := ctx.Deadline()
		l.until = append(l.until, deadline)
		l.mu.Unlock()
		time.Sleep(time.Second)
		rows := make([]any, len(ids))
		for i, id := range ids {
			if id == "panic" {
				panic("out of rows")
			}
			rows[i] = id
		}
		return &found{rows: rows}
	}
	return l
}

// one asks for some ids, and says what came, within the context.
func (l *slowLookups) one(ctx context.Context, ids ...string) (got string) {
	defer func() {
		if value := recover(); value != nil {
			got = fmt.Sprint("panic: ", value)
		}
	}()
	f := l.entities(ctx, ids)
	if f.err != nil {
		return f.err.Error()
	}
	return strings.TrimSpace(fmt.Sprintln(f.rows...))
}

// Two statements go at once; what comes meanwhile goes together, each caller
// gets what is its own, and one that leaves is missed by nobody.
func TestLookupsAreGathered(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, begun := newSlowLookups(), time.Now()
		callers := []struct {
			ids  []string
			wait time.Duration
			want string
			took time.Duration
		}{
			{[]string{"a"}, time.Hour, "a", time.Second},
			{[]string{"b"}, time.Hour, "b", time.Second},
			{[]string{"c", "d"}, time.Hour, "c d", 2 * time.Second},
			{[]string{"e"}, time.Minute, "e", 2 * time.Second},
			{[]string{"f"}, time.Second / 2, context.DeadlineExceeded.Error(), time.Second / 2},
			{[]string{"g"}, 2 * time.Hour, "g", 2 * time.Second},
		}
		var all sync.WaitGroup
		for i, c := range callers {
			all.Go(func() {
				time.Sleep(time.Duration(i) * time.Millisecond) // one after the other
				ctx, stop := context.WithTimeout(context.Background(), c.wait)
				defer stop()
				got := l.one(ctx, c.ids...)
				if got != c.want {
					t.Errorf("%v got %q, want %q", c.ids, got, c.want)
				}
				if took := time.Since(begun).Truncate(time.Second / 10); took != c.took {
					t.Errorf("%v took %v, want %v", c.ids, took, c.took)
				}
			})
		}
		all.Wait()
		synctest.Wait()
		l.gathering.Lock()
		defer l.gathering.Unlock()
		if want := []string{"a", "b", "c d e f g"}; !slices.Equal(l.asked, want) {
			t.Errorf("asked %q, want %q", l.asked, want)
		}
		if last := l.until[2].Sub(begun).Truncate(time.Second); last != 2*time.Hour {
			t.Errorf("what is asked together is given up after %v, want the longest wait", last)
		}
		if l.underWay != 0 || l.next != nil {
			t.Errorf("at rest %d are under way", l.underWay)
		}
	})
}

// What is too much to go together goes alone, a caller without a deadline gives
// none, and a panic reaches each of those it is for.
func TestLookupsBeyondTheRule(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newSlowLookups()
		many := slices.Repeat([]string{"many"}, lookupMost)
		var all sync.WaitGroup
		for i, ids := range [][]string{{"a"}, {"b"}, {"panic"}, {"c"}, many} {
			all.Go(func() {
				time.Sleep(time.Duration(i) * time.Millisecond)
				got, want := l.one(context.Background(), ids...), strings.Join(ids, " ")
				if i == 2 || i == 3 {
					want = "panic: out of rows"
				}
				if got != want {
					t.Errorf("%v got %q, want %q", ids, got, want)
				}
			})
		}
		all.Wait()
		if want := []string{"a", "b", strings.Join(many, " "), "panic c"}; !slices.Equal(l.asked, want) {
			t.Errorf("asked %q, want %q", l.asked, want)
		}
		if !l.until[3].IsZero() {
			t.Error("a deadline for one who has none")
		}
	})
}

// An error is everybody's.
func TestLookupsFailTogether(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		failed, l := errors.New("no server"), &lookups{}
		l.ask = func(context.Context, []string) *found {
			time.Sleep(time.Second)
			return &found{err: failed}
		}
		var all sync.WaitGroup
		for range 2 * lookupsAtOnce {
			all.Go(func() {
				if f := l.entities(context.Background(), []string{"a"}); f.err != failed {
					t.Errorf("got %v, want %v", f.err, failed)
				}
			})
		}
		all.Wait()
	})
}
