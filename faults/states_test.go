//go:build unix

package faults

import (
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// course is a store's way from where it stands to where a command takes it:
// what it answers after each whole batch, the first being where it began.
type course struct {
	begun string // a file as the command finds it; "" for none
	args  func(store string) []string
	steps []string
	takes time.Duration // 0 until it was measured
	// mayPend says that answers may be neither while they say that keys wait to
	// be computed anew, which the command does in several transactions.
	mayPend bool
}

// taken tells how many steps an answer stands for; -1 for none.
func (c *course) taken(a answered) int {
	return slices.Index(c.steps, a.text)
}

// step loads into a store, and notes what it answers then.
func (c *course) step(t testing.TB, store string, args ...string) {
	t.Helper()
	graphd(t, args...)
	c.steps = append(c.steps, ask(t, store).text)
}

// byBatches loads an edition batch by batch, each as a load of its own.
func (c *course) byBatches(t testing.TB, store string, e edition) {
	t.Helper()
	for n := range e.batches() {
		c.step(t, store, load(store, e.file(t, filepath.Dir(store), n))...)
	}
}

var small map[string]*course

// shared are the courses of a dataset of three batches, worked out once.
func shared(t testing.TB) map[string]*course {
	t.Helper()
	if small == nil {
		small = courses(t, filepath.Dir(program), 1_000)
	}
	return small
}

// courses are those of a first load, of its replacement, and of its withdrawal,
// each worked out without any fault.
func courses(t testing.TB, folder string, groups int) map[string]*course {
	t.Helper()
	first := edition{dataset: "ties", groups: groups, number: 1, chained: true}
	second := first
	second.number = 2
	firstFile, secondFile := first.file(t, folder, -1), second.file(t, folder, -1)

	whole := filepath.Join(folder, "whole.db")
	loading := &course{steps: []string{nothing}, args: func(store string) []string { return load(store, firstFile) }}
	loading.byBatches(t, whole, first)

	// Bytes do not depend on how a store came to hold what it holds.
	again := filepath.Join(folder, "again.db")
	graphd(t, load(again, firstFile)...)
	if got := ask(t, again).text; got != loading.steps[len(loading.steps)-1] {
		t.Fatal("one load and one for each batch give different answers")
	}

	replacing := &course{begun: whole, args: func(store string) []string { return load(store, secondFile, "--replace") }}
	replaced := copied(t, whole, t.TempDir())
	replacing.steps = append(replacing.steps, ask(t, replaced).text)
	replacing.byBatches(t, replaced, second)
	replacing.step(t, replaced, load(replaced, secondFile, "--replace")...)

	withdrawing := &course{begun: whole, mayPend: true, args: func(store string) []string {
		return []string{"withdraw", "--store", "sqlite:" + store, "ties"}
	}}
	withdrawn := copied(t, whole, t.TempDir())
	withdrawing.steps = append(withdrawing.steps, ask(t, withdrawn).text)
	withdrawing.step(t, withdrawn, withdrawing.args(withdrawn)...)
	return map[string]*course{"load": loading, "replace": replacing, "withdraw": withdrawing}
}
