package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// otherTie is a way between the two that makes no affiliation.
type otherTie struct {
	Category string
	Steps    []step
}

// undecided is a judgement on identity that is open.
type undecided struct{ A, B, Because, By string }

// writeFinding writes an answer as a short finding.
func writeFinding(w io.Writer, f *affiliationFinding, short shortOf) error {
	var b bytes.Buffer
	fmt.Fprintln(&b, verdictWords(f))
	for _, line := range caveats(f) {
		fmt.Fprintln(&b, line)
	}
	if len(f.Chains) > 0 {
		fmt.Fprintln(&b, "\nBecause:")
	}
	for i := range f.Chains {
		writeChain(&b, i+1, &f.Chains[i])
	}
	if f.MoreChains {
		fmt.Fprintln(&b, "  There are more.")
	}
	if len(f.Dissent) > 0 {
		fmt.Fprintln(&b, "\nAgainst it:")
	}
	for i := range f.Dissent {
		fmt.Fprintf(&b, "  - %s.\n", f.Dissent[i].words())
	}
	writeOtherTies(&b, f)
	fmt.Fprintln(&b)
	for _, u := range f.Undecided {
		fmt.Fprintln(&b, u.words())
	}
	fmt.Fprintln(&b, boundWords(f.StoppedBy))
	short.write(&b)
	fmt.Fprintln(&b, versionWords(f))
	_, err := b.WriteTo(w)
	return err
}

// verdictWords is the answer in a sentence.
func verdictWords(f *affiliationFinding) string {
	of, with, on := f.Of.Name, f.With.Name, ""
	if f.At != "" {
		on = " on " + dateWords(f.At)
	}
	sure := f.Verdict
	if f.Timing == "CERTAIN" || f.Timing == "POSSIBLE" {
		sure += ", " + f.Timing
	}
	if len(f.Chains) > 0 {
		sure += fmt.Sprintf(", %d of 100", f.Confidence)
	}
	switch f.Verdict {
	case "DIRECT", "INDIRECT":
		is := "is"
		if f.At == "" {
			is = "is or was"
		}
		return fmt.Sprintf("%s %s affiliated with %s%s%s: %s.", of, is, with, through(f.Via), on, sure)
	case "FORMER":
		again := ""
		if f.Resumes {
			again = " It is again later."
		}
		return fmt.Sprintf("%s was affiliated with %s%s, and no longer is%s: %s.%s", of, with, through(f.Via), on, sure, again)
	case "NOT_YET":
		return fmt.Sprintf("%s is not yet affiliated with %s%s: %s.", of, with, on, sure)
	case "DENIED":
		return fmt.Sprintf("Sources speak of an affiliation of %s with %s only to deny it: %s.", of, with, sure)
	case "NONE_FOUND":
		return fmt.Sprintf("Nothing was found that affiliates %s with %s%s: %s. This is no clearance.", of, with, on, sure)
	}
	return fmt.Sprintf("Whether %s is affiliated with %s%s is not known: %s.", of, with, on, sure)
}

func through(via []entityShown) string {
	names := make([]string, len(via))
	for i := range via {
		names[i] = via[i].Name
	}
	if len(names) == 0 {
		return ""
	}
	return " through " + strings.Join(names, ", then ")
}

// caveats say what the verdict's own words mean.
func caveats(f *affiliationFinding) []string {
	var says []string
	if f.Timing == "POSSIBLE" {
		says = append(says, "POSSIBLE: sources do not speak for that day, and none rules it out.")
	}
	if f.Contested {
		says = append(says, "Contested: sources deny a link on which it rests.")
	}
	return says
}

func writeOtherTies(b *bytes.Buffer, f *affiliationFinding) {
	if len(f.OtherTies) == 0 {
		return
	}
	fmt.Fprintln(b, "\nOther ties, which make no affiliation:")
	for _, tie := range f.OtherTies {
		fmt.Fprintf(b, "  - %s (%s)%s.\n", chainWords(tie.Steps), tie.Category, tieWords(tie.Steps))
	}
	if f.MoreTies {
		fmt.Fprintln(b, "  There may be more.")
	}
}

// tieWords says when and according to whom, of a tie of one link.
func tieWords(steps []step) string {
	if len(steps) != 1 {
		return ""
	}
	return ": " + linkWords(&steps[0].Link)
}
