package sqlite

import (
	"cmp"
	"context"
	"encoding/hex"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// inserts begin the statements that hold a statement of each kind for the first
// time. The first columns are alike; see common.
var inserts = map[graph.StatementKind]string{
	graph.DatasetStatement:   "INSERT INTO dataset (id, dataset, opened, body, key)",
	graph.SourceStatement:    "INSERT INTO source (id, dataset, opened, body, key, author, publisher)",
	graph.RecordStatement:    "INSERT INTO record (id, dataset, opened, body, key)",
	graph.JudgementStatement: "INSERT INTO judgement (id, dataset, opened, body, a, b, verdict)",
	graph.ClaimStatement:     "INSERT INTO claim (id, dataset, opened, body, source, a, b, property, stance, doubt, state, target)",
}

func (tx *writeTx) Insert(ctx context.Context, rows []apply.Row, placed map[string]apply.Placement) error {
	byKind := map[graph.StatementKind][]apply.Row{}
	datasets := map[string]bool{}
	for _, r := range rows {
		byKind[r.Kind] = append(byKind[r.Kind], r)
		datasets[r.Key.Dataset] = true
	}
	for kind, list := range byKind {
		err := tx.insert(ctx, inserts[kind], "", len(list), func(i int) []any { return tx.columns(&list[i], placed) })
		if err != nil {
			return err
		}
	}
	delete(datasets, "") // of judgements made by hand
	var names []string
	for id := range datasets {
		names = append(names, id)
	}
	return tx.knowDatasets(ctx, names)
}

func (tx *writeTx) knowDatasets(ctx context.Context, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	_, err := tx.exec(ctx, "INSERT OR IGNORE INTO known_dataset (id) SELECT value FROM json_each(?1)", list(ids))
	return err
}

func (tx *writeTx) columns(r *apply.Row, placed map[string]apply.Placement) []any {
	common := []any{idBytes(r.ID), r.Key.Dataset, tx.version, string(r.Body)}
	switch {
	case r.Source != nil:
		return append(common, r.Key.Name, r.Source.Author, r.Source.Publisher)
	case r.Judged != nil:
		return append(common, r.Judged.A, r.Judged.B, string(r.Judged.Verdict))
	case r.Claim != nil:
		u, p := apply.UnitOf(r.Claim), placed[r.ID]
		return append(common, r.Claim.Source, u.A, u.B, u.Property, string(r.Claim.Stance), cmp.Or(r.Claim.Credibility, 7),
			string(cmp.Or(p.State, graph.Dangling)), tx.target(p))
	}
	return append(common, r.Key.Name)
}

// target returns the number of the row on which a claim is placed, or nil.
func (tx *writeTx) target(p apply.Placement) any {
	if n, ok := tx.rows[p.Target]; ok && p.Target != "" {
		return n
	}
	return nil
}

// idBytes is the 16 bytes of a statement's id, which is their hex; nil for what
// is no id.
func idBytes(id string) []byte {
	b, err := hex.DecodeString(id)
	if err != nil || len(b) != 16 {
		return nil
	}
	return b
}
