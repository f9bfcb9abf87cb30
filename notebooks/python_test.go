package notebooks

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// probe prints what an environment depends on, and fails where none can be made.
const probe = `import sys, venv, ensurepip
if sys.version_info < (3, 11): sys.exit("Python is %d.%d" % sys.version_info[:2])
print(sys.version, sys.base_prefix)`

// environment gives a Python that has what requirements.txt names. It is made
// once, and kept in the user's cache until the requirements or Python change.
func environment(t *testing.T) string {
	t.Helper()
	version, err := exec.Command("python3", "-c", probe).CombinedOutput()
	if err != nil {
		lacks(t, fmt.Sprintf("%v %s", err, lastLine(version)))
	}
	hash := sha256.New()
	hash.Write(version)
	for _, name := range []string{"requirements.txt", "constraints.txt"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		hash.Write(text)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	cache = filepath.Join(cache, "graphd")
	made := filepath.Join(cache, fmt.Sprintf("notebooks-%x", hash.Sum(nil)[:6]))
	if _, err := os.Stat(made); err != nil {
		install(t, cache, made)
	}
	return filepath.Join(made, "bin", "python")
}

// install makes an environment, which gets its name when it is whole, so that
// one cut short is never used.
func install(t *testing.T, cache, made string) {
	t.Helper()
	if err := os.MkdirAll(cache, 0o755); err != nil {
		t.Fatal(err)
	}
	part, err := os.MkdirTemp(cache, "part.")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(part)
	t.Logf("making %s", made)
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	for _, command := range [][]string{
		{"python3", "-m", "venv", part},
		{filepath.Join(part, "bin", "python"), "-m", "pip", "install", "-q", "-r", "requirements.txt"},
	} {
		if out, err := exec.CommandContext(ctx, command[0], command[1:]...).CombinedOutput(); err != nil {
			lacks(t, fmt.Sprintf("%s: %v %s", strings.Join(command, " "), err, lastLine(out)))
		}
	}
	if err := os.Rename(part, made); err != nil {
		if _, there := os.Stat(made); there != nil { // else another test was faster
			t.Fatal(err)
		}
	}
}

// lacks ends a test that has no environment: in CI it may not be skipped.
func lacks(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal("CI=true, but notebooks cannot be run: " + what)
	}
	t.Skip("notebooks are not run (" + what + "): install Python 3.11 or later with venv and pip (on Debian: apt-get install python3-venv), and be online the first time")
}

func lastLine(out []byte) string {
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	return lines[len(lines)-1]
}
