package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// streams are what a command reads from and writes to; tests give their own.
type streams struct {
	in       io.Reader
	out, err io.Writer
	env      func(name string) string
	terminal func(io.Writer) bool
}

func standardStreams() streams {
	return streams{in: os.Stdin, out: os.Stdout, err: os.Stderr, env: os.Getenv, terminal: isTerminal}
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}
