package sqlite

import (
	"context"
	"database/sql"
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// canonical returns, for each id, the one that stands for it now.
func (r *snapshot) canonical(ctx context.Context, ids []string) ([]string, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	now := slices.Clone(ids)
	err := r.conn.query(ctx, "SELECT j.key, c.canonical FROM json_each(?1) j CROSS JOIN cluster c ON c.member = j.value", []any{list(ids)}, func(rows *sql.Rows) error {
		var i int
		var id string
		err := rows.Scan(&i, &id)
		now[i] = id
		return err
	})
	return now, err
}

// currentLinks turns ids that links have or had into those of today; "" for
// what is no link's id.
func (r *snapshot) currentLinks(ctx context.Context, ids []string) ([]string, error) {
	ends := make([]string, 2*len(ids))
	keys := make([]graph.LinkKey, len(ids))
	for i, id := range ids {
		keys[i], _ = graph.ParseLinkID(id)
		ends[2*i], ends[2*i+1] = keys[i].From, keys[i].To
	}
	now, err := r.canonical(ctx, ends)
	if err != nil {
		return nil, err
	}
	current := make([]string, len(ids))
	for i, k := range keys {
		if k.Type != "" {
			k.From, k.To = now[2*i], now[2*i+1]
			current[i] = graph.LinkID(r.vocabulary.Normal(k))
		}
	}
	return current, nil
}

// currentFacts does the same for facts.
func (r *snapshot) currentFacts(ctx context.Context, ids []string) ([]string, error) {
	ends := make([]string, 2*len(ids))
	keys, values := make([]graph.FactKey, len(ids)), make([]string, len(ids))
	for i, id := range ids {
		keys[i], values[i], _ = graph.FactIDParts(id)
		ends[2*i], ends[2*i+1] = keys[i].Of, keys[i].About
	}
	now, err := r.canonical(ctx, ends)
	if err != nil {
		return nil, err
	}
	current := make([]string, len(ids))
	for i, k := range keys {
		if values[i] != "" { // a fact's id is a link's with the value's hash behind it
			current[i] = graph.LinkID(graph.LinkKey{Type: k.Property, From: now[2*i], To: now[2*i+1]}) + "/" + values[i]
		}
	}
	return current, nil
}

// byID reads rows parallel to ids; nil where there is none. The statement
// answers with the place in the list and the body.
func byID[T any](ctx context.Context, c *conn, text string, ids []string, read func([]byte) (*T, error)) ([]*T, error) {
	found := make([]*T, len(ids))
	err := c.query(ctx, text, []any{list(ids)}, func(rows *sql.Rows) error {
		var i int
		var body sql.RawBytes
		err := rows.Scan(&i, &body)
		if err == nil {
			found[i], err = read(body)
		}
		return err
	})
	return found, err
}

func (r *snapshot) Entities(ctx context.Context, ids []string) ([]*graph.Entity, error) {
	return byID(ctx, r.conn, `SELECT j.key, e.body FROM json_each(?1) j CROSS JOIN entity e
		ON e.id = coalesce((SELECT c.canonical FROM cluster c WHERE c.member = j.value), j.value)`, ids, apply.ReadEntity)
}

func (r *snapshot) LinksByID(ctx context.Context, ids []string) ([]*graph.Link, error) {
	now, err := r.currentLinks(ctx, ids)
	if err != nil {
		return nil, err
	}
	return byID(ctx, r.conn, "SELECT j.key, l.body FROM json_each(?1) j CROSS JOIN link l ON l.id = j.value", now, apply.ReadLink)
}
