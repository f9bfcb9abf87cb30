package ofac

import (
	"regexp"
	"strings"
	"time"

	"github.com/graphd/graphd/graph"
)

// remarks takes the parts of remarks, which semicolons part. A part of which the
// grammar below does not know the beginning is a NOTE, whole.
func (e *entry) remarks(text string) {
	var born []graph.PartialDate
	given := 0
	for _, part := range strings.Split(text, ";") {
		part = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(part), "."))
		part = strings.TrimPrefix(part, "alt. ")
		if part == "" || part == "(individual)" || part == "(vessel)" || part == "(aircraft)" {
			continue
		}
		words, rest := begins(part)
		switch words {
		case "DOB":
			given++
			e.fact("BIRTH_DATE", rest)
			if day, is := date(rest); is {
				born = append(born, day)
			}
		case "POB":
			e.fact("BIRTH_PLACE", rest)
		case "Gender":
			e.fact("GENDER", rest)
		case "nationality", "citizen":
			if id, is := e.countries.ID(rest); is && e.record.Kind == graph.Person {
				e.link("CITIZEN_OF", id, graph.Claim{})
			} else {
				e.fact("NOTE", part)
			}
		case "Nationality of Registration":
			if id, is := e.countries.ID(rest); is && e.record.Kind == graph.Organization {
				e.link("LOCATED_IN", id, graph.Claim{Role: "registered"})
			} else {
				e.fact("NOTE", part)
			}
		case "Linked To:":
			e.linked = append(e.linked, linked{e, rest})
		case "Organization Established Date":
			if day, is := date(rest); is && e.record.Kind == graph.Organization && e.record.Begin == "" {
				e.record.Begin = day
			} else {
				e.fact("NOTE", part)
			}
		case "Website":
			e.fact("WEB_PAGE", rest)
		case "Email Address", "Phone Number":
			e.fact("CONTACT", rest)
		case "Executive Order", "Listing Date", "Effective Date", "Secondary sanctions risk:", "Target Type", "Purchase/Sales For Divestment Date":
			e.fact("LISTING", part)
		case "":
			e.fact("NOTE", part)
		default:
			e.identifier(words, rest, part)
		}
	}
	if given == 1 && len(born) == 1 && e.record.Kind == graph.Person {
		e.record.Begin = born[0]
	}
}

// known are the beginnings of parts. Those that name a kind of number give an
// identifier.
var known = []string{
	"DOB", "POB", "Gender", "nationality", "citizen", "Nationality of Registration", "Linked To:", "Organization Established Date", "Website", "Email Address", "Phone Number",
	"Executive Order", "Listing Date", "Effective Date", "Secondary sanctions risk:", "Target Type", "Purchase/Sales For Divestment Date",
	"Passport", "National ID No.", "Tax ID No.", "Registration ID", "Registration Number", "Government Gazette Number", "Unified Social Credit Code (USCC)", "Legal Entity Number",
	"Public Registration Number", "ISIN", "Equity Ticker", "BIK (RU)", "SWIFT/BIC", "D-U-N-S Number", "Business Registration Number", "Commercial Registry Number", "Company Number",
	"Identification Number", "SSN", "Cedula No.", "C.U.I.T.", "RFC", "C.U.R.P.", "V.A.T. Number", "RTN", "NIT #", "Driver's License No.", "MMSI", "License", "Enterprise Number",
}

// begins is the longest known beginning of a part, and what follows it.
func begins(part string) (words, rest string) {
	for _, k := range known {
		if after, is := strings.CutPrefix(part, k); is && len(k) > len(words) && (after == "" || after[0] == ' ') {
			words, rest = k, strings.TrimSpace(after)
		}
	}
	return words, rest
}

// numberOf is a number with what may stand behind it: its country in brackets,
// and words such as "expires 2020".
var numberOf = regexp.MustCompile(`^(\S+(?: \S+)??)(?:\s+(\(.*|issued .*|expires .*))?$`)

// identifier takes a number that somebody has given. A part that is no number
// with its country is a note, so that nothing is taken for one.
func (e *entry) identifier(scheme, rest, part string) {
	m := numberOf.FindStringSubmatch(rest)
	if m == nil {
		e.fact("NOTE", part)
		return
	}
	e.record.Identifiers = append(e.record.Identifiers, graph.Identifier{Scheme: strings.TrimSuffix(scheme, " No."), Value: m[1]})
	if m[2] != "" {
		e.fact("NOTE", part)
	}
}

// dateForms are the dates of the lists: 12 Mar 1962, Mar 1962, 1962.
var dateForms = []struct{ form, as string }{{"02 Jan 2006", time.DateOnly}, {"2 Jan 2006", time.DateOnly}, {"Jan 2006", "2006-01"}, {"2006", "2006"}}

// date reads one; "circa 1962" and ranges are none.
func date(s string) (graph.PartialDate, bool) {
	for _, f := range dateForms {
		if t, err := time.Parse(f.form, s); err == nil && t.Year() > 0 {
			return graph.PartialDate(t.Format(f.as)), true
		}
	}
	return "", false
}
