package neo4jtest

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"testing"
)

// reserving makes the test program hold the URI that it names, as a package's
// tests do, until its input ends.
const reserving = "GRAPHD_TEST_RESERVE"

func holdReserved(uri string) {
	say := func(format string, args ...any) { fmt.Printf(format+"\n", args...) }
	if err := reserve(uri, say); err != nil {
		say("%v", err)
		return
	}
	say("mine")
	io.Copy(io.Discard, os.Stdin)
}

func TestProcessesTakeTurns(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no locks here: see reserve_other.go")
	}
	t.Setenv("TMPDIR", t.TempDir()) // the locks are there
	const uri = "bolt://of.a.test:7687"
	first, firstSays := holder(t, uri)
	expect(t, firstSays, "mine")
	_, secondSays := holder(t, uri)
	expect(t, secondSays, "waiting for another package's tests to end with "+uri)
	_, elsewhereSays := holder(t, uri+"9")
	expect(t, elsewhereSays, "mine")
	first.Process.Kill()
	expect(t, secondSays, "mine")
}

// holder starts a process that reserves the URI, and gives what it says.
func holder(t *testing.T, uri string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), reserving+"="+uri)
	if _, err := c.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		c.Process.Kill()
		c.Wait()
	})
	return c, bufio.NewScanner(out)
}

func expect(t *testing.T, says *bufio.Scanner, want string) {
	t.Helper()
	if !says.Scan() || says.Text() != want {
		t.Fatalf("it says %q (%v), want %q", says.Text(), says.Err(), want)
	}
}
