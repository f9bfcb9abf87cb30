//go:build unix

package faults

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func says(text string, any ...string) bool {
	for _, a := range any {
		if strings.Contains(text, a) {
			return true
		}
	}
	return false
}

// nobody is a user without rights, as whom the tests run graphd if they are
// run by root, whom no permission stops.
const nobody = 65534

func unprivileged(args []string) *exec.Cmd {
	c := exec.Command(program, args...)
	if os.Getuid() == 0 {
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	return c
}

// A medium that may only be read after a load was killed in the middle: what
// was written can be asked, nothing else is written, and once it may be written
// to again the load completes.
func TestReadOnlyAfterAKill(t *testing.T) {
	c := shared(t)["load"]
	folder, err := os.MkdirTemp("", "graphd-read-only-")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(folder)
	if err := os.Chmod(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	store := killedIn(t, folder, c)
	steps := c.leaves(t, store)
	permit(t, filepath.Dir(store), 0o555, 0o444)
	before := contents(t, store)
	e := finish(t, unprivileged(c.args(store)))
	saysWhy(t, e)
	if !bytes.Equal(before, contents(t, store)) {
		t.Error("a file that may only be read has changed")
	}
	if asked := askBy(t, unprivileged(questioning(store))); c.taken(asked) != steps {
		t.Errorf("read-only it answers otherwise: %s", short(asked.text))
	}
	permit(t, filepath.Dir(store), 0o755, 0o644)
	c.completes(t, store)
}

// killedIn leaves a store behind whose load was killed.
func killedIn(t *testing.T, folder string, c *course) string {
	t.Helper()
	for wait := c.lasts(t) / 2; wait > time.Millisecond; wait = wait * 3 / 4 {
		inner, err := os.MkdirTemp(folder, "")
		if err != nil {
			t.Fatal(err)
		}
		permit(t, inner, 0o755, 0o644)
		store := filepath.Join(inner, "store.db")
		process := exec.Command(program, c.args(store)...)
		end := start(t, process)
		time.Sleep(wait)
		_ = process.Process.Kill() // it may have ended
		if end().code < 0 {
			return store
		}
	}
	t.Fatal("no load lived long enough to be killed")
	return ""
}

func permit(t *testing.T, folder string, mode, files os.FileMode) {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(folder, "*"))
	if err == nil {
		err = os.Chmod(folder, mode)
	}
	for _, file := range all {
		if err == nil {
			err = os.Chmod(file, files)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
}

func contents(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
