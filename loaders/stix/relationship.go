package stix

import (
	"context"
	"strconv"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
)

// relations are what types of relationships between entities of the graph are in
// its vocabulary, with the role.
var relations = map[string]struct{ link, role string }{
	"attributed-to": {"LINKED_TO", "attributed to"}, "targets": {"TARGETED", ""}, "compromises": {"TARGETED", "compromises"},
	"located-at": {"LOCATED_IN", ""}, "originates-from": {"LOCATED_IN", "originates from"}, "part-of": {"PART_OF", ""}, "member-of": {"MEMBER_OF", ""},
	"impersonates": {"RELATED_TO", "impersonates"}, "related-to": {"RELATED_TO", ""}, "duplicate-of": {"RELATED_TO", "duplicate of"}, "derived-from": {"RELATED_TO", "derived from"},
}

// relationship reads a tie. One with an end that is no entity of the graph, such
// as a tool, is counted by its types; one whose end never comes waits for it.
func (t *object) relationship(ctx context.Context) error {
	of, from, to := t.Text("relationship_type"), t.Text("source_ref"), t.Text("target_ref")
	a, b := typeOf(from), typeOf(to)
	relation, known := relations[of]
	if !known || kinds[a] == "" || kinds[b] == "" {
		t.out.Ignored("relationship " + a + " " + of + " " + b)
		return nil
	}
	x, p := draft.ID(prefix, from)
	y, q := draft.ID(prefix, to)
	if p != nil || q != nil || x == y {
		t.unread("source_ref", "is a tie to itself or to nothing")
		return nil
	}
	// An attribution says who stands behind: of an event who organized it, of a
	// group whom it is linked to.
	name := relation.link
	if of == "attributed-to" && kinds[a] == graph.Event {
		name, x, y = "ORGANIZED", y, x
	}
	if of == "part-of" && kinds[a] != kinds[b] {
		name = "MEMBER_OF"
	}
	c := t.link(name, x, y)
	c.Role = relation.role
	c.Since, c.Until = t.day("start_time"), t.day("stop_time")
	if c.Since != "" && c.Until != "" && c.Until.Range().Last < c.Since.Range().First {
		t.unread("stop_time", "is before start_time")
		c.Until = ""
	}
	c.Credibility = t.credibility()
	t.Ignore(t.out, "relationship.")
	return t.give(ctx, []graph.Claim{c})
}

// sighting says who was targeted by whom: an actor that was seen by victims.
func (t *object) sighting(ctx context.Context) error {
	seen := t.Text("sighting_of_ref")
	if kinds[typeOf(seen)] == "" || kinds[typeOf(seen)] == graph.Place {
		t.out.Ignored("sighting " + typeOf(seen))
		return nil
	}
	from, p := draft.ID(prefix, seen)
	if p != nil {
		t.unread("sighting_of_ref", p.Reason)
		return nil
	}
	since, until, credibility := t.day("first_seen"), t.day("last_seen"), t.credibility()
	var claims []graph.Claim
	for _, where := range t.Texts("where_sighted_refs") {
		to, p := draft.ID(prefix, where)
		if p != nil || to == from {
			continue
		}
		c := t.link("TARGETED", from, to)
		c.Role, c.AsOf, c.Credibility = "sighted", since, credibility
		if until != "" && since != "" && until != since && since.Range().First <= until.Range().First {
			c.AsOf, c.Since, c.Until = "", since, until
		}
		claims = append(claims, c)
	}
	t.Ignore(t.out, "sighting.")
	return t.give(ctx, claims)
}

// typeOf is the type in an id: intrusion-set--….
func typeOf(id string) string {
	of, _, _ := strings.Cut(id, "--")
	return of
}

// credibility is a confidence of 0 to 100 as Admiralty credibility, by the table
// of STIX 2.1, appendix A.
func (t *object) credibility() int {
	text := t.Text("confidence")
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	switch {
	case err != nil || n < 0 || n > 100:
		t.unread("confidence", "is no number from 0 to 100: "+text)
		return 0
	case n >= 80:
		return 1
	case n >= 60:
		return 2
	case n >= 40:
		return 3
	case n >= 20:
		return 4
	}
	return 5
}
