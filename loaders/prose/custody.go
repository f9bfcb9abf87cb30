package prose

import (
	"regexp"

	"github.com/graphd/graphd/graph"
)

// Detention says that an entry is held, by a country.
type Detention struct {
	Country     string
	Words       string // in custody, in detention, …
	Since, AsOf graph.PartialDate
	From, To    int
}

var held = regexp.MustCompile(`(?:^|[.;,]\s*|\band )(?:Remains |Currently |Held |He is |Is )?((?i:in custody|in detention|detained|imprisoned|incarcerated)) (?:of|in|by)(?: the(?: Government of)?)? ((?:[A-Z][\p{L}.'’-]+|of|the|and)(?: (?:[A-Z][\p{L}.'’-]+|of|the|and))*?)(?:,?\s*(?:\(?(as of|as at|since) (` + dateForm + `))|[.,;(]|$)`)

// Detentions finds where a person is said to be held, with the day that the
// comment gives. What a comment says in other words is left in it.
func Detentions(text string) []Detention {
	var all []Detention
	for _, m := range held.FindAllStringSubmatchIndex(text, -1) {
		d := Detention{Words: text[m[2]:m[3]], Country: text[m[4]:m[5]], From: m[2], To: m[5]}
		if m[6] >= 0 {
			day, _ := date(text[m[8]:m[9]])
			if d.To = m[9]; text[m[6]:m[7]] == "since" {
				d.Since = day
			} else {
				d.AsOf = day
			}
		}
		all = append(all, d)
	}
	return all
}

var dead = regexp.MustCompile(`(?:^|[.;]\s*)(?:Confirmed (?:deceased|dead|killed|to have died)|Died|Deceased|He died|Killed)(?: (?:on|in))? (` + dateForm + `)\b`)

// Death is the day of death that a comment states flatly. What is reported is
// no statement.
func Death(text string) (graph.PartialDate, bool) {
	m := dead.FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	return date(m[1])
}
