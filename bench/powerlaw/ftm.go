package powerlaw

import (
	"encoding/json"
	"fmt"
	"io"
)

// ftmRow is an entity as FollowTheMoney writes it.
type ftmRow struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// ftmSchemata are the schemata of a graph's entities; FollowTheMoney has no
// place that anybody is tied to, so that places are public bodies.
var ftmSchemata = map[string]string{"person": "Person", "organization": "Company", "place": "PublicBody"}

// ftmTie is a schema of ties with the names of its ends.
type ftmTie struct{ schema, from, to string }

// ftmTies are the schemata of a graph's links, by type; links of other types are
// the last one.
var ftmTies = map[string]ftmTie{
	"MEMBER_OF": {"Membership", "member", "organization"}, "EMPLOYED_BY": {"Employment", "employee", "employer"},
	"LEADER_OF": {"Directorship", "director", "organization"}, "PART_OF": {"Ownership", "asset", "owner"},
	"SUPPORTS": {"Representation", "agent", "client"}, "RELATED_TO": {"UnknownLink", "subject", "object"},
}

// WriteFTM writes a graph as FollowTheMoney's JSON lines: entities, then one row
// a link.
func WriteFTM(w io.Writer, s Size) error {
	lines := json.NewEncoder(w)
	for e := range Entities(s) {
		row := ftmRow{ID: e.ID, Schema: ftmSchemata[e.Kind], Properties: map[string][]string{"country": e.Countries}}
		for i, n := range e.Names {
			property := "name"
			if i > 0 {
				property = "alias"
			}
			row.Properties[property] = append(row.Properties[property], n.Text)
		}
		for property, text := range map[string]string{"birthDate": e.Born, "incorporationDate": e.Founded, "description": e.Description, "legalForm": e.Subtype} {
			if text != "" {
				row.Properties[property] = []string{text}
			}
		}
		if err := lines.Encode(row); err != nil {
			return err
		}
	}
	number := 0
	for l := range Links(s) {
		tie, is := ftmTies[l.Type]
		if !is {
			tie = ftmTies["RELATED_TO"]
		}
		c := l.Claims[0]
		row := ftmRow{ID: fmt.Sprintf("tie-%d", number), Schema: tie.schema, Properties: map[string][]string{tie.from: {l.From}, tie.to: {l.To}}}
		for property, text := range map[string]string{"role": c.Role, "startDate": c.Since, "endDate": c.Until, "date": c.AsOf} {
			if text != "" {
				row.Properties[property] = []string{text}
			}
		}
		if err := lines.Encode(row); err != nil {
			return err
		}
		number++
	}
	return nil
}
