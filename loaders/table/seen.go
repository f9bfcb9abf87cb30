package table

import (
	"fmt"
	"hash/maphash"
	"slices"
	"strings"
	"unicode"

	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/draft"
)

// mostDistinct is how many values of a column are told apart, by their hashes.
const mostDistinct = 100_000

// seen is what a column shows of itself.
type seen struct {
	name      string
	filled    int
	distinct  map[uint64]bool
	repeated  bool
	ids       int // values without blanks, short enough for an id
	numbers   int
	letters   int // values that begin with a letter and hold no digit
	countries int
	semicolon int            // values with a semicolon in them
	untrimmed int            // values with blanks at their ends
	longest   int            // in bytes
	sentinels map[string]int // values that often stand for none
	dates     []int          // how many values each of triedDates reads
	dated     int            // how many values any of them reads
	examples  []string
}

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

var (
	hashSeed      = maphash.MakeSeed()
	usualForNone  = []string{"n/a", "na", "none", "null", "nil", "unknown", "-", "--", "-0-", "-99", "-999", "-9999", "?", "nan"}
	longestSample = 40 // letters of an example
)

func newSeen(name string) *seen {
	return &seen{name: name, distinct: map[uint64]bool{}, sentinels: map[string]int{}, dates: make([]int, len(triedDates))}
}

func (s *seen) see(raw string) {
	value := draft.Text(raw)
	if value == "" {
		return
	}
	if slices.Contains(usualForNone, strings.ToLower(value)) {
		s.sentinels[value]++
		return
	}
	s.filled++
	hash := maphash.String(hashSeed, value)
	if s.distinct[hash] {
		s.repeated = true
		s.count(value, raw)
		return
	}
	if len(s.distinct) < mostDistinct {
		s.distinct[hash] = true
	}
	if len(s.examples) < 3 {
		s.examples = append(s.examples, value)
	}
	s.count(value, raw)
}

func (s *seen) count(value, raw string) {
	s.longest = max(s.longest, len(value))
	if strings.TrimSpace(raw) != raw {
		s.untrimmed++
	}
	if strings.Contains(value, ";") {
		s.semicolon++
	}
	if check.ID(value) == nil && len(value) <= 100 {
		s.ids++
	}
	if _, problem := check.Number(value); problem == nil {
		s.numbers++
	}
	first := []rune(value)[0]
	if unicode.IsLetter(first) && !strings.ContainsFunc(value, unicode.IsDigit) {
		s.letters++
	}
	if len(value) < 60 && draft.CountryCode(value) != "" {
		s.countries++
	}
	if len(value) <= len("30 september 2020") {
		any := false
		for i, f := range triedDates {
			if _, ok := f.read(value, triedPivot); ok {
				s.dates[i]++
				any = true
			}
		}
		if any {
			s.dated++
		}
	}
}

// mostly asks whether nearly all values are so.
func (s *seen) mostly(n int) bool { return s.filled > 0 && n*10 >= s.filled*9 }

// unique asks whether each value is there once, as far as they are told apart;
// surely is false where there are more of them.
func (s *seen) unique() (unique, surely bool) {
	full := len(s.distinct) == mostDistinct
	return !s.repeated && (full || s.filled == len(s.distinct)), !full
}

func (s *seen) isNumber() bool { return s.mostly(s.numbers) }
func (s *seen) isCountry() bool {
	return s.mostly(s.countries) && (s.longest > 3 || strings.Contains(strings.ToLower(s.name), "countr"))
}

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
