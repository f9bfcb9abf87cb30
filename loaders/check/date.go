package check

import (
	"errors"
	"fmt"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
)

// Date checks a date of one of the forms 2020, 2020-08 and 2020-08-03.
func Date(s string) (graph.PartialDate, *format.Problem) {
	d, err := graph.ParsePartialDate(s)
	if err == nil {
		return d, nil
	}
	var e *graph.Error
	if errors.As(err, &e) && len(s) <= maxQuoted {
		return "", &format.Problem{Reason: e.What, Hint: e.Hint}
	}
	return "", &format.Problem{Reason: Quote(s) + " is no date", Hint: "write 2020, 2020-08 or 2020-08-03"}
}

// Ordered checks that an end is not surely before its start. Dates that only
// may be in the wrong order (2020-08 until 2020) pass, and so does a missing
// one. The names are those of the fields.
func Ordered(start graph.PartialDate, startName string, end graph.PartialDate, endName string) *format.Problem {
	if start == "" || end == "" || end.Range().Last >= start.Range().First {
		return nil
	}
	return &format.Problem{Reason: fmt.Sprintf("%s %s is before %s %s", endName, end, startName, start)}
}

// Within checks that a day on which something is said to hold may lie between
// its start and its end.
func Within(asOf, since, until graph.PartialDate) *format.Problem {
	if p := Ordered(since, "since", asOf, "asOf"); p != nil {
		return p
	}
	if asOf == "" || until == "" || asOf.Range().First <= until.Range().Last {
		return nil
	}
	return &format.Problem{Reason: fmt.Sprintf("asOf %s is after until %s", asOf, until)}
}
