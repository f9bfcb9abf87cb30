//go:build unix

package faults

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// limited makes a command whose files cannot grow beyond a number of KiB, as
// on a disk with no more room than that. It needs no rights.
func limited(kib int64, args []string) *exec.Cmd {
	script := fmt.Sprintf(`ulimit -f %d && exec "$0" "$@"`, kib*2) // POSIX counts in 512 bytes
	return exec.Command("sh", append([]string{"-c", script, program}, args...)...)
}

// A load that runs out of room fails, saying so, at a whole batch; with room it
// completes.
func TestOutOfRoom(t *testing.T) {
	all := shared(t)
	for name, limits := range map[string][]int64{"load": {64, 4_000, 5_200, 5_600, 6_000}, "replace": {0, 5_200}, "withdraw": {3_000}} {
		c := all[name]
		failed, partial := 0, 0
		for _, kib := range limits {
			store := c.fresh(t)
			e := finish(t, limited(kib, c.args(store)))
			if e.code == 0 { // there was room enough
				continue
			}
			failed++
			saysWhy(t, e)
			sound(t, store)
			if steps := c.leaves(t, store); steps > 0 && steps < len(c.steps)-1 {
				partial++
			}
			c.completes(t, store)
		}
		t.Logf("%s: %d ran out of room, %d of them in the middle", name, failed, partial)
		if failed == 0 || name == "load" && partial == 0 {
			t.Errorf("%s: %d failed, %d in the middle", name, failed, partial)
		}
	}
}

// saysWhy checks that a command failed in words and not by a crash.
func saysWhy(t *testing.T, e ended) {
	t.Helper()
	if e.code != 1 || !says(e.err, "disk", "may not be written to", "cannot be opened") || says(e.err, "goroutine ", "panic:") {
		t.Errorf("it does not say what failed: %s", e)
	}
}

// The same on a disk of its own that is really full. Without the right to
// mount one TestOutOfRoom stands for it.
func TestFullDisk(t *testing.T) {
	disk := t.TempDir()
	mount := func(options string) error {
		return exec.Command("mount", "-t", "tmpfs", "-o", options, "graphd-faults", disk).Run()
	}
	if err := mount("size=3m"); err != nil {
		t.Logf("no disk of its own (mount: %v); TestOutOfRoom stands for it", err)
		return
	}
	defer func() {
		if out, err := exec.Command("umount", disk).CombinedOutput(); err != nil {
			t.Errorf("umount: %v %s", err, out)
		}
	}()
	c := shared(t)["load"]
	for _, size := range []string{"1m", "6m"} {
		if err := mount("remount,size=" + size); err != nil {
			t.Fatal(err)
		}
		store := filepath.Join(disk, "full.db")
		e := finish(t, exec.Command(program, c.args(store)...))
		saysWhy(t, e)
		steps := c.leaves(t, store) // on the full disk
		t.Logf("%s: full after %d batches", size, steps)
		if err := mount("remount,size=64m"); err != nil {
			t.Fatal(err)
		}
		sound(t, store)
		c.leaves(t, store)
		c.completes(t, store)
		left, err := filepath.Glob(store + "*")
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range left {
			if err := os.Remove(file); err != nil {
				t.Fatal(err)
			}
		}
	}
}
