package ftm

import (
	"context"
	"fmt"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// maxHeld is how many positions and waiting occupancies a file may have.
const maxHeld = 1_000_000

// position is an office; it is no entity of the graph, and told as the role of
// those who hold it.
type position struct {
	name      string
	countries []string
	bodies    []string
}

// occupancy is that somebody holds an office.
type occupancy struct {
	holders, posts []string
	claim          graph.Claim
	line           int
}

func (e *entity) position(context.Context) error {
	p := position{name: strings.Join(e.properties.Texts("name"), "; ")}
	for _, c := range e.properties.Texts("country") {
		if id, is := e.countries.ID(c); is {
			p.countries = append(p.countries, id)
		} else {
			e.unread("country", "is no country: "+c)
		}
	}
	for _, o := range e.properties.Texts("organization") {
		if id, q := draft.ID(prefix, o); q == nil {
			p.bodies = append(p.bodies, id)
		}
	}
	e.properties.Drop("wikidataId")
	e.positions[e.id] = p
	return e.room()
}

func (e *entity) occupancy(context.Context) error {
	o := occupancy{holders: e.properties.Texts("holder"), posts: e.properties.Texts("post"), line: e.Line}
	if len(o.holders) == 0 || len(o.posts) == 0 {
		e.out.Reject(&format.Problem{Line: e.Line, Field: "Occupancy", Reason: e.id + " lacks holder or post"})
		return nil
	}
	o.claim = e.claim(graph.Claim{})
	o.claim.Since, o.claim.Until = e.bounds()
	o.claim.Ended = strings.EqualFold(e.properties.Text("status"), "ended") && o.claim.Until == ""
	e.waiting = append(e.waiting, o)
	return e.room()
}

func (e *entity) room() error {
	if len(e.positions)+len(e.waiting) > maxHeld {
		return &format.Problem{Line: e.Line, Reason: fmt.Sprintf("the file has more than %d positions and occupancies", maxHeld), Hint: "part it, each position with its occupancies"}
	}
	return nil
}

// settle tells occupancies by their positions: OFFICIAL_OF the body of the
// position, or else of its countries. One whose position names neither, or never
// came, is an OFFICE that is held.
func (r *reader) settle(ctx context.Context) error {
	for _, o := range r.waiting {
		var claims []graph.Claim
		for _, h := range o.holders {
			holder, p := draft.ID(prefix, h)
			if p != nil {
				r.out.Reject(&format.Problem{Line: o.line, Field: "Occupancy:holder", Reason: p.Reason})
				continue
			}
			for _, post := range o.posts {
				claims = append(claims, r.held(holder, post, o)...)
			}
		}
		if err := r.give(ctx, claims); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) held(holder, post string, o occupancy) []graph.Claim {
	p, is := r.positions[prefix+post]
	if !is || p.name == "" {
		p.name = post
	}
	bodies := p.bodies
	if len(bodies) == 0 {
		bodies = p.countries
	}
	var claims []graph.Claim
	for _, body := range bodies {
		c := o.claim
		c.Role, c.Link = p.name, &graph.LinkKey{From: holder, Type: "OFFICIAL_OF", To: body}
		claims = append(claims, c)
	}
	if len(claims) == 0 {
		c := o.claim
		c.Fact = &graph.FactKey{Of: holder, Property: "OFFICE", Value: graph.Value{Text: p.name}}
		claims = append(claims, c)
	}
	return claims
}
