package faults

import (
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
	"unsafe"
)

// A medium that refuses every write from some moment on, in the middle of a
// load, as one does that the system has made read-only after an error.
func TestWritesRefusedInMidLoad(t *testing.T) {
	c := shared(t)["load"]
	failed := 0
	for part := range 3 {
		store := filepath.Join(t.TempDir(), "refused.db")
		process := exec.Command(program, c.args(store)...)
		wait := start(t, process)
		time.Sleep(c.lasts(t) * time.Duration(part+1) / 5)
		refuseWrites(process.Process.Pid)
		e := wait()
		if e.code == 0 { // it had ended before
			continue
		}
		failed++
		saysWhy(t, e)
		sound(t, store)
		t.Logf("refused after %d batches", c.leaves(t, store))
		c.completes(t, store)
	}
	if failed == 0 {
		t.Error("no load was there to be refused")
	}
}

// refuseWrites forbids a process every write to a file (prlimit(2) with
// RLIMIT_FSIZE 0). A process that has ended is left alone.
func refuseWrites(pid int) {
	none := syscall.Rlimit{}
	_, _, _ = syscall.RawSyscall6(syscall.SYS_PRLIMIT64, uintptr(pid), syscall.RLIMIT_FSIZE, uintptr(unsafe.Pointer(&none)), 0, 0, 0)
}
