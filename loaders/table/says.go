package table

import (
	"fmt"
	"strings"
)

// says describes the column in a comment.
func (s *seen) says() string {
	if s.filled == 0 {
		return "empty" + s.nones()
	}
	distinct := fmt.Sprint(len(s.distinct))
	if len(s.distinct) == mostDistinct {
		distinct += " or more"
	}
	var what string
	switch {
	case s.isDate():
		forms, _ := s.dateForms()
		what = "dates (" + strings.Join(forms, ", ") + ")"
	case s.isCountry():
		what = "countries"
	case s.isNumber():
		what = "numbers"
	case s.mostly(s.ids) && !s.mostly(s.letters):
		what = "like ids"
	case s.mostly(s.letters):
		what = "like names or words"
	default:
		what = "texts"
	}
	text := fmt.Sprintf("%s; %d filled, %s distinct", what, s.filled, distinct)
	if s.semicolon > 0 {
		text += fmt.Sprintf("; %d with a semicolon", s.semicolon)
	}
	if s.untrimmed > 0 {
		text += fmt.Sprintf("; %d with blanks at their ends", s.untrimmed)
	}
	for i, e := range s.examples {
		if r := []rune(e); len(r) > longestSample {
			e = string(r[:longestSample]) + "…"
		}
		text += map[bool]string{true: "; such as ", false: " | "}[i == 0] + e
	}
	return text + s.nones()
}

func (s *seen) nones() string {
	text := ""
	for _, n := range sortedKeys(s.sentinels) {
		text += fmt.Sprintf("; %d times %s", s.sentinels[n], n)
	}
	return text
}
