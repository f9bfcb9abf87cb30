package loaders

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/graphd/graphd/graph"
)

// standardInput is the path that names it, and stdinName what errors call it.
const (
	standardInput = "-"
	stdinName     = "standard input"
)

// found is a file to read.
type found struct {
	path  string
	name  string // as errors and the summary name it
	size  int64  // -1 if not known
	named bool   // by the user, not found in a folder
}

// finder collects the files that paths stand for, each once, folders in the
// order of their names.
type finder struct {
	files   filesystem
	seen    map[string]bool
	found   []found
	skipped []Skipped
}

// find resolves all paths before anything is read, so that a slip in one of
// them costs nothing.
func find(paths []string, files filesystem) (*finder, error) {
	f := &finder{files: files, seen: map[string]bool{}}
	for _, p := range paths {
		if err := f.path(p); err != nil {
			return nil, err
		}
	}
	return f, nil
}

func (f *finder) path(path string) error {
	if path == standardInput {
		f.add(found{path: path, name: stdinName, size: -1, named: true})
		return nil
	}
	info, err := f.files.stat(path)
	switch {
	case err == nil && info.IsDir():
		return f.folder(path)
	case err == nil:
		f.file(path, info, true)
		return nil
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(path, "*?["):
		return f.pattern(path)
	case errors.Is(err, fs.ErrNotExist):
		return &graph.Error{Op: "load", Kind: graph.NotFound, What: "there is no file " + path}
	}
	return &graph.Error{Op: "load", Kind: graph.Unavailable, Err: err}
}

func (f *finder) pattern(pattern string) error {
	names, err := f.files.glob(pattern)
	if err != nil {
		return &graph.Error{Op: "load", Kind: graph.Invalid, What: pattern, Err: err}
	}
	if len(names) == 0 {
		return &graph.Error{Op: "load", Kind: graph.NotFound, What: "no file matches " + pattern, Hint: "a folder's name loads all that is in it"}
	}
	for _, n := range names {
		if err := f.path(n); err != nil {
			return err
		}
	}
	return nil
}

// folder takes every file below root but hidden ones. Links to files are
// followed, links to folders are not.
func (f *finder) folder(root string) error {
	before, atRoot := len(f.found), true
	err := f.files.walk(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := strings.HasPrefix(d.Name(), ".") && !atRoot
		atRoot = false
		switch {
		case hidden:
			f.skipped = append(f.skipped, Skipped{File: path, Reason: "it is hidden"})
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		}
		info, err := f.files.stat(path)
		switch {
		case err != nil || !info.Mode().IsRegular():
			f.skipped = append(f.skipped, Skipped{File: path, Reason: "it is no regular file"})
		default:
			f.file(path, info, false)
		}
		return nil
	})
	if err != nil {
		return &graph.Error{Op: "load", Kind: graph.Unavailable, What: "folder " + root, Err: err}
	}
	if len(f.found) == before {
		return &graph.Error{Op: "load", Kind: graph.NotFound, What: "the folder " + root + " holds no file"}
	}
	return nil
}

func (f *finder) file(path string, info fs.FileInfo, named bool) {
	size := int64(-1)
	if info.Mode().IsRegular() {
		size = info.Size()
	}
	f.add(found{path: path, name: path, size: size, named: named})
}

func (f *finder) add(file found) {
	if key := filepath.Clean(file.path); !f.seen[key] {
		f.seen[key] = true
		f.found = append(f.found, file)
	}
}

// bytes sums the sizes; -1 if one is not known.
func (f *finder) bytes() int64 {
	sum := int64(0)
	for _, file := range f.found {
		if file.size < 0 {
			return -1
		}
		sum += file.size
	}
	return sum
}
