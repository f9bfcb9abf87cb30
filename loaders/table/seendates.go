package table

import (
	"slices"
	"strings"
)

// triedDates are the forms of dates that are looked for, surer ones first.
var triedDates = func() []triedDate {
	var all []triedDate
	for _, s := range []string{"yyyy-mm-dd", "yyyy-mm", "yyyy", "d mon yyyy", "d month yyyy", "d-mon-yyyy", "month d, yyyy", "yyyy/m/d", "yyyymmdd",
		"m/d/yyyy", "d/m/yyyy", "d.m.yyyy", "m/d/yy", "d/m/yy", "d.m.yy", "m/yyyy"} {
		f, wrong := parseDateFormat(s)
		if wrong != "" {
			panic(wrong)
		}
		all = append(all, triedDate{s, f})
	}
	return all
}()

type triedDate struct {
	text string
	dateFormat
}

// triedPivot stands in where a mapping is only looked for.
const triedPivot = 30

// isDate leaves out years in columns that are not called so: they may be any
// number.
func (s *seen) isDate() bool {
	called := strings.ToLower(s.name)
	return s.mostly(s.dated) && (!s.isNumber() || strings.Contains(called, "year") || strings.Contains(called, "date") || strings.Contains(called, "born"))
}

// dateForms are the fewest forms that read the column's dates, surer ones
// first, and those that would read as many.
func (s *seen) dateForms() (forms, instead []string) {
	left := s.dated
	for left > 0 {
		best := -1
		for i, n := range s.dates {
			if n > 0 && !slices.Contains(forms, triedDates[i].text) && (best < 0 || n > s.dates[best]) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		for i, n := range s.dates {
			if i != best && n == s.dates[best] && !slices.Contains(instead, triedDates[i].text) {
				instead = append(instead, triedDates[i].text)
			}
		}
		forms = append(forms, triedDates[best].text)
		left -= s.dates[best]
	}
	instead = slices.DeleteFunc(instead, func(f string) bool { return slices.Contains(forms, f) })
	return forms, instead
}
