package prose

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/graphd/graphd/graph"
)

// dateForm is a date as lists write it: 2010, mid-2013, early 2010, Mar. 2010,
// 7 Nov. 2013, 12 February 2020.
const dateForm = `(?:(?:early|mid|late)[\s-–]*)?(?:\d{1,2}\s+)?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s+)?\d{4}`

var dateParts = regexp.MustCompile(`^(?:(?:early|mid|late)[\s-–]*)?(?:(\d{1,2})\s+)?(?:([A-Z][a-z]{2})[a-z]*\.?,?\s+)?(\d{4})$`)

var months = map[string]int{"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Oct": 10, "Nov": 11, "Dec": 12}

// date reads one; "early" and the like leave the year.
func date(s string) (graph.PartialDate, bool) {
	m := dateParts.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return "", false
	}
	text := m[3]
	if month := months[m[2]]; month > 0 {
		text += fmt.Sprintf("-%02d", month)
		if day, err := strconv.Atoi(m[1]); err == nil {
			text += fmt.Sprintf("-%02d", day)
		}
	}
	d, err := graph.ParsePartialDate(text)
	return d, err == nil && d != ""
}

// when is what words behind a tie say of its days.
type when struct{ since, until, asOf graph.PartialDate }

var (
	asOf   = regexp.MustCompile(`^,?\s*(?:\(?as of|\(?as at|\bin)\s+(` + dateForm + `)`)
	since  = regexp.MustCompile(`^,?\s*since\s+(` + dateForm + `)`)
	until  = regexp.MustCompile(`^,?\s*until\s+(` + dateForm + `)`)
	fromTo = regexp.MustCompile(`^,?\s*(?:from|between)\s+(` + dateForm + `)\s*(?:to|until|and|[-–])\s*(` + dateForm + `)`)
	opened = regexp.MustCompile(`^(?:As of|As at)\s+(` + dateForm + `),?\s*`)
)

// behind reads the words that follow a tie.
func behind(rest string) (w when) {
	if m := fromTo.FindStringSubmatch(rest); m != nil {
		w.since, _ = date(m[1])
		w.until, _ = date(m[2])
		return w
	}
	if m := asOf.FindStringSubmatch(rest); m != nil {
		w.asOf, _ = date(m[1])
	}
	if m := since.FindStringSubmatch(rest); m != nil {
		w.since, _ = date(m[1])
	}
	if m := until.FindStringSubmatch(rest); m != nil {
		w.until, _ = date(m[1])
	}
	return w
}
