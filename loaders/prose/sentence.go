package prose

import (
	"regexp"
	"strings"
)

// span is a part of a comment, by bytes.
type span struct{ from, to int }

// ending is what may end a sentence: a point before a capital letter or a
// bracketed one, with or without a blank between.
var ending = regexp.MustCompile(`\.\s+|\.(?:[\p{Lu}])|;\s+|$`)

// abbreviated are words whose point ends no sentence.
var abbreviated = regexp.MustCompile(`(?i)(?:^|[\s(.,])(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|nos|mr|mrs|dr|st|co|inc|ltd|lt|gen|col|maj|capt|approx|a\.k\.a|f\.k\.a|e\.g|i\.e|u\.s|u\.k|[a-z])$`)

// sentences parts a comment. A reference such as QDe.004 holds no end.
func sentences(text string) []span {
	var all []span
	from := 0
	for _, m := range ending.FindAllStringIndex(text, -1) {
		if m[0] < from {
			continue
		}
		if m[0] < len(text) && text[m[0]] == '.' && ownPoint(text[max(from, m[0]-lastWord):m[0]]) {
			continue
		}
		if strings.TrimSpace(text[from:m[0]]) != "" {
			all = append(all, span{from, m[0]})
		}
		from = min(m[0]+1, len(text))
	}
	return all
}

// lastWord is more bytes than any abbreviation has, with what stands before it:
// to tell whose a point is, no more need be looked at.
const lastWord = 16

// ownPoint reports whether a point behind these words is that of the last one.
func ownPoint(words string) bool {
	return abbreviated.MatchString(words) || refStart.MatchString(words)
}

// refers reports whether a text may hold a reference number: most sentences do
// not, and the grammar need not look at them.
func refers(s string) bool {
	for i := range len(s) {
		if s[i] == '.' && i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9' && refStart.MatchString(s[max(0, i-3):i]) {
			return true
		}
	}
	return false
}

// refStart is the first half of a reference number, whose point is its own.
var refStart = regexp.MustCompile(`[A-Z]{2}[ei]$`)
