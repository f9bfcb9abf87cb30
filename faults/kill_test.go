//go:build unix

package faults

import (
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// fullRun is how many kills make a full run, which has larger files: their
// withdrawal takes several transactions.
const fullRun = 50

// A process that is killed at any moment leaves whole batches in a file that is
// sound, and the same command run again ends as if nothing had happened.
func TestKilledAtAnyMoment(t *testing.T) {
	all := shared(t)
	if *kills >= fullRun {
		all = courses(t, t.TempDir(), 3_200)
	}
	t.Logf("seed %d; %d kills", *seed, *kills)
	dice := rand.New(rand.NewPCG(*seed, 0))
	killed := map[string]int{}
	partial := 0
	for n := range *kills {
		name := []string{"load", "replace", "load", "withdraw", "replace"}[n%5]
		taken, left := killOnce(t, all[name], dice)
		killed[name]++
		if left {
			partial++
		}
		t.Logf("%s, killed after %s", name, taken)
		if t.Failed() {
			t.Fatalf("repeat it with -seed %d -kills %d", *seed, *kills)
		}
	}
	t.Logf("killed: %v; %d left a part of what they were to write", killed, partial)
}

// killOnce runs a command, kills it, and looks at what it leaves. A command
// that ends before its moment comes is begun anew with another moment.
func killOnce(t *testing.T, c *course, dice *rand.Rand) (at time.Duration, partial bool) {
	t.Helper()
	for range 100 {
		store := c.fresh(t)
		at = time.Duration(dice.Int64N(int64(c.lasts(t))))
		process := exec.Command(program, c.args(store)...)
		wait := start(t, process)
		time.Sleep(at)
		_ = process.Process.Kill() // it may have ended
		if wait().code >= 0 {
			continue
		}
		sound(t, store)
		steps := c.leaves(t, store)
		c.completes(t, store)
		return at, steps > 0 && steps < len(c.steps)-1
	}
	t.Fatal("no process lived long enough to be killed")
	return 0, false
}

// fresh gives a store as the command finds it.
func (c *course) fresh(t testing.TB) string {
	t.Helper()
	if c.begun == "" {
		return filepath.Join(t.TempDir(), "made.db")
	}
	return copied(t, c.begun, t.TempDir())
}

// lasts tells how long the command takes if nothing stops it.
func (c *course) lasts(t testing.TB) time.Duration {
	t.Helper()
	if c.takes == 0 {
		store := c.fresh(t)
		began := time.Now()
		graphd(t, c.args(store)...)
		c.takes = time.Since(began)
	}
	return c.takes
}

// leaves checks that what a store answers is what it answers between two
// batches, and tells after how many of them.
func (c *course) leaves(t testing.TB, store string) int {
	t.Helper()
	a := ask(t, store)
	steps := c.taken(a)
	if steps < 0 && !(c.mayPend && a.pending) {
		t.Errorf("what was left is no whole number of batches: %s", short(a.text))
	}
	return steps
}

// completes runs the command to its end, after which nothing may tell that it
// was ever cut off.
func (c *course) completes(t testing.TB, store string) {
	t.Helper()
	if e := graphd(t, c.args(store)...); e.code != 0 {
		t.Error(e)
	}
	if got := ask(t, store).text; got != c.steps[len(c.steps)-1] {
		t.Errorf("after it was run again the answers are others:\n%s\n%s", short(got), short(c.steps[len(c.steps)-1]))
	}
	if ids := unloaded(t, store); len(ids) > 0 {
		t.Errorf("these are still said to be loading: %v", ids)
	}
}

// A part of a batch is not taken for a whole one.
func TestAPartOfABatchIsSeen(t *testing.T) {
	folder := t.TempDir()
	store := filepath.Join(folder, "part.db")
	graphd(t, load(store, edition{dataset: "ties", groups: 700, number: 1, chained: true}.file(t, folder, -1))...)
	if steps := shared(t)["load"].taken(ask(t, store)); steps >= 0 {
		t.Errorf("it is taken for %d batches", steps)
	}
}
