package main

import (
	"fmt"
	"io"
	"strings"
)

// entityShown, linkShown, step, span and chain are parts of answers, as far as
// they are shown; "" where an answer has null.
type entityShown struct{ ID, Kind, Name string }

type linkShown struct {
	ID, Status                  string
	Confidence                  int
	Roles, Sources              []string
	Since, Until, LastConfirmed string
}

type step struct {
	From, To entityShown
	Reads    string
	Link     linkShown
}

type span struct{ First, Last string }

type chain struct {
	Steps         []step
	Days, Certain []span
	Timing        string
	Contested     bool
	Confidence    int
}

// chainWords reads a chain as one sentence: A leads B, which is a part of C.
func chainWords(steps []step) string {
	var b strings.Builder
	for i, s := range steps {
		switch {
		case i == 0:
			b.WriteString(s.From.Name)
		case s.From.Kind == "PERSON":
			b.WriteString(", who")
		default:
			b.WriteString(", which")
		}
		b.WriteString(" " + s.Reads + " " + s.To.Name)
	}
	return b.String()
}

// writeChain writes a chain with, below it, a line a link: when, how sure, who
// says so.
func writeChain(w io.Writer, number int, c *chain) {
	writeSentence(w, number, c)
	for _, s := range c.Steps {
		_, _ = fmt.Fprintf(w, "     - %s: %s.\n", s.Reads, linkWords(&s.Link))
	}
}

// writeSentence writes a chain in words, how sure it is, and on which days its
// links hold together, where that is more than a link says by itself.
func writeSentence(w io.Writer, number int, c *chain) {
	says := fmt.Sprintf("%d of 100", c.Confidence)
	if c.Timing != "" {
		says += ", " + c.Timing
	}
	if c.Contested {
		says += ", contested"
	}
	_, _ = fmt.Fprintf(w, "  %d. %s: %s.\n", number, chainWords(c.Steps), says)
	if len(c.Steps) > 1 && (len(c.Certain) > 0 || !always(c.Days)) {
		_, _ = fmt.Fprintf(w, "     Its links %s.\n", togetherWords(c))
	}
}

func togetherWords(c *chain) string {
	words := "may all hold " + stretches(c.Days)
	if len(c.Certain) > 0 {
		words += ", and surely do " + stretches(c.Certain)
	}
	return words
}

func always(days []span) bool { return len(days) == 1 && days[0] == span{} }

func linkWords(l *linkShown) string {
	parts := []string{}
	if len(l.Roles) > 0 {
		parts = append(parts, "as "+strings.Join(l.Roles, ", "))
	}
	parts = append(parts, sinceUntil(l.Since, l.Until))
	if l.LastConfirmed != "" {
		parts = append(parts, "last confirmed for "+dateWords(l.LastConfirmed))
	}
	sure := fmt.Sprintf("%d of 100", l.Confidence)
	if l.Status != "UNDISPUTED" {
		sure += ", " + l.Status
	}
	parts = append(parts, sure)
	if len(l.Sources) > 0 {
		parts = append(parts, "according to "+quoted(l.Sources))
	}
	return strings.Join(parts, "; ")
}

func quoted(titles []string) string {
	all := make([]string, len(titles))
	for i, title := range titles {
		all[i] = `"` + title + `"`
	}
	return strings.Join(all, ", ")
}
