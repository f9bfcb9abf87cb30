package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"
)

// bounds say in words what a search stopped at.
var bounds = map[string]string{
	"ROWS":  "it may read only so many links",
	"STEPS": "a chain may have only so many links",
	"TRIES": "it may try only so many steps",
}

// boundWords says whether a search came to its end.
func boundWords(stoppedBy string) string {
	if stoppedBy == "" {
		return "The search was complete."
	}
	return fmt.Sprintf("The search was not complete: %s (%s).", cmp.Or(bounds[stoppedBy], "it met a bound"), stoppedBy)
}

// write says what a server says of its answer.
func (s shortOf) write(w io.Writer) {
	if then := s.AsRecorded; then != nil {
		words := fmt.Sprintf("By what was recorded at version %d", then.Version)
		if then.Before != "" {
			words += ", the last before " + then.Before
		}
		if then.PublishedBefore != "" {
			words += ", and by sources published before " + dateWords(then.PublishedBefore)
		}
		_, _ = fmt.Fprintln(w, words+".")
	}
	if s.Pending > 0 {
		_, _ = fmt.Fprintf(w, "%d keys wait to be projected anew; what they bring is not in this answer.\n", s.Pending)
	}
	if len(s.Cut) > 0 {
		_, _ = fmt.Fprintf(w, "Lists were cut: %s.\n", strings.Join(s.Cut, ", "))
	}
	if s.Consistent != nil && !*s.Consistent {
		_, _ = fmt.Fprintln(w, "The graph was written to meanwhile: ask again.")
	}
}

func (u undecided) words() string {
	words := fmt.Sprintf("Not decided: whether %s and %s are the same", u.A, u.B)
	if u.Because != "" {
		words += ", because " + u.Because
	}
	if u.By != "" {
		words += " (" + u.By + ")"
	}
	return words + "."
}

// versionWords is what it takes to ask again and get the same.
func versionWords(f *affiliationFinding) string {
	words := fmt.Sprintf("Version %d of the graph, vocabulary %.12s", f.Version, f.Vocabulary)
	for _, d := range f.Datasets {
		words += ", dataset " + d.ID
		if d.Edition != "" {
			words += " edition " + d.Edition
		}
	}
	return words + "."
}
