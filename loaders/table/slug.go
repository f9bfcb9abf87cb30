package table

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxSlug is the length of the longest slug, in bytes; it leaves room for a
// prefix within an id.
const maxSlug = 120

// Slug makes of a name what may stand in an id, always the same of the same
// name: in lower case and Unicode's form NFKC, apostrophes dropped, and each
// run of what is neither letter nor digit nor mark one hyphen. Letters keep
// their accents and their script, so that names that differ in them do not
// become one. A longer one is cut and gets eight digits of the SHA-256 of the
// whole. A name without letters and digits gives "".
func Slug(name string) string {
	name = norm.NFKC.String(strings.ToLower(norm.NFKC.String(name)))
	var b strings.Builder
	between, holds := false, false
	for _, r := range name {
		switch {
		case strings.ContainsRune("'’‘ʼʻ`´", r):
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			holds = true
		case unicode.IsMark(r) && b.Len() > 0 && !between:
		default:
			between = b.Len() > 0
			continue
		}
		if between {
			b.WriteByte('-')
			between = false
		}
		b.WriteRune(r)
	}
	if !holds {
		return ""
	}
	slug := norm.NFC.String(b.String())
	if len(slug) <= maxSlug {
		return slug
	}
	sum := sha256.Sum256([]byte(slug))
	cut := maxSlug - 9
	for !utf8.RuneStart(slug[cut]) {
		cut--
	}
	return strings.TrimRight(slug[:cut], "-") + "-" + hex.EncodeToString(sum[:4])
}
