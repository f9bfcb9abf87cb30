package main

import (
	"time"

	"github.com/graphd/graphd/graph"
)

// recordedAtOf reads --recorded-at; the zero time where it is not given.
func recordedAtOf(text string, now time.Time) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	at, ok := instantOf(text)
	switch {
	case !ok:
		return at, usage("--recorded-at %q is neither a day, such as 2020-08-03, nor an instant, such as 2020-08-03T09:30:00Z", text)
	case at.After(now):
		return at, usage("--recorded-at %s lies in the future", text)
	}
	return at, nil
}

// instantOf reads an instant, or a day, which begins at midnight UTC.
func instantOf(text string) (time.Time, bool) {
	if at, err := time.Parse(time.RFC3339Nano, text); err == nil {
		return at.UTC(), true
	}
	if !graph.PartialDate(text).Valid() {
		return time.Time{}, false
	}
	at, err := time.Parse(time.DateOnly, text)
	return at, err == nil
}
