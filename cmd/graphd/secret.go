package main

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"strings"

	"github.com/graphd/graphd/graph"
)

// readSecret reads a file that holds a password or a token and nothing else.
// The line end that an editor leaves is no part of it. Errors name the file and
// never show what it holds; a file that everybody may read is warned of.
func (a *app) readSecret(path string) (string, error) {
	text, err := readFile(path)
	if err != nil {
		return "", err
	}
	info, err := os.Stat(path)
	if err == nil && info.Mode().Perm()&0o004 != 0 && runtime.GOOS != "windows" {
		a.log.Warn().Str("file", path).Msg("everybody on this machine can read this secret: chmod 600 " + path)
	}
	secret := strings.TrimSuffix(strings.TrimSuffix(string(text), "\n"), "\r")
	if secret == "" {
		return "", &graph.Error{Op: "secret", Kind: graph.Invalid, What: path, Err: errors.New("the file is empty"),
			Hint: "write the secret into it, and nothing else"}
	}
	return secret, nil
}

// readFile reads a file, with errors that name it: NotFound, or Unavailable.
func readFile(path string) ([]byte, error) {
	text, err := os.ReadFile(path)
	if err == nil {
		return text, nil
	}
	fault := &graph.Error{Op: "read", Kind: graph.Unavailable, What: path, Err: err, Hint: "graphd needs the right to read it"}
	var detail *fs.PathError
	if errors.As(err, &detail) {
		fault.Err = detail.Err
	}
	if errors.Is(err, fs.ErrNotExist) {
		fault.Kind, fault.Err, fault.Hint = graph.NotFound, errors.New("there is no such file"), ""
	}
	return nil, fault
}
