// Package reread keeps a value that is read from files, such as a list of
// tokens or a certificate, and reads it again when the files change.
//
// What enters: the files' paths and a function that reads them. What leaves:
// the last value that could be read. It starts no goroutine: whoever asks for
// the value looks at the files, at most once a second.
package reread

import (
	"io/fs"
	"os"
	"sync"
	"time"
)

const (
	lookEvery = time.Second
	// unsettled is how young a change may be for another one to hide behind it:
	// file systems count time in steps of up to two seconds.
	unsettled = 2 * time.Second
)

// Value is what files hold. It may be used by many goroutines at once.
type Value[T any] struct {
	read   func() (T, error)
	failed func(error)
	files  []string

	mu     sync.Mutex
	value  T
	looked time.Time
	seen   []stamp
	young  bool   // the files were changed just before they were read
	fault  string // of the last reading, "" after one that went well
}

// New reads the files for the first time, and fails if that does. failed is
// told when a later reading fails, once for each new reason; the value stays
// as it was then. It must not call the Value.
func New[T any](read func() (T, error), failed func(error), files ...string) (*Value[T], error) {
	v := &Value[T]{read: read, failed: failed, files: files}
	v.look(time.Now())
	value, err := read()
	if err != nil {
		return nil, err
	}
	v.value = value
	return v, nil
}

// Get gives the value, after a second at the latest that of the changed files.
func (v *Value[T]) Get() T {
	v.mu.Lock()
	defer v.mu.Unlock()
	now := time.Now()
	if now.Sub(v.looked) < lookEvery || !v.look(now) {
		return v.value
	}
	value, err := v.read()
	if err == nil {
		v.value, v.fault = value, ""
		return v.value
	}
	if reason := err.Error(); reason != v.fault {
		v.fault = reason
		v.failed(err)
	}
	return v.value
}

// look reports whether the files may have changed since the last look. It comes
// before the reading, so that a change in between is seen the next time.
func (v *Value[T]) look(now time.Time) bool {
	changed := v.young
	v.looked, v.young = now, false
	stamps := make([]stamp, len(v.files))
	for i, path := range v.files {
		stamps[i] = stampOf(path)
		v.young = v.young || now.Sub(stamps[i].changed) < unsettled
		changed = changed || v.seen == nil || !stamps[i].same(v.seen[i])
	}
	v.seen = stamps
	return changed
}

// stamp is what tells two states of a file apart. That of a file which is not
// there is zero.
type stamp struct {
	changed time.Time
	size    int64
	mode    fs.FileMode
	file    fs.FileInfo // tells that another file took its place
}

func stampOf(path string) stamp {
	info, err := os.Stat(path)
	if err != nil {
		return stamp{}
	}
	return stamp{info.ModTime(), info.Size(), info.Mode(), info}
}

func (s stamp) same(other stamp) bool {
	if s.file == nil || other.file == nil {
		return s.file == nil && other.file == nil
	}
	return s.changed.Equal(other.changed) && s.size == other.size && s.mode == other.mode && os.SameFile(s.file, other.file)
}
