package un

import (
	"fmt"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/prose"
)

// takeComments keeps the comment as a note, and takes out of it the ties to
// other entries, and what else the grammar of package prose understands.
func (n *entry) takeComments() {
	text := n.value("COMMENTS1")
	if text == "" {
		return
	}
	n.fact("NOTE", text)
	for _, tie := range prose.Ties(text, n.record.Kind, n.ref, n.vocabulary) {
		c := graph.Claim{Locator: fmt.Sprintf("%s COMMENTS1 %d-%d", n.ref, tie.From, tie.To), Credibility: tie.Credibility, Hedge: tie.Hedge, Role: tie.Role,
			Since: tie.Since, Until: tie.Until, AsOf: tie.AsOf, Ended: tie.Ended}
		c.Link = &graph.LinkKey{From: n.record.Entity, Type: tie.Type, To: prefix + tie.Other}
		if tie.Reversed {
			c.Link.From, c.Link.To = c.Link.To, c.Link.From
		}
		n.says(c)
	}
	if n.record.Kind != graph.Person {
		return
	}
	for _, held := range prose.Detentions(text) {
		id, is := n.countries.ID(held.Country)
		if !is {
			continue // the note has it
		}
		n.link("DETAINED_BY", id, graph.Claim{Locator: fmt.Sprintf("%s COMMENTS1 %d-%d", n.ref, held.From, held.To), Since: held.Since, AsOf: held.AsOf, Role: held.Words})
	}
	if end, is := prose.Death(text); is {
		n.record.End = end
	}
}
