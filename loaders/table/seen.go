package table

import (
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
