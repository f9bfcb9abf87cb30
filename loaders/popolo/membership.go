package popolo

import (
	"context"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// membership is that a person is a member of an organization, perhaps for a
// party and for an area, over its own dates or those of a term.
type membership struct {
	line                                int
	person, organization, party, period string
	role                                string
	since, until                        graph.PartialDate
}

func (i *item) membership() error {
	i.id = i.Text("person_id")
	m := membership{line: i.Line, person: i.id, organization: i.Text("organization_id"), party: i.Text("on_behalf_of_id"), period: i.Text("legislative_period_id"),
		role: i.Text("role"), since: i.day("start_date"), until: i.day("end_date")}
	if m.person == "" || m.organization == "" {
		i.out.Reject(&format.Problem{Line: i.Line, Field: i.list, Reason: "the membership lacks person_id or organization_id"})
		return nil
	}
	if area := i.Text("area_id"); area != "" {
		m.role = strings.TrimSpace(m.role + " for " + strings.TrimPrefix(area, "area/"))
	}
	if label := i.Text("label"); label != "" && m.role == "" {
		m.role = label
	}
	i.Ignore(i.out, "memberships.")
	i.memberships = append(i.memberships, m)
	return i.room()
}

// settle tells the memberships, now that all terms are known. One takes from its
// term the bound that it does not give itself; the party over the same days.
func (r *reader) settle(ctx context.Context) error {
	for _, m := range r.memberships {
		t := r.terms[m.period]
		since, until := m.since, m.until
		if since == "" {
			since = t.begin
		}
		if until == "" {
			until = t.end
		}
		if since != "" && until != "" && until.Range().Last < since.Range().First {
			r.out.Unread(&format.Problem{Line: m.line, Field: "memberships.end_date", Reason: string(until) + " is before " + string(since)})
			until = ""
		}
		from, p := draft.ID(prefix, m.person)
		for _, in := range []struct{ body, role string }{{m.organization, m.role}, {m.party, ""}} {
			to, q := draft.ID(prefix, in.body)
			if in.body == "" {
				continue
			}
			if p != nil || q != nil {
				r.out.Reject(&format.Problem{Line: m.line, Field: "memberships", Reason: "person_id, organization_id or on_behalf_of_id is no id"})
				continue
			}
			c := r.said(graph.Claim{Link: &graph.LinkKey{From: from, Type: "MEMBER_OF", To: to}, Role: in.role, Since: since, Until: until}, m.person)
			if err := r.out.Claim(ctx, m.line, c); err != nil {
				return err
			}
		}
	}
	return nil
}
