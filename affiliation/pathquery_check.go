package affiliation

import (
	"fmt"
	"slices"

	"github.com/graphd/graphd/graph"
)

// check refuses a question about paths that cannot be asked.
func (q *PathQuery) check(v *graph.Vocabulary) error {
	refuse := func(kind graph.ErrorKind, what, hint string) error {
		return &graph.Error{Op: "paths", Kind: kind, What: what, Hint: hint}
	}
	hops, paths := fmt.Sprintf("ask for 1 to %d hops", MaxHops), fmt.Sprintf("ask for 1 to %d paths", MaxPaths)
	switch {
	case q.MaxHops < 1:
		return refuse(graph.Invalid, fmt.Sprintf("a path of at most %d hops", q.MaxHops), hops)
	case q.MaxHops > MaxHops:
		return refuse(graph.Limit, fmt.Sprintf("a path of up to %d hops is too long", q.MaxHops), hops)
	case q.First < 1:
		return refuse(graph.Invalid, fmt.Sprintf("the first %d paths", q.First), paths)
	case q.First > MaxPaths:
		return refuse(graph.Limit, fmt.Sprintf("%d paths are too many", q.First), paths)
	case q.MinConfidence < 0 || q.MinConfidence > 100:
		return refuse(graph.Invalid, fmt.Sprintf("a confidence of %d", q.MinConfidence), "confidence is 0 to 100, in percent")
	case q.From == q.To:
		return refuse(graph.Invalid, "from and to are the same id, "+q.From, "ask about two entities")
	}
	for _, sign := range q.Signs {
		if sign < -1 || sign > 1 {
			return refuse(graph.Invalid, fmt.Sprintf("a sign of %d", sign), "a sign is 1 (ties), -1 (sets apart) or 0 (neither)")
		}
	}
	return knownTypes("paths", q.Types, v)
}

// knownTypes refuses a type of link that the vocabulary does not have.
func knownTypes(op string, types []string, v *graph.Vocabulary) error {
	for _, name := range types {
		if _, known := v.LinkType(name); !known {
			return &graph.Error{Op: op, Kind: graph.Invalid, What: fmt.Sprintf("no link type %q", name) + graph.DidYouMean(name, v.TypeNames()),
				Hint: "the vocabulary lists the types of links"}
		}
	}
	return nil
}

// wanted are the types that a question lets through, and whether there are any;
// nil lets all through.
func (q *PathQuery) wanted(v *graph.Vocabulary) (types []string, any bool) {
	if len(q.Signs) == 0 {
		return q.Types, true
	}
	for _, t := range v.LinkTypes() {
		if slices.Contains(q.Signs, t.Sign) && (len(q.Types) == 0 || slices.Contains(q.Types, t.Name)) {
			types = append(types, t.Name)
		}
	}
	return types, len(types) > 0
}

// notDenied are the statuses of links that tie.
func notDenied() []graph.Status { return []graph.Status{graph.Undisputed, graph.Disputed} }
