package neo4j

import "strings"

// ordered writes text in ASCII so that byte order stays what it was and a
// prefix stays a prefix: '~', which is the last visible character, and every
// byte beyond ASCII become '~' and two hex digits. Neo4j orders ASCII alike
// wherever it sorts; of other text its indexes and its sorting differ.
func ordered(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r >= '~' }) < 0 {
		return s
	}
	const hex = "0123456789abcdef"
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c >= '~' {
			b.WriteByte('~')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// unordered is the text of which ordered made s.
func unordered(s string) string {
	if !strings.Contains(s, "~") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '~' && i+2 < len(s) {
			b.WriteByte(digit(s[i+1])<<4 | digit(s[i+2]))
			i += 2
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

func digit(c byte) byte {
	if c >= 'a' {
		return c - 'a' + 10
	}
	return c - '0'
}
