package prose

import (
	"regexp"
	"strings"

	"github.com/graphd/graphd/graph"
)

// Tie is what a comment says of its entry and another one.
type Tie struct {
	Type               string
	Other              string // the other entry's reference number
	Reversed           bool   // the link goes from the other entry to this one
	Role, Hedge        string
	Credibility        int // Admiralty
	Since, Until, AsOf graph.PartialDate
	Ended              bool
	From, To           int // where the phrase stands, in bytes
}

// Ties finds what a comment on an entry of a kind, with the reference self, says
// of others. Ties to itself are none.
func Ties(text string, of graph.Kind, self string, v *graph.Vocabulary) []Tie {
	if !refers(text) {
		return nil
	}
	var all []Tie
	for _, s := range sentences(text) {
		for _, t := range inSentence(text[s.from:s.to], of, v) {
			if t.Other == self {
				continue
			}
			t.From, t.To = t.From+s.from, t.To+s.from
			all = append(all, t)
		}
	}
	return all
}

// subject is what may stand before the phrase and means the entry.
var (
	subject = regexp.MustCompile(`^[\s:,]*(?:(?:He|She|It|[A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+){0,3}) (?:is|was|has been|has served as|served as|acted as|acts as|is known to be)(?: also| currently)?(?: an?| the)? |(?:Is|Was|Has been|Has served as|Served as)(?: an?| the)? |Also )?`)
	past    = regexp.MustCompile(`^(?:(?:Was|Served as|Has served as)\b|(?:He|She|It|[A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+){0,3}) (?:was|served as|acted as|has served as)\b)`)
	formers = regexp.MustCompile(`^(?i)(?:former|previously|formerly|ex-)\s*`)
	linking = regexp.MustCompile(`^(?:\s*,?\s*and\s+|\s*,\s*)(?:(?:is|was|also|a|an|the|has been)\s+)*`)
)

// inSentence reads one sentence from its beginning: what may stand before, a
// lead, its objects, and then perhaps "and" and another lead.
func inSentence(s string, of graph.Kind, v *graph.Vocabulary) []Tie {
	if !refers(s) {
		return nil
	}
	at := len(s) - len(strings.TrimLeft(s, " :,"))
	general := when{}
	if m := opened.FindStringSubmatchIndex(s[at:]); m != nil {
		general.asOf, _ = date(s[at:][m[2]:m[3]])
		at += m[1]
	}
	ended := past.MatchString(s[at:])
	at += subject.FindStringIndex(s[at:])[1]
	hedge, credibility, taken := hedged(s[at:])
	at += taken
	if at == 0 || taken == 0 { // "Reportedly" may stand before the subject, too
		if more := subject.FindStringIndex(s[at:]); more != nil && taken > 0 {
			at += more[1]
		}
	}
	var all []Tie
	for {
		now := ended
		if m := formers.FindStringIndex(s[at:]); m != nil {
			now, at = true, at+m[1]
		}
		l, words, others, end := leadOf(s[at:])
		if l == nil {
			if t := named(s[at:], of, v); t != nil {
				t.Hedge, t.Credibility, t.Ended, t.From, t.To = hedge, credibility, now, at, at+t.To
				if t.AsOf == "" {
					t.AsOf = general.asOf
				}
				all = append(all, *t)
			}
			return all
		}
		w := behind(s[at+words+end:])
		if w == (when{}) {
			w = general
		}
		if l.begins && w.since == "" {
			w.since, w.asOf = w.asOf, ""
		}
		for _, o := range others {
			t := Tie{Other: o.ref, Reversed: l.reversed, Hedge: hedge, Credibility: credibility, Since: w.since, Until: w.until, AsOf: w.asOf,
				Ended: (now && !l.once || l.ended) && w.until == "", From: at, To: at + words + o.to}
			if l.role {
				t.Role = role(s[at : at+words])
			}
			if t.Type = typeOf(l, of, kindOf(o.ref), v); t.Type != "" {
				all = append(all, t)
			}
		}
		at += words + end
		m := linking.FindStringIndex(s[at:])
		if m == nil || m[1] == 0 {
			return all
		}
		at += m[1]
	}
}

// named reads a tie whose phrase stands behind the other entry's name; nil if
// there is none.
func named(s string, of graph.Kind, v *graph.Vocabulary) *Tie {
	at := ranked.FindStringIndex(s)[1]
	m := object.FindStringSubmatchIndex(s[at:])
	if m == nil {
		return nil
	}
	end := at + m[1]
	for i := range trailing {
		l := &trailing[i]
		is := l.words.FindStringIndex(s[end:])
		if is == nil {
			continue
		}
		t := &Tie{Other: s[at+m[6] : at+m[7]], Role: strings.TrimSpace(strings.TrimSpace(s[:at]) + " " + strings.Trim(s[end:end+is[1]], " ,")), To: end + is[1]}
		w := behind(s[t.To:])
		t.Since, t.Until, t.AsOf = w.since, w.until, w.asOf
		if t.Type = typeOf(l, of, kindOf(t.Other), v); t.Type == "" {
			return nil
		}
		return t
	}
	return nil
}

// leadOf finds the first lead that a text begins with and that has objects.
func leadOf(s string) (l *lead, words int, others []found, end int) {
	for i := range leads {
		m := leads[i].words.FindStringIndex(s)
		if m == nil {
			continue
		}
		if others, end := objects(s[m[1]:]); len(others) > 0 {
			return &leads[i], m[1], others, end
		}
	}
	return nil, 0, nil, 0
}

// typeOf is the first of a lead's types that may tie the two kinds.
func typeOf(l *lead, of, other graph.Kind, v *graph.Vocabulary) string {
	from, to := of, other
	if l.reversed {
		from, to = other, of
	}
	for _, name := range l.types {
		if t, is := v.LinkType(name); is && t.Allows(from, to) {
			return name
		}
	}
	return ""
}

// kindOf tells a person's reference from an organization's: QDi, QDe.
func kindOf(ref string) graph.Kind {
	if len(ref) > 2 && ref[2] == 'i' {
		return graph.Person
	}
	return graph.Organization
}

var preposition = regexp.MustCompile(`(?i)^(?:an? |the )|\s+(?:of|for|in|within|with|to)\s*$`)

// role is a lead without article and preposition.
func role(words string) string {
	return strings.TrimSpace(preposition.ReplaceAllString(strings.TrimSpace(words), ""))
}
