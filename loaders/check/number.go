package check

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"github.com/graphd/graphd/loaders/format"
)

// decimal is JSON's grammar of a number. YAML's other spellings (0x1F, 017,
// 1_000, .inf, .nan) are refused, because readers differ on what they mean.
var decimal = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$`)

// Number checks a finite number as it is written. A whole number that a
// float64 cannot hold exactly is refused.
func Number(s string) (float64, *format.Problem) {
	if !decimal.MatchString(s) {
		return 0, &format.Problem{Reason: Quote(s) + " is no number", Hint: "write digits, such as 800, -3 or 0.5"}
	}
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(n, 0) {
		return 0, &format.Problem{Reason: Quote(s) + " is too large a number"}
	}
	if !strings.ContainsAny(s, ".eE") && strconv.FormatFloat(n, 'f', 0, 64) != s {
		return 0, &format.Problem{Reason: Quote(s) + " has more digits than can be held exactly", Hint: "write it as a text, or round it: 1.2e20"}
	}
	return n + 0, nil // -0 becomes 0
}
