package neo4j

import (
	"context"
	"encoding/json"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

func (tx *writeTx) Records(ctx context.Context, ids []string) (live, gone []graph.Record, err error) {
	err = tx.each(ctx, "UNWIND $rows AS id MATCH (r:Record {entity: id}) RETURN r.z_closed IS NULL, r.z_row", texts(ids), func(v []any) error {
		var r graph.Record
		if err := json.Unmarshal([]byte(v[1].(string)), &r); err != nil {
			return err
		}
		if v[0].(bool) {
			live = append(live, r)
		} else {
			gone = append(gone, r)
		}
		return nil
	})
	return live, gone, err
}

func (tx *writeTx) Named(ctx context.Context, ids []string) ([]string, error) {
	return tx.strings(ctx, `UNWIND $rows AS id WITH id WHERE EXISTS { MATCH (c:Claim) WHERE c.a = id AND c.z_id IS NOT NULL AND c.z_closed IS NULL }
		OR EXISTS { MATCH (c:Claim) WHERE c.b = id AND c.z_id IS NOT NULL AND c.z_closed IS NULL } RETURN id`, texts(ids))
}

func (tx *writeTx) Outlines(ctx context.Context, ids []string) ([]*graph.Entity, error) {
	var all []*graph.Entity
	err := tx.each(ctx, "UNWIND $rows AS id MATCH (e:Entity {id: id}) WHERE e.z_key IS NOT NULL RETURN id, e.kind, coalesce(e.begin, ''), coalesce(e.end, ''), e.stub IS NOT NULL", texts(ids), func(v []any) error {
		all = append(all, &graph.Entity{ID: v[0].(string), Kind: graph.Kind(v[1].(string)), Begin: graph.PartialDate(v[2].(string)), End: graph.PartialDate(v[3].(string)), Stub: v[4].(bool)})
		return nil
	})
	return all, err
}

// stored reads rows of two columns, id and row.
func (tx *writeTx) stored(ctx context.Context, text string, rows []any) ([]apply.Stored, error) {
	var all []apply.Stored
	met := map[string]bool{}
	err := tx.each(ctx, text, rows, func(v []any) error {
		if id := v[0].(string); !met[id] {
			met[id] = true
			all = append(all, apply.Stored{ID: id, Body: []byte(v[1].(string))})
		}
		return nil
	})
	return all, err
}

func (tx *writeTx) Entities(ctx context.Context, ids []string) ([]apply.Stored, error) {
	return tx.stored(ctx, "UNWIND $rows AS id MATCH (e:Entity {id: id}) WHERE e.z_row IS NOT NULL RETURN id, e.z_row", texts(ids))
}

func (tx *writeTx) WriteEntities(ctx context.Context, changes []apply.Change[apply.Filed]) error {
	put := map[graph.Kind][]any{}
	gone, otherKind := []any{}, []any{}
	for _, c := range changes {
		if c.New == nil {
			gone = append(gone, c.ID)
			continue
		}
		if c.Old != nil && c.Old.Kind != c.New.Kind {
			otherKind = append(otherKind, c.ID)
		}
		put[c.New.Kind] = append(put[c.New.Kind], map[string]any{"id": c.ID, "node": tx.entityNode(c.New.Entity, string(c.Body))})
	}
	if err := tx.each(ctx, "UNWIND $rows AS id MATCH (e:Entity {id: id}) REMOVE e"+allKinds(), otherKind, nil); err != nil {
		return err
	}
	for _, kind := range graph.Kinds() {
		if err := tx.each(ctx, "UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e:"+label(kind)+" SET e += row.node", put[kind], nil); err != nil {
			return err
		}
	}
	if err := tx.dropEntities(ctx, gone); err != nil {
		return err
	}
	if err := tx.writeTerms(ctx, changes); err != nil {
		return err
	}
	return mark(ctx, tx, graph.EntityChange, changes)
}

// dropEntities takes nodes away. One that still has links, which wait in the
// queue, is stripped and goes with the last of them.
func (tx *writeTx) dropEntities(ctx context.Context, ids []any) error {
	err := tx.each(ctx, "UNWIND $rows AS id MATCH (e:Entity {id: id}) WHERE EXISTS { (e)--() } SET e = {id: id, gone: true} REMOVE e"+allKinds(), ids, nil)
	if err != nil {
		return err
	}
	return tx.each(ctx, "UNWIND $rows AS id MATCH (e:Entity {id: id}) WHERE NOT EXISTS { (e)--() } DELETE e", ids, nil)
}

// allKinds are the labels of all kinds, as REMOVE takes them.
func allKinds() string {
	text := ""
	for _, k := range graph.Kinds() {
		text += ":" + label(k)
	}
	return text
}

// entityNode is what an entity's node says. null takes away what it said
// before.
func (tx *writeTx) entityNode(e *graph.Entity, body string) map[string]any {
	n := map[string]any{"z_row": body, "z_key": ordered(e.ID), "z_sort": ordered(e.SortName), "z_version": tx.version, "gone": nil,
		"name": e.Name, "kind": string(e.Kind), "datasets": texts(e.Datasets),
		"stub": nil, "kindDisputed": nil, "datesDisputed": nil, "subtype": nil, "description": nil, "begin": nil, "end": nil,
		"aliases": nil, "countries": nil, "identifiers": nil, "mergedIds": nil}
	say(n, "subtype", e.Subtype, "description", e.Description, "begin", string(e.Begin), "end", string(e.End))
	for flag, is := range map[string]bool{"stub": e.Stub, "kindDisputed": e.KindDisputed, "datesDisputed": e.DatesDisputed} {
		if is {
			n[flag] = true
		}
	}
	aliases, identifiers := []any{}, []any{}
	for _, name := range e.Names {
		if name.Text != e.Name {
			aliases = append(aliases, name.Text)
		}
	}
	for _, i := range e.Identifiers {
		identifiers = append(identifiers, i.Scheme+" "+i.Value)
	}
	for property, list := range map[string][]any{"aliases": aliases, "countries": texts(e.Countries), "identifiers": identifiers, "mergedIds": texts(e.Members)} {
		if len(list) > 0 {
			n[property] = list
		}
	}
	return n
}

// writeTerms writes the difference between the terms of before and after.
func (tx *writeTx) writeTerms(ctx context.Context, changes []apply.Change[apply.Filed]) error {
	came, gone := []any{}, []any{}
	for _, c := range changes {
		more, fewer := apply.TermsChanged(c)
		for _, t := range more {
			came = append(came, termOf(t.Field, t.Value).node(c.ID))
		}
		for _, t := range fewer {
			old := termOf(t.Field, t.Value)
			gone = append(gone, []any{old.key, ordered(c.ID), old.rest})
		}
	}
	if err := tx.each(ctx, "UNWIND $rows AS t MATCH (x:Term {key: t[0], entity: t[1]}) WHERE coalesce(x.z_rest, '') = t[2] DELETE x", gone, nil); err != nil {
		return err
	}
	return tx.each(ctx, "UNWIND $rows AS t CREATE (x:Term) SET x = t", came, nil)
}

// mark leaves tombstones of rows that go, and takes away those of rows that
// come back.
func mark[T any](ctx context.Context, tx *writeTx, kind graph.ChangeKind, changes []apply.Change[T]) error {
	came, gone := []any{}, []any{}
	for _, c := range changes {
		if c.New == nil {
			gone = append(gone, map[string]any{"id": c.ID, "kind": string(kind), "z_key": ordered(c.ID), "z_version": tx.version})
		} else if c.Old == nil && tx.tombstones {
			came = append(came, []any{c.ID, string(kind)})
		}
	}
	if err := tx.each(ctx, "UNWIND $rows AS t MATCH (x:Tombstone {id: t[0]}) WHERE x.kind = t[1] DELETE x", came, nil); err != nil {
		return err
	}
	tx.tombstones = tx.tombstones || len(gone) > 0
	return tx.each(ctx, "UNWIND $rows AS t CREATE (x:Tombstone) SET x = t", gone, nil)
}
