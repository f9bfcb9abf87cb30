//go:build unix

package faults

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// sound lets the official sqlite3 shell look a file over, where there is one,
// and graphd's own doctor, which also holds its tables against each other. The
// shell gets a copy: as it closes a file it moves the log into it, and what
// graphd is given next should be as the fault left it.
func sound(t testing.TB, store string) {
	t.Helper()
	if info, err := os.Stat(store); errors.Is(err, fs.ErrNotExist) || info.Size() == 0 && !exists(store+"-wal") {
		return
	}
	if shell, err := exec.LookPath("sqlite3"); err != nil {
		t.Log("sqlite3 is not installed: only graphd doctor looks the file over")
	} else {
		taken := copied(t, store, t.TempDir())
		e := finish(t, exec.Command(shell, taken, "PRAGMA integrity_check; PRAGMA foreign_key_check"))
		if e.code != 0 || strings.TrimSpace(e.out) != "ok" {
			t.Errorf("sqlite3 finds the file damaged: %s", e)
		}
	}
	e := finish(t, exec.Command(program, "doctor", "--json", "--store", "sqlite:"+store))
	if e.code != 0 && !strings.Contains(e.err, "is not there (load something into it first)") {
		t.Errorf("graphd doctor finds the file damaged: %s", e)
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// copied copies a store that no process has open, with what lies beside it.
func copied(t testing.TB, store, folder string) string {
	t.Helper()
	to := folder + "/copy.db"
	for _, suffix := range []string{"", "-wal"} {
		content, err := os.ReadFile(store + suffix)
		if suffix != "" && errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			err = os.WriteFile(to+suffix, content, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return to
}
