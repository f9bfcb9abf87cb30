package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Dump is all that a store holds, withdrawn statements included, as of one
// version: for writing it out for another store. Its methods hand over row by
// row and keep none, whose bytes are theirs until each returns. It must be
// closed, and is one goroutine's.
type Dump struct{ *snapshot }

// Dump fixes what is written out. Others may write meanwhile; the write-ahead
// log grows for as long.
func (s *Store) Dump(ctx context.Context) (*Dump, error) {
	snap, err := s.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	return &Dump{snap.(*snapshot)}, nil
}

// Statements gives each of a kind with its intervals, of which the last one
// ends if the statement is withdrawn; whether the replacement that is under way
// has given it; and, of a live claim, where it is placed.
func (d *Dump) Statements(ctx context.Context, kind graph.StatementKind, each func(row apply.Row, held []graph.Interval, seen bool, placed apply.Placement) error) error {
	state := "'', NULL"
	if kind == graph.ClaimStatement {
		state = "s.state, coalesce((SELECT l.id FROM link l WHERE l.n = s.target), (SELECT f.id FROM fact f WHERE f.n = s.target))"
	}
	text := "SELECT lower(hex(s.id)), s.body, s.closed, (SELECT v.recorded_at FROM version v WHERE v.version = s.closed), " +
		"EXISTS (SELECT 1 FROM seen v WHERE v.dataset = s.dataset AND v.id = s.id), " + state + ", " + interval("s") +
		" FROM " + string(kind) + " s ORDER BY s.n"
	return d.conn.query(ctx, text, nil, func(rows *sql.Rows) error {
		var id string
		var body sql.RawBytes
		var closed sql.NullInt64
		var closedAt, target sql.NullString
		var seen bool
		var placed apply.Placement
		var recorded intervalColumns
		if err := rows.Scan(append([]any{&id, &body, &closed, &closedAt, &seen, &placed.State, &target}, recorded.columns()...)...); err != nil {
			return err
		}
		held, err := recorded.list()
		if err != nil {
			return err
		}
		placed.ID, placed.Target = id, target.String
		if closed.Valid {
			last := &held[len(held)-1]
			last.ToVersion = closed.Int64
			if last.To, err = time.Parse(time.RFC3339Nano, closedAt.String); err != nil {
				return err
			}
		}
		row, err := apply.Decode(kind, id, body)
		if err != nil {
			return err
		}
		return each(row, held, seen, placed)
	})
}

// Known gives each dataset that was ever named, by id.
func (d *Dump) Known(ctx context.Context, each func(apply.KnownDataset) error) error {
	loads, err := d.loadColumns(ctx)
	if err != nil {
		return err
	}
	text := "SELECT k.id, k.loading, k.run, k.open, " + loads + ", EXISTS (SELECT 1 FROM dataset s WHERE s.key = k.id)"
	for _, kind := range kinds[1:] {
		text += " OR EXISTS (SELECT 1 FROM " + string(kind) + " s WHERE s.dataset = k.id)"
	}
	return d.conn.query(ctx, text+" FROM known_dataset k ORDER BY k.id", nil, func(rows *sql.Rows) error {
		var k apply.KnownDataset
		if err := rows.Scan(&k.ID, &k.Loading, &k.Run, &k.Open, &k.Changed, &k.Checked, &k.Rejected, &k.Kept, &k.Stated); err != nil {
			return err
		}
		return each(k)
	})
}

// Versions gives each with the instant of its recording, RFC 3339 in UTC.
func (d *Dump) Versions(ctx context.Context, each func(version int64, recordedAt string) error) error {
	return d.conn.query(ctx, "SELECT version, recorded_at FROM version ORDER BY version", nil, func(rows *sql.Rows) error {
		var version int64
		var at string
		if err := rows.Scan(&version, &at); err != nil {
			return err
		}
		return each(version, at)
	})
}

// Merged gives each id that stands for another entity, or for itself among
// others, with the cluster's canonical one.
func (d *Dump) Merged(ctx context.Context, each func(id, canonical string) error) error {
	return d.conn.query(ctx, "SELECT member, canonical FROM cluster ORDER BY canonical, member", nil, func(rows *sql.Rows) error {
		var id, canonical string
		if err := rows.Scan(&id, &canonical); err != nil {
			return err
		}
		return each(id, canonical)
	})
}

// unknownField is a file that a newer program wrote, or a damaged one.
func unknownField(f apply.TermField) error {
	return &graph.Error{Op: "sqlite: dump", Kind: graph.Internal, What: fmt.Sprintf("a term of field %d", f)}
}
