package resolvers

import "github.com/graphd/graphd/graph"

// linkFilter reads a LinkFilter of the schema. Its fields are also those of
// LinkedToFilter, and, but for the name of the statuses, arguments of
// Entity.links; what a place does not have is not given.
func (a *asked) linkFilter(statuses string) graph.LinkFilter {
	return graph.LinkFilter{
		Types:         a.types("types"),
		From:          a.list("from"),
		To:            a.list("to"),
		Either:        a.list("either"),
		Statuses:      as[graph.Status](a.list(statuses)),
		MinConfidence: a.confidence("minConfidence"),
		At:            a.day("at"),
		Source:        a.text("source"),
		Dataset:       a.text("dataset"),
	}
}

func (a *asked) direction() graph.Direction { return graph.Direction(a.text("direction")) }

// within reads an input object inside the arguments; false if it is not given.
func (a *asked) within(name string) (*asked, bool) {
	args, ok := a.args[name].(map[string]any)
	return &asked{rules: a.rules, args: args, path: a.path + name + ".", err: a.err}, ok
}

// as turns the names of enum values into values.
func as[E ~string](names []string) []E {
	if names == nil {
		return nil
	}
	values := make([]E, len(names))
	for i, name := range names {
		values[i] = E(name)
	}
	return values
}
