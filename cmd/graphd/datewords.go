package main

import (
	"strconv"
	"strings"
	"time"
)

// dateWords reads a date as a person does: 2020-08-03 is 3 August 2020, 2020-08
// is August 2020.
func dateWords(date string) string {
	parts := strings.Split(date, "-")
	if len(parts) == 1 {
		return date
	}
	month, err := strconv.Atoi(parts[1])
	if err != nil || month < 1 || month > 12 {
		return date
	}
	words := time.Month(month).String() + " " + parts[0]
	if len(parts) == 3 {
		words = strings.TrimPrefix(parts[2], "0") + " " + words
	}
	return words
}

// sinceUntil words when something began and ended, as far as sources say.
func sinceUntil(since, until string) string {
	switch {
	case since == "" && until == "":
		return "no start and no end stated"
	case until == "":
		return "since " + dateWords(since) + ", no end stated"
	case since == "":
		return "until " + dateWords(until) + ", no start stated"
	}
	return "since " + dateWords(since) + ", until " + dateWords(until)
}

// stretches words runs of days.
func stretches(days []span) string {
	all := make([]string, len(days))
	for i, d := range days {
		switch {
		case d.First == "" && d.Last == "":
			all[i] = "on any day"
		case d.First == d.Last:
			all[i] = "on " + dateWords(d.First)
		case d.First == "":
			all[i] = "up to " + dateWords(d.Last)
		case d.Last == "":
			all[i] = "from " + dateWords(d.First) + " on"
		default:
			all[i] = "from " + dateWords(d.First) + " to " + dateWords(d.Last)
		}
	}
	return strings.Join(all, ", and ")
}
