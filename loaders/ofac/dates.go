package ofac

import (
	"regexp"
	"strings"
	"time"

	"github.com/graphd/graphd/graph"
)

// dates are what the remarks on an entry say of its beginning and its listing.
type dates struct {
	births  int                 // how many are given
	exact   []graph.PartialDate // those that are a day, month or year
	founded []string            // parts, whole
	listed  []listedOn
}

// listedOn is a day, and what of.
type listedOn struct {
	of    string
	since graph.PartialDate
}

// ranged are dates that are not one: "circa 1962", "1960 to 1962".
var ranged = regexp.MustCompile(`^(?:circa .+|.+ to .+)$`)

// born takes a date of birth, in the list's words where it is not one date.
func (e *entry) born(text string) {
	e.dates.births++
	day, is := date(text)
	switch {
	case is:
		e.dates.exact = append(e.dates.exact, day)
		text = string(day)
	case !ranged.MatchString(text):
		e.out.Unread(problem(e.line, "DOB", "%q is no date; it is kept as the list writes it", text))
	}
	e.fact("BIRTH_DATE", text)
}

var listing = regexp.MustCompile(`^\(([^)]*)\):? ?(.*)$`)

// listed takes a date of listing, which says of what in brackets.
func (e *entry) listed(part, rest string) {
	e.fact("LISTING", part)
	m := listing.FindStringSubmatch(rest)
	if m == nil {
		return
	}
	if day, is := date(strings.TrimSuffix(m[2], ".")); is {
		e.dates.listed = append(e.dates.listed, listedOn{m[1], day})
	}
}

// begin dates the record and the listing: where one date alone is given, since
// with two nothing says which counts.
func (e *entry) begin() {
	d := &e.dates
	if d.births == 1 && len(d.exact) == 1 && e.record.Kind == graph.Person {
		e.record.Begin = d.exact[0]
	}
	for _, part := range d.founded {
		_, rest := begins(part)
		if day, is := date(strings.TrimSuffix(rest, ".")); is && len(d.founded) == 1 && e.record.Kind == graph.Organization {
			e.record.Begin = day
		} else {
			e.fact("NOTE", part)
		}
	}
	if len(d.listed) == 1 && len(e.programs) == 1 && under(d.listed[0].of, e.programs[0]) {
		e.listing.Since = d.listed[0].since
	}
}

// under reports whether what was listed, such as "EO 14024 Directive 2" or
// "CMIC", is the programme, such as "RUSSIA-EO14024" or "CMIC-EO13959".
func under(of, program string) bool {
	words := strings.Fields(of)
	switch {
	case len(words) == 0:
		return false
	case words[0] == "EO" && len(words) > 1:
		return strings.HasSuffix(program, "EO"+words[1])
	}
	return strings.HasPrefix(program, words[0]+"-")
}

// dateForms are the dates of the lists: 12 Mar 1962, Mar 1962, 1962.
var dateForms = []struct{ form, as string }{{"2 Jan 2006", time.DateOnly}, {"Jan 2006", "2006-01"}, {"2006", "2006"}}

// date reads one; "circa 1962" and ranges are none.
func date(s string) (graph.PartialDate, bool) {
	for _, f := range dateForms {
		if t, err := time.Parse(f.form, s); err == nil && t.Year() > 0 {
			return graph.PartialDate(t.Format(f.as)), true
		}
	}
	return "", false
}
