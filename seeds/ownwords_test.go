package seeds_test

import (
	"os"
	"strings"
	"testing"
	"unicode"
)

// longestBorrowed is how many words running may be the article's.
const longestBorrowed = 6

// The whole text of the files is compared, comments and field names included.
func TestOwnWords(t *testing.T) {
	article, err := os.ReadFile("../../shared/article-2020-isis-k.txt")
	if err != nil {
		t.Skip("the article is not part of the project: put its text at shared/article-2020-isis-k.txt beside the checkout to run this test")
	}
	texts := contents(t)
	for _, told := range []string{"docs/seeds.md", "docs/article.md", "notebooks/article.ipynb"} {
		if texts[told], err = os.ReadFile("../" + told); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range texts {
		for _, run := range borrowed(string(text), string(article), longestBorrowed) {
			t.Errorf("%s: %q stands in the article", name, run)
		}
	}
}

func TestBorrowedFindsWhatIsCopied(t *testing.T) {
	const original = "The quick, brown fox – it is said – jumps over the lazy dog's tail."
	for _, c := range []struct {
		text string
		want []string
	}{
		{"the QUICK brown fox; it is", nil},
		{"the QUICK brown fox; it is said", []string{"the quick brown fox it is said"}},
		{"x: {a: jumps over the lazy, b: dog's tail}", nil},
		{"- jumps\n- over the lazy\n- dog's tail", []string{"jumps over the lazy dog s tail"}},
		{"quick brown fox it is said jumps over it", []string{"quick brown fox it is said jumps", "brown fox it is said jumps over"}},
		{"", nil},
	} {
		if got := borrowed(c.text, original, longestBorrowed); strings.Join(got, "/") != strings.Join(c.want, "/") {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// borrowed returns each run of limit+1 words of text that stands in original.
// A word is a run of letters and digits; case and everything else is ignored.
func borrowed(text, original string, limit int) []string {
	known := map[string]bool{}
	for _, run := range runs(original, limit+1) {
		known[run] = true
	}
	var found []string
	for _, run := range runs(text, limit+1) {
		if known[run] {
			found = append(found, run)
		}
	}
	return found
}

func runs(text string, n int) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	var all []string
	for i := 0; i+n <= len(words); i++ {
		all = append(all, strings.Join(words[i:i+n], " "))
	}
	return all
}
