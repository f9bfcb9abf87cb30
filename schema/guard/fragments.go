package guard

import (
	"fmt"
	"strings"

	"github.com/graphql-go/graphql/language/ast"
)

// checkFragments is stage 4. It uses no recursion over fragments: a document of a hundred fragments in a ring must not
// cost more than one of a hundred in a row.
func (r *reading) checkFragments() []Error {
	var found []Error
	for _, node := range r.doc.Definitions {
		fragment, ok := node.(*ast.FragmentDefinition)
		if !ok {
			continue
		}
		name := fragment.Name.Value
		if before := r.byName[name]; before != nil {
			e := r.bad(fragment.Name.Loc.Start, "rename one of them", "There are two fragments named %q.", name)
			e.Locations = append(e.Locations, r.at(before.Name.Loc.Start)...)
			found = append(found, e)
			continue
		}
		r.byName[name] = fragment
	}
	spreads := map[string][]string{}
	for _, node := range r.doc.Definitions {
		switch node := node.(type) {
		case *ast.OperationDefinition:
			found = append(found, r.unknown(spreadsIn(nil, node.SelectionSet))...)
		case *ast.FragmentDefinition:
			inside := spreadsIn(nil, node.SelectionSet)
			found = append(found, r.unknown(inside)...)
			for _, spread := range inside {
				spreads[node.Name.Value] = append(spreads[node.Name.Value], spread.Name.Value)
			}
		}
	}
	if len(found) > 0 {
		return found
	}
	return r.sortFragments(spreads)
}

// spreadsIn gathers the spreads below a selection set; it recurses no deeper than max-nesting.
func spreadsIn(found []*ast.FragmentSpread, set *ast.SelectionSet) []*ast.FragmentSpread {
	if set == nil {
		return found
	}
	for _, selection := range set.Selections {
		if spread, ok := selection.(*ast.FragmentSpread); ok {
			found = append(found, spread)
		}
		found = spreadsIn(found, selection.GetSelectionSet())
	}
	return found
}

func (r *reading) unknown(spreads []*ast.FragmentSpread) []Error {
	var found []Error
	for _, spread := range spreads {
		name := spread.Name.Value
		if r.byName[name] != nil {
			continue
		}
		if len(found) > r.limits.Errors {
			break
		}
		var known []string
		for other := range r.byName {
			known = append(known, other)
		}
		hint := didYouMean(name, known, func(other string) string { return "..." + other })
		found = append(found, r.bad(spread.Loc.Start, hint, "There is no fragment named %q.", name))
	}
	return found
}

// sortFragments orders the fragments so that each comes after all it spreads (Kahn's algorithm); what is left over
// lies on or above a cycle.
func (r *reading) sortFragments(spreads map[string][]string) []Error {
	waits := map[string]int{}
	usedBy := map[string][]string{}
	var ready []string
	for _, node := range r.doc.Definitions {
		fragment, ok := node.(*ast.FragmentDefinition)
		if !ok {
			continue
		}
		name := fragment.Name.Value
		waits[name] = len(spreads[name])
		for _, spread := range spreads[name] {
			usedBy[spread] = append(usedBy[spread], name)
		}
		if waits[name] == 0 {
			ready = append(ready, name)
		}
	}
	for len(ready) > 0 {
		name := ready[0]
		ready = ready[1:]
		r.fragments = append(r.fragments, r.byName[name])
		for _, user := range usedBy[name] {
			if waits[user]--; waits[user] == 0 {
				ready = append(ready, user)
			}
		}
	}
	if len(r.fragments) == len(waits) {
		return nil
	}
	return []Error{r.cycle(waits, spreads)}
}

// cycle walks from the first fragment left over along fragments left over until it meets one again.
func (r *reading) cycle(waits map[string]int, spreads map[string][]string) Error {
	var name string
	for _, node := range r.doc.Definitions {
		if fragment, ok := node.(*ast.FragmentDefinition); ok && waits[fragment.Name.Value] > 0 {
			name = fragment.Name.Value
			break
		}
	}
	at := map[string]int{}
	var way []string
	for {
		if start, met := at[name]; met {
			way = append(way[start:], name)
			break
		}
		at[name] = len(way)
		way = append(way, name)
		for _, next := range spreads[name] {
			if waits[next] > 0 {
				name = next
				break
			}
		}
	}
	return r.bad(r.byName[name].Name.Loc.Start, "a fragment cannot contain itself; write the levels out, up to the depth you need",
		"%s", fmt.Sprintf("Fragments spread each other in a circle: %s.", strings.Join(way, " → ")))
}
