package prose

import (
	"regexp"
	"strings"
)

// The credibility of what a list states, by its own words (Admiralty): flatly
// 2, with a report 3, as a possibility 4.
const (
	flat     = 2
	reported = 3
	possible = 4
)

var doubt = regexp.MustCompile(`(?i)^(?:(?:is |was |are )?(reportedly|allegedly|reported to (?:be|have been)|alleged to (?:be|have been)|believed to (?:be|have been)|assessed to be|suspected(?: to be)?(?: of being)?|possibly|may (?:be|have been)))\s+(?:an? )?`)

// hedged takes words of doubt off the beginning of a phrase.
func hedged(s string) (hedge string, credibility, taken int) {
	m := doubt.FindStringSubmatchIndex(s)
	if m == nil {
		return "", flat, 0
	}
	hedge = strings.ToLower(s[m[2]:m[3]])
	credibility = reported
	for _, word := range []string{"possibly", "may", "suspected"} {
		if strings.HasPrefix(hedge, word) {
			credibility = possible
		}
	}
	return hedge, credibility, m[1]
}
