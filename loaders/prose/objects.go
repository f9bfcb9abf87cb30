package prose

import (
	"regexp"
	"strings"
)

// nameWord is a word of a name: one that begins with a capital letter, a digit
// or an apostrophe, or one of the small words that stand within names.
const nameWord = `(?:[\p{Lu}\d'’‘"“(][^\s,;()]*|AI-\S+|of|in|the|and|for|on|wa|wal|ul|ud|e|i|de|du|des|la|le|les|pour|et|en|au|l['’][^\s,;()]+|al-[^\s,;()]+|el-[^\s,;()]+|ag|ben|bin|ibn|abu|[–-]|\([^()]{1,40}\))`

var (
	// object is a name and the reference behind it, perhaps under the name by
	// which it is listed.
	object = regexp.MustCompile(`^(?:the |The |a )?((?:` + nameWord + `\s*){1,16}?)(?:,?\s*\(?listed as\s+((?:` + nameWord + `\s*){1,16}?))?\s*\((?:[^()]{0,40}?[\s,])?([A-Z]{2}[ei]\.\d{3})\.?\s*(?:,[^()]{0,60})?\)\)?`)
	// unlisted is a name in a list of them that has no reference.
	unlisted = regexp.MustCompile(`^(?:the )?(?:` + nameWord + `\s*){1,8}(?:\((?:deceased|not listed)\))?`)
	conj     = regexp.MustCompile(`^(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s+as well as\s+|\s+or\s+)`)
)

// found is an object of a lead.
type found struct {
	ref  string
	to   int // the end of its reference
	name string
}

// objects reads the names that follow a lead, parted by commas and "and", and
// returns where they end.
func objects(text string) (all []found, end int) {
	for at := 0; ; {
		m := object.FindStringSubmatchIndex(text[at:])
		if m == nil {
			if len(all) > 0 {
				return all, end
			}
			// A list may begin with names that have no reference.
			u := unlisted.FindStringIndex(text[at:])
			if u == nil {
				return nil, 0
			}
			c := conj.FindStringIndex(text[at+u[1]:])
			if c == nil || u[1] == 0 {
				return nil, 0
			}
			at += u[1] + c[1]
			continue
		}
		ref := text[at+m[6] : at+m[7]]
		all = append(all, found{ref, at + m[1], strings.TrimSpace(text[at+m[2] : at+m[3]])})
		at += m[1]
		end = at
		c := conj.FindStringIndex(text[at:])
		if c == nil {
			return all, end
		}
		at += c[1]
	}
}
