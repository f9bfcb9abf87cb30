package reread

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// watched is a Value over one file, with what it was told to report.
type watched struct {
	*Value[string]
	path     string
	reads    int
	failures []string
}

func watch(t *testing.T, text string) *watched {
	t.Helper()
	w := &watched{path: filepath.Join(t.TempDir(), "file")}
	w.write(t, text, time.Hour)
	value, err := New(func() (string, error) {
		w.reads++
		content, err := os.ReadFile(w.path)
		if string(content) == "broken" {
			err = errors.New("it is broken")
		}
		return string(content), err
	}, func(err error) { w.failures = append(w.failures, err.Error()) }, w.path)
	if err != nil {
		t.Fatal(err)
	}
	w.Value = value
	return w
}

// write changes the file as if it had been changed so long ago.
func (w *watched) write(t *testing.T, text string, ago time.Duration) {
	t.Helper()
	if err := os.WriteFile(w.path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	at := time.Now().Add(-ago)
	if err := os.Chtimes(w.path, at, at); err != nil {
		t.Fatal(err)
	}
}

// later makes the last look as old as it has to be for the next one.
func (w *watched) later() string {
	w.looked = w.looked.Add(-lookEvery)
	return w.Get()
}

func TestAChangeIsSeenAfterASecond(t *testing.T) {
	w := watch(t, "one")
	w.write(t, "two", time.Minute)
	if got := w.Get(); got != "one" {
		t.Errorf("looked again at once: %s", got)
	}
	if got := w.later(); got != "two" {
		t.Errorf("after a second: %s", got)
	}
	w.later()
	w.later()
	if w.reads != 2 {
		t.Errorf("%d readings of 2 contents", w.reads)
	}
}

// Within the grain of a file system's clock a second change may leave no trace.
func TestAFileThatWasJustChangedIsReadAgain(t *testing.T) {
	w := watch(t, "one")
	at := time.Now()
	for i, text := range []string{"two", "six"} {
		w.write(t, text, 0)
		if err := os.Chtimes(w.path, at, at); err != nil {
			t.Fatal(err)
		}
		if got := w.later(); got != text {
			t.Errorf("change %d: %s, not %s", i+1, got, text)
		}
	}
}

func TestABrokenFileLeavesTheOldValue(t *testing.T) {
	w := watch(t, "one")
	w.write(t, "broken", 0)
	for range 3 {
		if got := w.later(); got != "one" {
			t.Error(got)
		}
	}
	if len(w.failures) != 1 || w.failures[0] != "it is broken" {
		t.Errorf("reported %q", w.failures)
	}
	if err := os.Remove(w.path); err != nil {
		t.Fatal(err)
	}
	if got := w.later(); got != "one" || len(w.failures) != 2 {
		t.Errorf("%s; reported %q", got, w.failures)
	}
	w.write(t, "two", time.Minute)
	if got := w.later(); got != "two" {
		t.Error(got)
	}
}

func TestAnotherFileInItsPlace(t *testing.T) {
	w := watch(t, "one")
	before, err := os.Stat(w.path)
	if err != nil {
		t.Fatal(err)
	}
	next := w.path + ".next"
	if err := errors.Join(os.WriteFile(next, []byte("two"), 0o600), os.Chtimes(next, before.ModTime(), before.ModTime()),
		os.Rename(next, w.path)); err != nil {
		t.Fatal(err)
	}
	if got := w.later(); got != "two" {
		t.Errorf("of the same size and time: %s", got)
	}
}

func TestTheFirstReadingHasToGoWell(t *testing.T) {
	_, err := New(func() (int, error) { return 0, errors.New("no") }, nil)
	if err == nil {
		t.Error("no error")
	}
}
