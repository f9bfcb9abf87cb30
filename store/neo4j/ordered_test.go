package neo4j

import (
	"cmp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestOrderedKeepsOrderPrefixesAndText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.String().Draw(t, "a"), rapid.String().Draw(t, "b")
		if cmp.Compare(ordered(a), ordered(b)) != cmp.Compare(a, b) {
			t.Fatalf("%q and %q stand otherwise as %q and %q", a, b, ordered(a), ordered(b))
		}
		if strings.HasPrefix(a, b) != strings.HasPrefix(ordered(a), ordered(b)) {
			t.Fatalf("%q begins with %q otherwise", a, b)
		}
		if unordered(ordered(a)) != a {
			t.Fatalf("%q came back as %q", a, unordered(ordered(a)))
		}
		if strings.ContainsFunc(ordered(a), func(r rune) bool { return r > '~' }) {
			t.Fatalf("%q is not ASCII", ordered(a))
		}
	})
}
