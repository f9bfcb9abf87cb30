package neo4j

import (
	"context"
	"maps"
	"slices"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

func (tx *writeTx) Links(ctx context.Context, units []apply.Unit) ([]apply.Stored, error) {
	if !tx.links && !tx.clusters { // none is there, and each unit is asked for before it is written
		return nil, nil
	}
	return tx.stored(ctx, "UNWIND $rows AS u MATCH (a:Entity {id: u[0]}) MATCH (b:Entity {id: u[1]}) CALL (a, b) { MATCH (a)-[r]-(b) RETURN r } RETURN r.id, r.z_row", unitRows(units))
}

// WriteLinks writes type by type, as a type is part of a statement's text:
// those are the vocabulary's, whatever a claim says.
func (tx *writeTx) WriteLinks(ctx context.Context, changes []apply.Change[graph.Link]) error {
	came, changed, gone := map[string][]any{}, map[string][]any{}, map[string][]any{}
	for _, c := range changes {
		switch {
		case c.New == nil:
			gone[c.Old.Type] = append(gone[c.Old.Type], []any{c.Old.From, c.Old.To})
		case c.Old == nil:
			came[c.New.Type] = append(came[c.New.Type], []any{c.New.From, c.New.To, tx.relationship(c.New, string(c.Body))})
		default:
			changed[c.New.Type] = append(changed[c.New.Type], []any{c.New.From, c.New.To, tx.relationship(c.New, string(c.Body))})
		}
	}
	// CALL keeps the planner to the two ends: by itself it may expand from one of
	// them, which may be a hub.
	const ends = "UNWIND $rows AS row MATCH (a:Entity {id: row[0]}) MATCH (b:Entity {id: row[1]}) "
	for _, name := range tx.vocabulary.TypeNames() {
		if len(came[name]) > 0 && !slices.Contains(tx.types, name) {
			tx.types = append(tx.types, name)
		}
		if err := tx.each(ctx, ends+"CREATE (a)-[r:"+name+"]->(b) SET r = row[2]", came[name], nil); err != nil {
			return err
		}
		if err := tx.each(ctx, ends+"CALL (a, b) { MATCH (a)-[r:"+name+"]->(b) RETURN r } SET r = row[2]", changed[name], nil); err != nil {
			return err
		}
		if err := tx.each(ctx, ends+"CALL (a, b) { MATCH (a)-[r:"+name+"]->(b) RETURN r } DELETE r", gone[name], nil); err != nil {
			return err
		}
	}
	if err := tx.dropStripped(ctx, gone); err != nil {
		return err
	}
	if err := tx.writeLoops(ctx, changes); err != nil {
		return err
	}
	return mark(ctx, tx, graph.LinkChange, changes)
}

// dropStripped takes away entities that were gone already and have now lost
// their last link; see dropEntities.
func (tx *writeTx) dropStripped(ctx context.Context, gone map[string][]any) error {
	ends := map[string]bool{}
	for _, links := range gone {
		for _, l := range links {
			ends[l.([]any)[0].(string)], ends[l.([]any)[1].(string)] = true, true
		}
	}
	return tx.each(ctx, "UNWIND $rows AS id MATCH (e:Entity {id: id}) WHERE e.gone AND NOT EXISTS { (e)--() } DELETE e", texts(slices.Sorted(maps.Keys(ends))), nil)
}

// writeLoops keeps, with an entity, the types of its links to itself, which its
// degrees count in both directions.
func (tx *writeTx) writeLoops(ctx context.Context, changes []apply.Change[graph.Link]) error {
	came, gone := []any{}, []any{}
	for _, c := range changes {
		if c.Old == nil && c.New.From == c.New.To {
			came = append(came, []any{c.New.From, c.New.Type})
		} else if c.New == nil && c.Old.From == c.Old.To {
			gone = append(gone, []any{c.Old.From, c.Old.Type})
		}
	}
	if err := tx.each(ctx, "UNWIND $rows AS row MATCH (e:Entity {id: row[0]}) SET e.z_loops = [t IN e.z_loops WHERE t <> row[1]]", gone, nil); err != nil {
		return err
	}
	return tx.each(ctx, "UNWIND $rows AS row MATCH (e:Entity {id: row[0]}) SET e.z_loops = coalesce(e.z_loops, []) + [row[1]]", came, nil)
}

// relationship is what a link says to the one who clicks on it, and, last in the
// list, what the store finds it by.
func (tx *writeTx) relationship(l *graph.Link, body string) map[string]any {
	r := map[string]any{"id": l.ID, "sources": texts(l.Sources)}
	if t, ok := tx.vocabulary.LinkType(l.Type); ok {
		r["reads"] = t.Reads
	}
	standing(r, &l.Standing)
	r["z_row"], r["z_key"], r["z_version"], r["z_weakness"] = body, ordered(l.ID), tx.version, graph.LinkByConfidence.Position(l).Num
	return r
}

// standing is what links and facts have in common.
func standing(n map[string]any, s *graph.Standing) {
	n["status"], n["confidence"], n["claims"], n["origins"], n["ongoing"] = string(s.Status), s.Confidence, s.Claims, s.Corroboration, s.Ongoing()
	say(n, "since", string(s.Since()), "until", string(s.Until()), "lastConfirmed", string(s.LastConfirmed), "admiralty", s.Admiralty)
	if len(s.Roles) > 0 {
		n["roles"] = texts(s.Roles)
	}
	for flag, is := range map[string]bool{"hedged": s.Hedged, "datesDisputed": s.DatesDisputed, "z_contested": s.Status != graph.Undisputed} {
		if is {
			n[flag] = true
		}
	}
	first, last := s.Periods[0].May().First, s.Periods[len(s.Periods)-1].May().Last
	n["z_since"], n["z_until"] = int64(first), int64(last)
	if len(s.Periods) > 1 {
		n["periods"], n["z_periods"] = periodTexts(s.Periods), periodDays(s.Periods)
	}
	if d, bounded := date(first); bounded {
		n["sinceFrom"] = d
	}
	if d, bounded := date(last); bounded {
		n["untilTo"] = d
	}
}

// periodTexts writes periods for a reader's eye.
func periodTexts(periods []graph.Period) []any {
	var all []any
	for _, p := range periods {
		text := string(p.Since) + " to " + string(p.Until)
		if p.Since == "" {
			text = "until " + string(p.Until)
		}
		if p.Until == "" {
			text = "since " + string(p.Since)
		}
		all = append(all, text)
	}
	return all
}

// periodDays lists first and last days of periods, in turns.
func periodDays(periods []graph.Period) []any {
	var all []any
	for i := range periods {
		may := periods[i].May()
		all = append(all, int64(may.First), int64(may.Last))
	}
	return all
}

// date is a day as Neo4j's own type; false for the ends of time.
func date(d graph.Day) (driver.Date, bool) {
	text := d.Date()
	if text == "" {
		return driver.Date{}, false
	}
	t, err := time.Parse(time.DateOnly, string(text))
	return driver.DateOf(t), err == nil
}
