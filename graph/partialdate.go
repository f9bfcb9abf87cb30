package graph

import (
	"fmt"
	"time"
)

// PartialDate is a year, a year and month, or a day, kept as written: "2020",
// "2020-08" or "2020-08-03". The empty string means that no date is given.
type PartialDate string

// The layouts of a PartialDate, told apart by their lengths.
var dateLayouts = map[int]string{4: "2006", 7: "2006-01", 10: time.DateOnly}

// ParsePartialDate checks that s is a date of the calendar in one of the three
// forms, in the years 1 to 9999.
func ParsePartialDate(s string) (PartialDate, error) {
	layout, ok := dateLayouts[len(s)]
	if !ok {
		return "", dateError(s, "")
	}
	t, err := time.Parse(layout, s)
	if err != nil || t.Year() < 1 {
		return "", dateError(s, whatIsWrong(s))
	}
	return PartialDate(s), nil
}

// Valid reports whether p is empty or a date that ParsePartialDate takes.
func (p PartialDate) Valid() bool {
	if p == "" {
		return true
	}
	_, err := ParsePartialDate(string(p))
	return err == nil
}

// Range returns the first and the last day that p may mean, and AllDays for an
// empty or invalid date.
func (p PartialDate) Range() DayRange {
	layout, ok := dateLayouts[len(p)]
	if !ok {
		return AllDays
	}
	first, err := time.Parse(layout, string(p))
	if err != nil {
		return AllDays
	}
	next := first.AddDate(0, 0, 1)
	switch len(p) {
	case 4:
		next = first.AddDate(1, 0, 0)
	case 7:
		next = first.AddDate(0, 1, 0)
	}
	return DayRange{DayOf(first), DayOf(next) - 1}
}

func dateError(s, why string) error {
	return &Error{Op: "date", Kind: Invalid, What: fmt.Sprintf("%q is no date%s", s, why),
		Hint: "write 2020, 2020-08 or 2020-08-03"}
}

func whatIsWrong(s string) string {
	if len(s) >= 7 && (s[5:7] < "01" || s[5:7] > "12") {
		return ": there is no month " + s[5:7]
	}
	if len(s) == 10 {
		if _, err := time.Parse("2006-01", s[:7]); err == nil {
			return ": " + s[:7] + " has no day " + s[8:]
		}
	}
	return ""
}
