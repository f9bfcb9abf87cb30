//go:build unix

package faults

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// batchSize is how many statements graphd writes in one batch.
const batchSize = 5_000

// groupSize is how many statements a group has. It divides batchSize, and the
// statements that come before the groups are as many, so that no group is ever
// in two batches: wherever a load ends, each group is whole or not there.
const groupSize = 10

const groupsPerBatch = batchSize / groupSize

// edition is one edition of a generated dataset: groups of two people, their
// organization, and what sources say of these.
type edition struct {
	dataset string
	groups  int
	number  int  // 1, or 2: with a fifth of the groups gone, a third changed and some new
	chained bool // links lead from each group to the next one that the file holds, which may not be there yet
}

// statements is how many it has.
func (e edition) statements() int { return groupSize * (1 + len(e.held())) }

// batches is how many a load makes of it.
func (e edition) batches() int { return (e.statements() + batchSize - 1) / batchSize }

// held lists the groups that it has, in the order of its file.
func (e edition) held() []int {
	var held []int
	for g := range e.groups + e.groups/10*(e.number-1) {
		if e.number == 1 || g%5 != 0 {
			held = append(held, g)
		}
	}
	return held
}

// batch gives what a file with only the n-th batch holds, or, for -1, the file
// of the whole edition. The dataset and its sources begin both.
func (e edition) batch(n int) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `{"dataset": {"id": %q, "title": "The %s", "edition": "%d"}}`+"\n", e.dataset, e.dataset, e.number)
	for s := 1; s < groupSize; s++ {
		fmt.Fprintf(&b, `{"source": {"id": "s%d", "title": "Source %d", "author": "author-%d", "published": "2020-0%d", "reliability": "B"}}`+"\n", s, s, s%4, s)
	}
	held := e.held()
	for i, g := range held {
		if n < 0 || (i+1)/groupsPerBatch == n {
			e.group(&b, g, held[(i+1)%len(held)])
		}
	}
	return b.Bytes()
}

// group writes the ten statements of a group.
func (e edition) group(b *bytes.Buffer, g, next int) {
	name, credibility := fmt.Sprintf("Abu Umar %d", g), 2
	if e.number > 1 && g%3 == 0 {
		name, credibility = fmt.Sprintf("Abu Umar al-Sani %d", g), 1
	}
	friend := g
	if e.chained {
		friend = next
	}
	a, second, org := e.id(g, "a"), e.id(g, "b"), e.id(g, "c")
	fmt.Fprintf(b, `{"entity": {"id": %q, "kind": "person", "names": [%q], "born": "19%02d"}}`+"\n", a, name, g%100)
	fmt.Fprintf(b, `{"entity": {"id": %q, "kind": "person", "names": ["Second %d"]}}`+"\n", second, g)
	fmt.Fprintf(b, `{"entity": {"id": %q, "kind": "organization", "names": ["Group %d", "The %d"]}}`+"\n", org, g, g)
	fmt.Fprintf(b, `{"link": {"from": %q, "type": "MEMBER_OF", "to": %q, "claims": [{"source": "s1", "since": "2019", "credibility": %d}, {"source": "s2", "asOf": "2020-03", "credibility": 3}, {"source": "s3", "stance": "denies", "credibility": 4}]}}`+"\n", a, org, credibility)
	fmt.Fprintf(b, `{"link": {"from": %q, "type": "LEADER_OF", "to": %q, "claims": [{"source": "s4", "locator": "P%d"}, {"source": "s5", "credibility": %d}]}}`+"\n", second, org, g, credibility)
	fmt.Fprintf(b, `{"link": {"from": %q, "type": "ASSOCIATE_OF", "to": %q, "claims": [{"source": "s6", "credibility": %d}]}}`+"\n", a, e.id(friend, "b"), credibility)
	fmt.Fprintf(b, `{"fact": {"of": %q, "property": "STRENGTH", "value": {"number": %d}, "claims": [{"source": "s7"}]}}`+"\n", org, 10+g)
}

// id is the id of one of a group's entities.
func (e edition) id(group int, which string) string {
	return fmt.Sprintf("%s-%05d%s", e.dataset, group, which)
}

// file writes the batch, or for -1 the edition, and gives the file's path.
func (e edition) file(t testing.TB, folder string, batch int) string {
	t.Helper()
	path := filepath.Join(folder, fmt.Sprintf("%s-%d-%d.jsonl", e.dataset, e.number, batch))
	if err := os.WriteFile(path, e.batch(batch), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
