package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Entities gives each entity's row, the version of its last change, and the
// types of its links to itself.
func (d *Dump) Entities(ctx context.Context, each func(version int64, body []byte, loops []string) error) error {
	const text = `SELECT e.version, e.body, (SELECT json_group_array(l.type ORDER BY l.type) FROM link l WHERE l.owner = e.id AND l.other = e.id)
		FROM entity e ORDER BY e.n`
	return d.conn.query(ctx, text, nil, func(rows *sql.Rows) error {
		var version int64
		var body, looped sql.RawBytes
		if err := rows.Scan(&version, &body, &looped); err != nil {
			return err
		}
		var loops []string
		if err := json.Unmarshal(looped, &loops); err != nil {
			return err
		}
		return each(version, body, loops)
	})
}

// Links and Facts give each row and the version of its last change.
func (d *Dump) Links(ctx context.Context, each func(version int64, body []byte) error) error {
	return d.rows(ctx, "SELECT version, body FROM link ORDER BY n", each)
}

func (d *Dump) Facts(ctx context.Context, each func(version int64, body []byte) error) error {
	return d.rows(ctx, "SELECT version, body FROM fact ORDER BY n", each)
}

func (d *Dump) rows(ctx context.Context, text string, each func(version int64, body []byte) error) error {
	return d.conn.query(ctx, text, nil, func(rows *sql.Rows) error {
		var version int64
		var body sql.RawBytes
		if err := rows.Scan(&version, &body); err != nil {
			return err
		}
		return each(version, body)
	})
}

// Tombstones gives the rows that have gone, and the version with which.
func (d *Dump) Tombstones(ctx context.Context, each func(kind graph.ChangeKind, id string, version int64) error) error {
	return d.conn.query(ctx, "SELECT kind, id, version FROM tombstone ORDER BY kind, id", nil, func(rows *sql.Rows) error {
		var kind, id string
		var version int64
		if err := rows.Scan(&kind, &id, &version); err != nil {
			return err
		}
		return each(graph.ChangeKind(kind), id, version)
	})
}

// Terms gives what entities are found by.
func (d *Dump) Terms(ctx context.Context, each func(t apply.Term, entity string) error) error {
	return d.conn.query(ctx, "SELECT field, value, entity FROM term ORDER BY field, value, entity", nil, func(rows *sql.Rows) error {
		var t apply.Term
		var entity string
		if err := rows.Scan(&t.Field, &t.Value, &entity); err != nil {
			return err
		}
		if !t.Field.Known() {
			return unknownField(t.Field)
		}
		return each(t, entity)
	})
}

// LinkTypes are those of which there are, or have been, links.
func (d *Dump) LinkTypes(ctx context.Context) ([]string, error) {
	return texts(ctx, d.conn, "SELECT type FROM degree WHERE owner = '' ORDER BY type")
}
