package identity

import (
	"strings"
	"unicode"
)

// authority says who gives numbers of a scheme, in one word for all the words
// that lists have for it. Where none is known it is the scheme's own name in
// small letters: numbers of different schemes are never held to be one.
func authority(scheme string) string {
	letters := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, scheme)
	for _, a := range authorities {
		for _, word := range a.words {
			if letters == word || a.within && strings.Contains(letters, word) {
				return a.name
			}
		}
	}
	return letters
}

// authorities are in the order in which they are looked for: a national number
// that is called a passport's is a passport's.
var authorities = []struct {
	name   string
	words  []string
	within bool // as a part of the scheme's name, too
}{
	{"passport", []string{"passport", "passeport", "pasaporte"}, true},
	{"IMO", []string{"imo", "imonumber"}, false},
	{"LEI", []string{"lei", "leicode", "legalentityidentifier"}, false},
	{"Wikidata", []string{"wikidata", "wikidataid", "qid"}, false},
	{"OFAC", []string{"ofac", "ofacid", "ofacsdn", "ofacuid"}, false},
	{"UN list", []string{"unlist", "unsc", "unscid", "unreferencenumber", "permanentreferencenumber"}, false},
	{"national id", []string{"nationalidentification", "nationalidentity", "nationalid"}, true},
	{"national id", []string{"idnumber"}, false},
	{"tax id", []string{"taxid", "taxnumber", "taxidentificationnumber", "inn", "inncode"}, false},
	{"registration", []string{"registrationid", "registrationnumber", "publicregistrationnumber", "businessregistrationnumber", "companynumber"}, false},
	{"USCC", []string{"unifiedsocialcreditcodeuscc", "uscc", "usccode"}, false},
	{"SWIFT/BIC", []string{"swiftbic", "swift", "bic"}, false},
	{"ISIN", []string{"isin", "isincode"}, false},
	{"D-U-N-S", []string{"duns", "dunsnumber", "dunscode"}, false},
}

// ownNumbers are schemes whose numbers an entity has from one list alone; the
// same number twice is then the list's own matter, and short numbers count.
var ownNumbers = map[string]bool{"Wikidata": true, "OFAC": true, "UN list": true, "IMO": true, "LEI": true}

// leastSigns is how long a number has to be that says anything; "12345" is
// somebody's in every country.
const leastSigns = 6

// number is a value without what lists write differently: case, blanks and
// signs. It is empty for one that says too little: of under six letters and
// figures, or without any figure.
func number(authority, value string) string {
	figures := 0
	signs := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsDigit(r):
			figures++
			return r
		case unicode.IsLetter(r):
			return unicode.ToUpper(r)
		}
		return -1
	}, value)
	if figures == 0 || len(signs) < leastSigns && !ownNumbers[authority] {
		return ""
	}
	return signs
}
