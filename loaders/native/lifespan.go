package native

import (
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/fields"
)

// dateFields names the fields of beginning and end by kind.
var dateFields = map[graph.Kind][]string{
	graph.Person:       {"born", "died"},
	graph.Organization: {"founded", "dissolved"},
	graph.Country:      {"founded", "dissolved"},
	graph.Place:        {"founded", "dissolved"},
	graph.Event:        {"since", "until", "date"},
}

// lifespan reads the dates that an entity of that kind has, and refuses those
// of other kinds. An event's date is its first and its last day.
func lifespan(o *fields.Object, kind graph.Kind) (begin, end graph.PartialDate) {
	own, ok := dateFields[kind]
	if !ok {
		return "", ""
	}
	for _, key := range []string{"born", "died", "founded", "dissolved", "since", "until", "date"} {
		if o.Has(key) && !slices.Contains(own, key) {
			o.Fail(key, "is no field of an entity of kind "+strings.ToLower(string(kind)), "for this kind write "+strings.Join(own, ", "))
		}
	}
	begin, end = o.Date(own[0]), o.Date(own[1])
	o.Check(own[1], check.Ordered(begin, own[0], end, own[1]))
	if kind != graph.Event || !o.Has("date") {
		return begin, end
	}
	if begin != "" || end != "" {
		o.Fail("date", "is given beside since or until", "date means both")
	}
	return o.Date("date"), o.Date("date")
}
