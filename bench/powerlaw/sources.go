package powerlaw

import (
	"fmt"
	"iter"
)

// Source is a source as the native format writes it.
type Source struct {
	ID          string `json:"id"`
	Title       string `json:"title"`
	Author      string `json:"author,omitempty"`
	Publisher   string `json:"publisher,omitempty"`
	URL         string `json:"url"`
	Published   string `json:"published"`
	Reliability string `json:"reliability"`
}

var (
	agencies      = []string{"Gazette", "Herald", "Monitor", "Observer", "Review", "Wire"}
	reliabilities = []string{"A", "B", "B", "C", "C", "D"}
)

func sourceID(number int) string { return fmt.Sprintf("s%d", number) }

// Sources gives the sources of a graph by number.
func Sources(s Size) iter.Seq[Source] {
	return func(yield func(Source) bool) {
		d := newDice(forSources)
		for number := range s.Sources() {
			agency := one(d, agencies)
			source := Source{ID: sourceID(number), Title: fmt.Sprintf("%s, report %d", agency, number), Publisher: "The " + agency,
				URL: fmt.Sprintf("https://example.org/reports/%d", number), Published: date(d), Reliability: one(d, reliabilities)}
			if d.below(2) == 0 {
				source.Author = fmt.Sprintf("%s %s", one(d, given), one(d, family))
			}
			if !yield(source) {
				return
			}
		}
	}
}

// date draws a year, a month or a day of the years 2001 to 2020.
func date(d dice) string {
	year, month, day := 2001+d.below(20), 1+d.below(12), 1+d.below(28)
	switch d.below(3) {
	case 0:
		return fmt.Sprint(year)
	case 1:
		return fmt.Sprintf("%d-%02d", year, month)
	}
	return fmt.Sprintf("%d-%02d-%02d", year, month, day)
}
