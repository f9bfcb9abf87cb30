package un

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/graphd/graphd/graph"
)

// takeNames takes the name, its original script, and the aliases.
func (n *entry) takeNames() {
	var parts []string
	for _, part := range []string{"FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"} {
		if text := n.value(part); !nothing(text) {
			parts = append(parts, text)
		}
	}
	name := strings.Join(parts, " ")
	for _, text := range append([]string{name}, acronym(name)...) {
		n.name(text, graph.Alias, "")
	}
	n.name(n.value("NAME_ORIGINAL_SCRIPT"), graph.Alias, "")
	for _, alias := range append(n.all("INDIVIDUAL_ALIAS"), n.all("ENTITY_ALIAS")...) {
		n.takeAlias(alias)
	}
}

// takeAlias takes one alias, which may hold several, and the note beside it.
// Birth dates and places of a false identity stay a note.
func (n *entry) takeAlias(e *element) {
	text, note := e.value("ALIAS_NAME"), e.value("NOTE")
	kind := aliasKinds[strings.ToLower(e.value("QUALITY"))]
	if kind == "" {
		kind = graph.Alias
	}
	var notes []string
	for _, name := range aliases(text) {
		is := kind
		if former.MatchString(name.note) || former.MatchString(note) {
			is = graph.Former
		}
		n.name(name.text, is, "")
		if name.note != "" && !former.MatchString(name.note) {
			notes = append(notes, name.note)
		}
	}
	for _, m := range scriptNote.FindAllStringSubmatch(note, -1) {
		n.name(strings.Trim(m[1], " .)"), kind, "")
	}
	rest := strings.Trim(former.ReplaceAllString(scriptNote.ReplaceAllString(note, ""), ""), " .,;")
	if rest != "" {
		notes = append(notes, rest)
	}
	for _, birth := range []string{"DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"} {
		if v := e.value(birth); v != "" {
			notes = append(notes, strings.ToLower(strings.ReplaceAll(birth, "_", " "))+": "+v)
		}
	}
	if len(notes) > 0 {
		n.fact("NOTE", "Alias "+text+": "+strings.Join(notes, "; "))
	}
}

// name adds a name, the first of which is the primary one.
func (n *entry) name(text string, kind graph.NameKind, lang string) {
	if nothing(text) {
		return
	}
	if len(n.names) == 0 {
		kind = graph.Primary
	}
	n.names.AddIn(text, kind, lang)
}

var aliasKinds = map[string]graph.NameKind{"good": graph.Alias, "a.k.a.": graph.Alias, "low": graph.Weak, "f.k.a.": graph.Former}

var (
	former     = regexp.MustCompile(`(?i)\b(?:previously|formerly)\s+listed\s+as\b`)
	scriptNote = regexp.MustCompile(`(?i)(?:original script|in arabic(?: script)?)\s*:\s*([^;,()]+)`)
	lettered   = regexp.MustCompile(`(?:^|\s)[a-z]\)\s*`)
	titled     = regexp.MustCompile(`^\(([^()]{1,20})\)\s+(.+)$`)
	oneAcronym = regexp.MustCompile(`^[\p{Lu}][\p{L}\d/-]{1,11}$`)
)

// nothing tells a part that stands for none. "Na" and "Nil" may be names, so
// only the ways in which the list writes it count.
func nothing(s string) bool { return s == "" || s == "na" || s == "NA" || s == "N/A" || s == "n/a" }

// alias is one name out of an alias, with what stands in brackets behind it.
type alias struct{ text, note string }

// aliases takes an alias apart: names joined by ";" or by "b)", and other
// writings or an acronym in brackets. A bracket that holds anything else is a
// note. What cannot be taken apart stays whole.
func aliases(text string) []alias {
	var all []alias
	for _, part := range split(lettered.ReplaceAllString(text, ";")) {
		part = strings.Trim(part, " ,")
		if strings.HasPrefix(part, ")") { // of a bracket that was never opened
			part = strings.TrimSpace(part[1:])
		}
		if m := titled.FindStringSubmatch(part); m != nil {
			part = m[1] + " " + m[2]
		}
		if name, inside, is := lastBracket(part); is {
			all = append(all, inBrackets(name, inside)...)
		} else {
			all = append(all, alias{text: part})
		}
	}
	return slices.DeleteFunc(all, func(a alias) bool { return a.text == "" })
}

// inBrackets tells what a name's brackets hold; the name itself comes first.
func inBrackets(name, inside string) []alias {
	if before, first, is := lastBracket(name); is { // two pairs
		all, more := inBrackets(before, first), inBrackets(before, inside)
		all[0].note = strings.Trim(all[0].note+"; "+more[0].note, "; ")
		return append(all, more[1:]...)
	}
	inside = strings.TrimSpace(inside)
	if m := scriptNote.FindStringSubmatch(inside); m != nil {
		return []alias{{text: name}, {text: strings.TrimSpace(m[1])}}
	}
	if shortens(inside, name) {
		return []alias{{text: name}, {text: inside}}
	}
	if latin(inside) == latin(name) && !strings.Contains(inside, ";") {
		return []alias{{name, inside}}
	}
	all := []alias{{text: name}}
	for _, other := range split(inside) {
		other, about, _ := strings.Cut(strings.ReplaceAll(other, "(original script)", ""), " - ")
		all = append(all, alias{strings.TrimSpace(other), strings.TrimSpace(about)})
		for _, a := range acronym(other) {
			all = append(all, alias{text: a})
		}
	}
	return all
}

// split parts a text at semicolons outside of brackets.
func split(text string) []string {
	depth := 0
	return strings.FieldsFunc(text, func(r rune) bool {
		switch r {
		case '(':
			depth++
		case ')':
			depth = max(0, depth-1)
		}
		return r == ';' && depth == 0
	})
}

// acronym is what stands in a name's last brackets, if it is one.
func acronym(name string) []string {
	if before, inside, is := lastBracket(name); is && shortens(inside, before) {
		return []string{inside}
	}
	return nil
}

// lastBracket parts a name from the pair of brackets that ends it, which may
// hold others.
func lastBracket(s string) (name, inside string, is bool) {
	s = strings.TrimRight(s, " ,")
	depth := 0
	for i := len(s) - 1; i > 0; i-- {
		switch s[i] {
		case ')':
			depth++
		case '(':
			depth--
		}
		if depth == 0 {
			name = strings.TrimSpace(s[:i])
			return name, strings.TrimSuffix(s[min(i+1, len(s)):], ")"), s[i] == '(' && name != "" && strings.Count(name, "(") == strings.Count(name, ")")
		}
	}
	return "", "", false
}

// shortens tells an acronym: one word that begins with two capitals or more
// among its letters, and whose letters stand in the name in their order. So
// AL-HARAMAIN FOUNDATION (PAKISTAN) has none.
func shortens(word, name string) bool {
	if !oneAcronym.MatchString(word) || !strings.ContainsFunc(word[1:], unicode.IsUpper) {
		return false
	}
	rest := []rune(strings.ToLower(name))
	for _, letter := range strings.ToLower(word) {
		if !unicode.IsLetter(letter) {
			continue
		}
		at := slices.Index(rest, letter)
		if at < 0 {
			return false
		}
		rest = rest[at+1:]
	}
	return true
}

// latin tells whether a text's first letter is Latin.
func latin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.Is(unicode.Latin, r)
		}
	}
	return true
}
