package main

import (
	"cmp"
	"fmt"
)

// dissent is a claim that denies a link of the answer.
type dissent struct {
	ID          string
	Link        struct{ From, Type, To string }
	Source, Via sourceShown
	Locator     string
	Hedge       string
	AsOf        string
	Dataset     string
}

type sourceShown struct{ ID, Title, Author string }

// words names who denies what, and where it is written.
func (d *dissent) words() string {
	words := fmt.Sprintf("%s denies %s from %s to %s", d.Source.words(), d.Link.Type, d.Link.From, d.Link.To)
	if d.AsOf != "" {
		words += " as of " + dateWords(d.AsOf)
	}
	if d.Via.ID != "" {
		words += ", read in " + d.Via.words()
	}
	if d.Locator != "" {
		words += ", " + d.Locator
	}
	if d.Hedge != "" {
		words += fmt.Sprintf(", in the words %q", d.Hedge)
	}
	return words + " (claim " + d.ID + ")"
}

func (s *sourceShown) words() string {
	return `"` + cmp.Or(s.Title, s.ID, "a source that no dataset knows") + `"`
}
