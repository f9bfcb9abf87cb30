package tokens

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
)

var day = time.Date(2026, 10, 9, 23, 0, 0, 0, time.UTC)

func add(t *testing.T, path string, role Role, name string) string {
	t.Helper()
	token := New()
	if err := Add(path, EntryOf(token, role, name, day)); err != nil {
		t.Fatal(err)
	}
	return token
}

func find(t *testing.T, path, token string) *Entry {
	t.Helper()
	set, err := ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return set.Find(token)
}

// The way of a token: made, known by its hash alone, revoked.
func TestAddFindRevoke(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tokens")
	reader, admin := add(t, path, Read, "dashboard"), add(t, path, Admin, "ops")
	if !regexp.MustCompile(`^graphd_[A-Za-z0-9_-]{43}$`).MatchString(reader) || reader == admin {
		t.Errorf("%q, %q", reader, admin)
	}
	text, err := os.ReadFile(path)
	if err != nil || strings.Contains(string(text), prefix) {
		t.Errorf("%v; the file holds a token: %s", err, text)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if e := find(t, path, reader); e == nil || e.Name != "dashboard" || e.Role != Read || e.Made != "2026-10-09" {
		t.Errorf("%+v", e)
	}
	for _, other := range []string{"", reader[1:], reader + " ", strings.ToLower(reader), New()} {
		if e := find(t, path, other); e != nil {
			t.Errorf("%q is let in as %s", other, e.Name)
		}
	}
	before, _ := os.Stat(path)
	if err := Revoke(path, "dashboard", day); err != nil {
		t.Fatal(err)
	}
	after, _ := os.Stat(path)
	if !os.SameFile(before, after) || before.Size() != after.Size() {
		t.Error("it is another file now, or of another size")
	}
	if find(t, path, reader) != nil || find(t, path, admin) == nil {
		t.Error("the wrong one is revoked")
	}
	again := add(t, path, Read, "dashboard")
	if find(t, path, again) == nil {
		t.Error("the name cannot be used again")
	}
}

// A line that an editor left without an end is not run into.
func TestAddAfterALineWithoutEnd(t *testing.T) {
	path := written(t, strings.TrimSuffix(EntryOf("a", Read, "a", day).line(), "\n"), 0o600)
	token := add(t, path, Read, "b")
	if find(t, path, "a") == nil || find(t, path, token) == nil {
		t.Error("one of the two is lost")
	}
}

func TestAddAndRevokeRefuse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tokens")
	add(t, path, Read, "dashboard")
	for says, err := range map[string]error{
		"has a token named dashboard already":          Add(path, EntryOf(New(), Admin, "dashboard", day)),
		`no token named "dashbord"; did you mean "das`: Revoke(path, "dashbord", day),
		"that is a token; give its name":               Revoke(path, New(), day),
		"there is no such token file":                  Revoke(path+"2", "x", day),
		"folder has to exist":                          Add(filepath.Join(path+"2", "tokens"), EntryOf(New(), Read, "x", day)),
	} {
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%v does not say %q", err, says)
		}
	}
}

// What is wrong is named by file and line, and nothing is let in.
func TestMalformedLines(t *testing.T) {
	good := EntryOf("a", Read, "a", day).line()
	for line, says := range map[string]string{
		"abc read b 2026-10-09":                           "64 hex digits",
		strings.Repeat("0", 64) + " read b":               "3 words",
		strings.Repeat("0", 64) + " root b 2026-10-09":    "a role is read or admin",
		strings.Repeat("0", 64) + " read b/c 2026-10-09":  "name is 1 to 64",
		strings.Repeat("0", 64) + " read b 9.10.2026":     "2026-10-09",
		strings.Repeat("0", 64) + " read a 2026-10-09":    "given twice",
		strings.Replace(good, " a ", " b ", 1):            "the same token",
		New():                                             "holds a token itself",
		strings.Repeat("0", 64) + " " + New() + " b 2026": "holds a token itself",
	} {
		path := written(t, "# comment\n\n"+good+line+"\n", 0o600)
		set, err := ReadFile(path)
		if set != nil || graph.KindOf(err) != graph.Invalid || !strings.Contains(err.Error(), path+":4: ") || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", line, err)
		}
		if strings.Contains(err.Error(), prefix) {
			t.Errorf("the error shows a token: %v", err)
		}
	}
}

func TestRightsOfOthersAreRefused(t *testing.T) {
	for _, mode := range []os.FileMode{0o640, 0o620, 0o604, 0o602, 0o666} {
		path := written(t, "", mode)
		_, err := ReadFile(path)
		if graph.KindOf(err) != graph.Invalid || !strings.Contains(err.Error(), "(chmod 600 "+path+")") {
			t.Errorf("%04o: %v", mode, err)
		}
		if err := Add(path, EntryOf(New(), Read, "x", day)); graph.KindOf(err) != graph.Invalid {
			t.Errorf("%04o: a token is added all the same: %v", mode, err)
		}
	}
	if _, err := ReadFile(t.TempDir()); graph.KindOf(err) != graph.Invalid {
		t.Errorf("a folder: %v", err)
	}
}

func TestWatch(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tokens")
	token := add(t, path, Read, "a")
	var failures []error
	set, err := Watch(path, func(err error) { failures = append(failures, err) })
	if err != nil || set().Find(token) == nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	waitFor(t, "the failure", func() bool { set(); return len(failures) > 0 })
	if set().Find(token) == nil {
		t.Error("the old set is gone")
	}
	if err := errors.Join(os.Chmod(path, 0o600), Revoke(path, "a", day)); err != nil {
		t.Fatal(err)
	}
	waitFor(t, "the revocation", func() bool { return set().Find(token) == nil })
}

func waitFor(t *testing.T, what string, happened func() bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); !happened(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%s does not come", what)
		}
	}
}

func written(t *testing.T, text string, mode os.FileMode) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "tokens")
	if err := errors.Join(os.WriteFile(path, []byte(text), mode), os.Chmod(path, mode)); err != nil {
		t.Fatal(err)
	}
	return path
}
