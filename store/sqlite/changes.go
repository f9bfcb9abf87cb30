package sqlite

import (
	"context"
	"database/sql"
	"math"

	"github.com/graphd/graphd/graph"
)

// changeKinds are the tables of projected rows, in the order in which changes
// of one version are listed.
var changeKinds = []struct {
	kind  graph.ChangeKind
	table string
}{{graph.EntityChange, "entity"}, {graph.LinkChange, "link"}, {graph.FactChange, "fact"}}

// changesText reads rows and tombstones behind a version, kind and id: ?1 to
// ?3; ?4 is the newest version wanted.
var changesText = func() string {
	text := ""
	for i, c := range changeKinds {
		if i > 0 {
			text += " UNION ALL "
		}
		rank := string(rune('0' + i))
		text += "SELECT version, " + rank + " rank, id, false gone FROM " + c.table + " WHERE version BETWEEN ?1 AND ?4 AND (version, " + rank + ", id) > (?1, ?2, ?3)" +
			" UNION ALL SELECT version, " + rank + ", id, true FROM tombstone WHERE kind = '" + string(c.kind) + "' AND version BETWEEN ?1 AND ?4 AND (version, " + rank + ", id) > (?1, ?2, ?3)"
	}
	return text + " ORDER BY 1, 2, 3 LIMIT ?5"
}()

// Changes reads no further than to the version that fills the page.
func (r *snapshot) Changes(ctx context.Context, q graph.ChangeQuery) (graph.ChangePage, error) {
	var page graph.ChangePage
	if err := pageSize("changes", q.First); err != nil {
		return page, err
	}
	var oldest int64
	if err := r.conn.get(ctx, "SELECT value FROM meta WHERE name = 'oldest'", nil, &oldest); err != nil {
		return page, err
	}
	if q.Since < oldest || q.Since > r.info.Version {
		page.Resync = true
		return page, nil
	}
	version, rank, id := q.Since, int64(math.MaxInt32), ""
	if q.After != nil && q.After.Version > q.Since {
		version, rank, id = q.After.Version, changeRank(q.After.Kind), q.After.ID
	}
	until, err := r.fillingVersion(ctx, version, oneMore(q.First))
	if err != nil {
		return page, err
	}
	err = r.conn.query(ctx, changesText, []any{version, rank, id, until, oneMore(q.First)}, func(rows *sql.Rows) error {
		var c graph.Change
		var rank int
		err := rows.Scan(&c.Version, &rank, &c.ID, &c.Removed)
		c.Kind = changeKinds[rank].kind
		page.Changes = append(page.Changes, c)
		return err
	})
	if len(page.Changes) > q.First {
		page.Changes, page.More = page.Changes[:q.First], true
	}
	return page, err
}

// fillingVersion returns the version with which n changes are surely read:
// n rows behind version of one table alone, which an index tells.
func (r *snapshot) fillingVersion(ctx context.Context, version, n int64) (int64, error) {
	until := r.info.Version
	for _, table := range []string{"entity", "link", "fact", "tombstone"} {
		var at int64 = math.MaxInt64
		err := r.conn.get(ctx, "SELECT version FROM "+table+" WHERE version > ?1 ORDER BY version LIMIT 1 OFFSET ?2", []any{version, n}, &at)
		if err != nil {
			return 0, err
		}
		until = min(until, at)
	}
	return until, nil
}

func changeRank(kind graph.ChangeKind) int64 {
	for i, c := range changeKinds {
		if c.kind == kind {
			return int64(i)
		}
	}
	return math.MaxInt32
}
