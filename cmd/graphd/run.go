package main

import (
	"context"
	"errors"
	"fmt"
	"os/signal"
	"strings"
	"syscall"

	"github.com/graphd/graphd/graph"
)

// The exit codes.
const (
	exitDone     = 0
	exitFailed   = 1
	exitUsage    = 2
	exitRejected = 3
	// Those of affiliation and paths, which answer a question: 0 is yes.
	exitAnotherTime = 10 // it held, or will hold, at another time than the one asked about
	exitNotFound    = 11 // nothing was found, or sources only deny it
	exitOpen        = 12 // the question cannot be answered: an unknown id, a bound that was met
)

// usageError is a command line that cannot be understood.
type usageError struct{ message string }

func (u *usageError) Error() string { return u.message }

func usage(format string, args ...any) error { return &usageError{fmt.Sprintf(format, args...)} }

// exit is an end with a code other than 0. Its message may be empty: then all
// has been said.
type exit struct {
	code    int
	message string
}

func (e *exit) Error() string { return e.message }

// run runs one command line and gives its exit code. SIGINT and SIGTERM end
// its context; a second one ends the process at once.
func run(ctx context.Context, args []string, s streams) int {
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	root := newRoot(&app{streams: s})
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitDone
	}
	if message := lineOf(err); message != "" {
		_, _ = fmt.Fprintln(s.err, "graphd: "+message)
	}
	var end *exit
	var wrong *usageError
	switch {
	case errors.As(err, &end):
		return end.code
	case errors.As(err, &wrong):
		return exitUsage
	}
	return exitFailed
}

// lineOf says on one line what failed and what to do; the operation's name is
// for logs.
func lineOf(err error) string {
	var fault *graph.Error
	switch {
	case err == context.Canceled:
		return "interrupted"
	case !errors.As(err, &fault):
		return oneLine(err.Error())
	}
	parts := []string{}
	if fault.What != "" {
		parts = append(parts, fault.What)
	}
	if fault.Err != nil {
		parts = append(parts, lineOf(fault.Err))
	}
	if len(parts) == 0 {
		parts = append(parts, fault.Op)
	}
	line := strings.Join(parts, ": ")
	if fault.Hint != "" {
		line += " (" + fault.Hint + ")"
	}
	return oneLine(line)
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
