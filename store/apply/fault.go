package apply

import "github.com/graphd/graphd/graph"

// faults gathers the first fault of a statement: later ones are not looked
// for, as one is enough to reject it.
type faults struct{ field, reason string }

func (f *faults) found() bool { return f.reason != "" }

func (f *faults) add(field, reason string) {
	if reason != "" && !f.found() {
		f.field, f.reason = field, reason
	}
}

func (f *faults) require(ok bool, field, reason string) {
	if !ok {
		f.add(field, reason)
	}
}

func (f *faults) id(field, s string) { f.add(field, wrongID(s)) }

func (f *faults) optionalID(field, s string) {
	if s != "" {
		f.id(field, s)
	}
}

func (f *faults) text(field, s string) { f.add(field, wrongText(s, maxText)) }

// dates checks two dates, and that the first is not after the second.
func (f *faults) dates(first string, since graph.PartialDate, last string, until graph.PartialDate) {
	f.date(first, since)
	f.date(last, until)
	f.require(since == "" || until == "" || since.Range().First <= until.Range().Last, last, "is before "+first)
}

func (f *faults) date(field string, d graph.PartialDate) {
	if _, err := graph.ParsePartialDate(string(d)); d != "" && err != nil {
		f.add(field, "is no date: write 2020, 2020-08 or 2020-08-03")
	}
}

func (f *faults) rating(reliability string, credibility int) {
	f.require(reliability == "" || len(reliability) == 1 && reliability[0] >= 'A' && reliability[0] <= 'F', "reliability", "is not a letter from A to F")
	f.require(credibility >= 0 && credibility <= 6, "credibility", "is not a digit from 1 to 6")
}
