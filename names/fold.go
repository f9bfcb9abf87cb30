package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// letters are those that Unicode does not take apart into a plain letter and a
// mark.
var letters = strings.NewReplacer("ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ß", "ss", "æ", "ae", "œ", "oe",
	"ı", "i", "ħ", "h", "ŧ", "t", "ə", "a")

// Fold returns the name in lower case, without accents and other marks, with
// anything that is neither letter nor digit as a single blank. Apostrophes and
// the ayn and hamza signs, which romanisations set or leave out at will, are
// dropped without parting a word. Bytes that are no UTF-8 part words.
func Fold(name string) string {
	var b strings.Builder
	blank := false
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(name, " ")) {
		switch {
		case unicode.Is(unicode.Mn, r) || joins(r):
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mc, r):
			if blank && b.Len() > 0 {
				b.WriteByte(' ')
			}
			blank = false
			b.WriteRune(unicode.ToLower(r))
		default:
			blank = true
		}
	}
	return letters.Replace(norm.NFC.String(b.String()))
}

// joins reports whether r stands inside a word without parting it.
func joins(r rune) bool { return strings.ContainsRune("'`’‘ʼʻʿʾ´\u200c\u200d\u0640", r) }

// Tokens returns the words of the folded name.
func Tokens(name string) []string { return strings.Fields(Fold(name)) }
