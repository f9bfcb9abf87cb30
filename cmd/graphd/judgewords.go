package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/graphd/graphd/graph"
)

var judgementWords = map[graph.Verdict]string{graph.Same: "are judged to be one entity", graph.Different: "are judged to be different", graph.Unsure: "may be one entity, it is noted"}

// write tells it to a person.
func (d *judged) write(w io.Writer) error {
	var b strings.Builder
	switch {
	case d.Verdict == "" && d.Changed:
		fmt.Fprintf(&b, "nothing is judged by hand of %s and %s any more\n", d.A, d.B)
	case d.Changed:
		fmt.Fprintf(&b, "%s and %s %s\n", d.A, d.B, judgementWords[d.Verdict])
	default:
		fmt.Fprintf(&b, "%s and %s %s already, for this reason\n", d.A, d.B, judgementWords[d.Verdict])
	}
	switch {
	case d.Conflict != nil:
		fmt.Fprintf(&b, "conflict: of %s some are judged the same and some different, so none of them is merged\n", strings.Join(d.Conflict, ", "))
	case d.Entities[0] == d.Entities[1]:
		fmt.Fprintf(&b, "both are now the entity %s\n", d.Entities[0])
	case d.Verdict == "":
		fmt.Fprintf(&b, "they are the entities %s and %s\n", d.Entities[0], d.Entities[1])
	}
	fmt.Fprintf(&b, "the store is at version %d\n", d.Version)
	_, err := io.WriteString(w, b.String())
	return err
}
