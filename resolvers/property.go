package resolvers

import (
	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

// of makes a property that is read off rows of one type.
func of[R any](read func(*R) any) executor.Property {
	return func(parent any) any { return read(parent.(*R)) }
}

// optional is null for an empty text.
func optional[S ~string](s S) any {
	if s == "" {
		return nil
	}
	return string(s)
}

// rated is null for a credibility that is not given.
func rated(credibility int) any {
	if credibility == 0 {
		return nil
	}
	return credibility
}

// day is null for an end of time.
func day(d graph.Day) any { return optional(d.Date()) }

// pointers lets a list's rows be parents: properties read off pointers.
func pointers[R any](rows []R) []any {
	list := make([]any, len(rows))
	for i := range rows {
		list[i] = &rows[i]
	}
	return list
}
