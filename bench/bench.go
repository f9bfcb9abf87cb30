package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/graphd/graphd/bench/powerlaw"
	"github.com/graphd/graphd/store/sqlite"
)

// bench is a run under way.
type bench struct {
	settings
	results   []result
	temporary bool // the folder is
}

func begin(s settings) (*bench, error) {
	b := &bench{settings: s}
	var err error
	if b.folder == "" {
		b.temporary = true
		b.folder, err = os.MkdirTemp("", "graphd-bench-")
	} else {
		err = os.MkdirAll(b.folder, 0o755)
	}
	if err == nil && s.profile != "" {
		err = os.MkdirAll(s.profile, 0o755)
	}
	return b, err
}

func (b *bench) end(err *error) {
	if b.temporary {
		*err = errors.Join(*err, os.RemoveAll(b.folder))
	}
}

// say tells on standard error how far the run is.
func (b *bench) say(what string) { fmt.Fprintln(os.Stderr, "bench:", what) }

// graph returns the path of the graph's native file, made if it is not there.
func (b *bench) graph() (string, error) { return b.file(powerlaw.NativeFile, powerlaw.WriteNative) }

// file returns the path of one of the graph's files.
func (b *bench) file(kind string, write func(io.Writer, powerlaw.Size) error) (string, error) {
	name := b.size.Name + "-" + kind
	path := filepath.Join(b.folder, name)
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	b.say("writing " + path)
	return powerlaw.WriteFile(b.folder, name, b.size, write)
}

// store returns the path of a store that holds the graph, loaded if it is not
// there. One that an older graphd made is brought to the format of today.
func (b *bench) store(ctx context.Context) (string, error) {
	path := filepath.Join(b.folder, b.size.Name+".db")
	if _, err := os.Stat(path); err == nil {
		kept, err := sqlite.Open(ctx, sqlite.Options{Path: path})
		if err != nil {
			return "", err
		}
		return path, kept.Close()
	}
	graph, err := b.graph()
	if err != nil {
		return "", err
	}
	b.say("loading " + path)
	_, err = b.step(ctx, "load", graph, path)
	return path, err
}

// fresh removes a database with what belongs to it.
func fresh(path string) error {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}
