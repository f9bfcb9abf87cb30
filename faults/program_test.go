//go:build unix

package faults

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

var (
	kills = flag.Int("kills", fromEnv("GRAPHD_KILLS", 8), "how many loads are killed")
	seed  = flag.Uint64("seed", uint64(fromEnv("GRAPHD_SEED", int(time.Now().UnixNano()))), "of the moments at which they are")

	program string // the path of graphd
)

func fromEnv(name string, fallback int) int {
	text, given := os.LookupEnv(name)
	if !given {
		return fallback
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(name + " is no number: " + text)
	}
	return n
}

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(built(m))
}

// built builds graphd, then runs the tests. Others may enter its folder, since
// some tests run it as a user without rights.
func built(m *testing.M) int {
	folder, err := os.MkdirTemp("", "graphd-faults-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	if err := os.Chmod(folder, 0o755); err != nil {
		panic(err)
	}
	program = filepath.Join(folder, "graphd")
	args := []string{"build", "-o", program}
	if os.Getenv("GRAPHD_RACE") == "1" {
		args = append(args, "-race")
	}
	if out, err := exec.Command("go", append(args, "../cmd/graphd")...).CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "go build: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// ended is how a process ended.
type ended struct {
	code     int // -1 for one that was killed
	out, err string
}

func (e ended) String() string {
	return fmt.Sprintf("exit %d\n%s%s", e.code, short(e.out), short(e.err))
}

func short(text string) string {
	if len(text) > 2_000 {
		return text[:2_000] + "…\n"
	}
	return text
}

// finish runs a command to its end.
func finish(t testing.TB, c *exec.Cmd) ended {
	t.Helper()
	wait := start(t, c)
	return wait()
}

// start starts a command, and gives what waits for its end.
func start(t testing.TB, c *exec.Cmd) (wait func() ended) {
	t.Helper()
	var out, errors bytes.Buffer
	c.Stdout, c.Stderr = &out, &errors
	if err := c.Start(); err != nil {
		t.Error(err) // not Fatal: some commands run in goroutines
		return func() ended { return ended{code: -2} }
	}
	return func() ended {
		_ = c.Wait() // the code says it
		return ended{c.ProcessState.ExitCode(), out.String(), errors.String()}
	}
}

// graphd runs a command of graphd that has to succeed.
func graphd(t testing.TB, args ...string) ended {
	t.Helper()
	e := finish(t, exec.Command(program, args...))
	if e.code != 0 {
		t.Fatalf("graphd %s: %s", short(strings.Join(args, " ")), e)
	}
	return e
}

// load is the command line of a load into a store.
func load(store, file string, more ...string) []string {
	return append([]string{"load", "--store", "sqlite:" + store, file}, more...)
}
