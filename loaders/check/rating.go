package check

import (
	"strconv"
	"strings"

	"github.com/graphd/graphd/loaders/format"
)

// The two scales of the Admiralty code (NATO AJP-2.1).
const (
	reliabilities = "ABCDEF"
	credibilities = "123456"
)

// Reliability checks the letter by which a source is rated.
func Reliability(s string) *format.Problem {
	if len(s) == 1 && strings.Contains(reliabilities, s) {
		return nil
	}
	return &format.Problem{Reason: Quote(s) + " is no reliability", Hint: "write A, B, C, D, E or F (cannot be judged)"}
}

// Credibility checks the digit by which a claim is rated.
func Credibility(s string) (int, *format.Problem) {
	if len(s) == 1 && strings.Contains(credibilities, s) {
		n, _ := strconv.Atoi(s)
		return n, nil
	}
	return 0, &format.Problem{Reason: Quote(s) + " is no credibility", Hint: "write 1, 2, 3, 4, 5 or 6 (cannot be judged)"}
}
