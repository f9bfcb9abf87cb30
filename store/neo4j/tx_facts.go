package neo4j

import (
	"context"
	"encoding/json"
	"strconv"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

func (tx *writeTx) Facts(ctx context.Context, units []apply.Unit) ([]apply.Stored, error) {
	rows := make([]any, len(units))
	for i, u := range units {
		rows[i] = []any{u.A, ordered(u.B), u.Property}
	}
	return tx.stored(ctx, "UNWIND $rows AS u MATCH (f:Fact {of: u[0], property: u[2], z_about: u[1]}) WHERE f.z_key IS NOT NULL RETURN f.id, f.z_row", rows)
}

func (tx *writeTx) Claims(ctx context.Context, units []apply.Unit) ([]apply.Placed, error) {
	keys := make([]any, len(units))
	for i, u := range units {
		keys[i] = unitKey(u)
	}
	var all []apply.Placed
	err := tx.each(ctx, "UNWIND $rows AS key MATCH (c:Claim {z_unit: key}) WHERE c.z_closed IS NULL RETURN c.z_id, c.state, coalesce(c.link, c.fact, ''), c.z_row", keys, func(v []any) error {
		var p apply.Placed
		if err := json.Unmarshal([]byte(v[3].(string)), &p.Claim); err != nil {
			return err
		}
		p.Placement = apply.Placement{ID: v[0].(string), State: graph.ClaimState(v[1].(string)), Target: v[2].(string)}
		p.Claim.ID = p.Placement.ID
		all = append(all, p)
		return nil
	})
	return all, err
}

func (tx *writeTx) Place(ctx context.Context, placements []apply.Placement) error {
	rows := make([]any, len(placements))
	for i, p := range placements {
		rows[i] = []any{p.ID, placement(p)}
	}
	return tx.each(ctx, `UNWIND $rows AS row MATCH (c:Statement {z_id: row[0]}) SET c += row[1]
		SET c.z_waiting = CASE WHEN c.state = 'PLACED' THEN null ELSE c.dataset END`, rows, nil)
}

func (tx *writeTx) WriteFacts(ctx context.Context, changes []apply.Change[graph.Fact]) error {
	came, changed, gone := []any{}, []any{}, []any{}
	for _, c := range changes {
		switch {
		case c.New == nil:
			gone = append(gone, c.ID)
		case c.Old == nil:
			came = append(came, tx.factNode(c.New, string(c.Body)))
		default:
			changed = append(changed, tx.factNode(c.New, string(c.Body)))
		}
	}
	if err := tx.each(ctx, "UNWIND $rows AS row CREATE (f:Fact) SET f = row", came, nil); err != nil {
		return err
	}
	if err := tx.each(ctx, "UNWIND $rows AS row MATCH (f:Fact {id: row.id}) SET f = row", changed, nil); err != nil {
		return err
	}
	if err := tx.each(ctx, "UNWIND $rows AS id MATCH (f:Fact {id: id}) DELETE f", gone, nil); err != nil {
		return err
	}
	return mark(ctx, tx, graph.FactChange, changes)
}

// factNode is what a fact's node says.
func (tx *writeTx) factNode(f *graph.Fact, body string) map[string]any {
	n := map[string]any{"id": f.ID, "of": f.Of, "property": f.Property, "value": valueText(&f.Value)}
	say(n, "about", f.About)
	standing(n, &f.Standing)
	if f.Value.Number != nil {
		n["number"] = *f.Value.Number
	}
	n["z_row"], n["z_key"], n["z_of"], n["z_about"], n["z_version"] = body, ordered(f.ID), ordered(f.Of), ordered(f.About), tx.version
	return n
}

// valueText is a value in words.
func valueText(v *graph.Value) string {
	if v.Number == nil {
		return v.Text
	}
	text := strconv.FormatFloat(*v.Number, 'f', -1, 64)
	for bound, word := range map[graph.Bound]string{graph.About: "about ", graph.AtLeast: "at least ", graph.AtMost: "at most ", graph.MoreThan: "more than ", graph.LessThan: "less than "} {
		if v.Bound == bound {
			text = word + text
		}
	}
	if v.Unit != "" {
		text += " " + v.Unit
	}
	if v.Text != "" {
		text += " (" + v.Text + ")"
	}
	return text
}
