package loaders_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
	"pgregory.net/rapid"
)

// row draws one line of JSON lines; the number keeps ids apart.
func row(t *rapid.T, n int) string {
	date := rapid.SampledFrom([]string{"2020", "2020-08", "2020-08-03", "2020-13"}).Draw(t, "date")
	role := rapid.SampledFrom([]string{"operative", "acting minister", "e\u0301"}).Draw(t, "role")
	switch rapid.IntRange(0, 4).Draw(t, "kind") {
	case 0:
		return fmt.Sprintf(`{"source": {"id": "s%d", "published": %q}}`, n, date)
	case 1:
		return fmt.Sprintf(`{"entity": {"id": "e%d", "kind": "person", "names": [%q], "born": %q}}`, n, role, date)
	case 2:
		return fmt.Sprintf(`{"link": {"from": "e1", "type": "MEMBER_OF", "to": "e2", "claims": [{"source": "s1", "since": %q}, {"source": "s2", "role": %q}]}}`, date, role)
	case 3:
		return fmt.Sprintf(`{"fact": {"of": "e1", "property": "STRENGTH", "value": %d, "claims": [{"source": "s1", "asOf": %q}]}}`, n, date)
	}
	return fmt.Sprintf(`{"judgement": {"same": ["e%d", "e0"]}}`, n+1)
}

// held loads rows that are spread over files and returns the statements that
// the store then holds, and how many rows were rejected.
func held(t *rapid.T, rows []string, parts, batch int) ([]string, int) {
	texts := make([]string, parts)
	for i, r := range rows {
		texts[i%parts] += r + "\n"
	}
	var pairs []string
	for i, text := range texts {
		pairs = append(pairs, fmt.Sprintf("%d.jsonl", i), `{"dataset": {"id": "d"}}`+"\n"+text)
	}
	w := &fakeWriter{}
	sum, err := loaders.Run(t.Context(), w, loaders.Options{Paths: []string{"."}, Files: files(pairs...), BatchSize: batch})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range w.batches {
		if b.Len() > batch {
			t.Fatalf("a batch of %d, at most %d", b.Len(), batch)
		}
	}
	if sum.Read != sum.Added+sum.Unchanged+sum.Rejected {
		t.Fatalf("rows are lost: %+v", sum)
	}
	var ids []string
	for id := range w.held {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids, sum.Rejected
}

// TestOrderBearsOnNothing loads the same rows in two orders, in two ways of
// spreading them over files and in two batch sizes.
func TestOrderBearsOnNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := make([]string, rapid.IntRange(0, 30).Draw(t, "rows"))
		for i := range rows {
			rows[i] = row(t, i)
		}
		size := rapid.IntRange(1, 12)
		one, rejected := held(t, rows, rapid.IntRange(1, 4).Draw(t, "files"), size.Draw(t, "batch"))
		shuffled := rapid.Permutation(rows).Draw(t, "shuffled")
		other, rejectedToo := held(t, shuffled, rapid.IntRange(1, 4).Draw(t, "files"), size.Draw(t, "batch"))
		if !slices.Equal(one, other) || rejected != rejectedToo {
			t.Fatalf("%d statements and %d rejects, then %d and %d:\n%s", len(one), rejected, len(other), rejectedToo, strings.Join(rows, "\n"))
		}
	})
}

// TestIdempotent loads a file twice: the second time adds nothing.
func TestIdempotent(t *testing.T) {
	w := &fakeWriter{}
	load(t, w, loaders.Options{Files: files("a.yaml", article)})
	again := load(t, w, loaders.Options{Files: files("a.yaml", article)})
	if again.Added != 0 || again.Unchanged != again.Read || again.Read == 0 {
		t.Errorf("summary: %+v", again)
	}
}

var _ graph.Writer = &fakeWriter{}
