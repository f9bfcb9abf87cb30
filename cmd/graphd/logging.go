package main

import (
	"io"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/rs/zerolog"
)

var (
	logLevels  = []string{"debug", "info", "warn", "error"}
	logFormats = []string{"auto", "console", "json"}
)

// startLog makes the logger, which writes to standard error.
func (a *app) startLog() error {
	level, err := oneOf("--log-level", a.logLevel, logLevels)
	if err != nil {
		return err
	}
	format, err := oneOf("--log-format", a.logFormat, logFormats)
	if err != nil {
		return err
	}
	var out io.Writer = a.err
	if format == "console" || (format == "auto" && a.terminal(a.err)) {
		out = zerolog.ConsoleWriter{Out: a.err, TimeFormat: time.TimeOnly, NoColor: !a.terminal(a.err) || a.env("NO_COLOR") != ""}
	}
	parsed, err := zerolog.ParseLevel(level)
	if err != nil {
		return usage("--log-level: %v", err)
	}
	a.log = zerolog.New(out).Level(parsed).With().Timestamp().Logger()
	return nil
}

// oneOf refuses a flag's value that is not in the list.
func oneOf(flag, value string, known []string) (string, error) {
	for _, k := range known {
		if value == k {
			return k, nil
		}
	}
	return "", usage("%s must be one of %v, not %q%s", flag, known, value, graph.DidYouMean(value, known))
}
