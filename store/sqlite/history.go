package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

var _ graph.History = (*snapshot)(nil)

// VersionsBefore reads where versions recorded before an instant begin and end:
// the times of one format are in order as texts but for the Z behind them.
func (r *snapshot) VersionsBefore(ctx context.Context, at time.Time) (graph.Versions, error) {
	var seen graph.Versions
	before := at.UTC().Format("2006-01-02T15:04:05.999999999")
	err := r.conn.query(ctx, `SELECT version, seen FROM (
			SELECT version, rtrim(recorded_at, 'Z') < ?1 AS seen, lag(rtrim(recorded_at, 'Z') < ?1) OVER (ORDER BY version) AS was FROM version)
		WHERE seen IS NOT was ORDER BY version`, []any{before}, func(rows *sql.Rows) error {
		var version int64
		var is bool
		err := rows.Scan(&version, &is)
		if n := len(seen); is {
			seen = append(seen, graph.VersionRange{First: version, Last: r.info.Version})
		} else if n > 0 {
			seen[n-1].Last = version - 1
		}
		return err
	})
	return seen, err
}

// JudgementsThen follows SAME judgements that were held then. Those of the ids
// are looked at one remove after the other, as few entities were ever judged.
func (r *snapshot) JudgementsThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.Judgement, error) {
	if ids == nil {
		return held[graph.Judgement](ctx, r, v, "FROM judgement s ORDER BY s.a, s.b", nil)
	}
	var all []graph.Judgement
	met, given := map[string]bool{}, map[graph.Judgement]bool{}
	for frontier := ids; len(frontier) > 0; {
		found, err := held[graph.Judgement](ctx, r, v, `FROM judgement s WHERE s.n IN (
			SELECT j.n FROM json_each(?1) o CROSS JOIN judgement j ON j.a = o.value
			UNION SELECT j.n FROM json_each(?1) o CROSS JOIN judgement j ON j.b = o.value)`, frontier)
		if err != nil {
			return nil, err
		}
		for _, id := range frontier {
			met[id] = true
		}
		frontier = nil
		for _, j := range found {
			if given[j] {
				continue
			}
			given[j] = true
			all = append(all, j)
			for _, id := range []string{j.A, j.B} {
				if j.Verdict == graph.Same && !met[id] {
					met[id] = true
					frontier = append(frontier, id)
				}
			}
		}
	}
	return all, nil
}

// RecordsThen reads all records of the ids.
func (r *snapshot) RecordsThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.StatedRecord, error) {
	var all []graph.StatedRecord
	err := stated(ctx, r, v, "FROM json_each(?1) o CROSS JOIN record s ON s.key = o.value", []any{list(ids)}, func(_ string, body []byte, recorded []graph.Interval, _ bool) error {
		s := graph.StatedRecord{Recorded: recorded}
		err := json.Unmarshal(body, &s.Record)
		all = append(all, s)
		return err
	})
	return all, err
}

// SourcesThen reads all statements of the sources.
func (r *snapshot) SourcesThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.Source, error) {
	return held[graph.Source](ctx, r, v, "FROM json_each(?1) o CROSS JOIN source s ON s.key = o.value", ids)
}

// EditionsThen reads all editions of the datasets.
func (r *snapshot) EditionsThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.StatedDataset, error) {
	from, args := "FROM dataset s ORDER BY s.key, s.dataset", []any{}
	if ids != nil {
		from, args = "FROM json_each(?1) o CROSS JOIN dataset s ON s.key = o.value", []any{list(ids)}
	}
	var all []graph.StatedDataset
	err := stated(ctx, r, v, from, args, func(_ string, body []byte, recorded []graph.Interval, _ bool) error {
		s := graph.StatedDataset{Recorded: recorded}
		err := json.Unmarshal(body, &s.Dataset)
		all = append(all, s)
		return err
	})
	return all, err
}

// UnchangedEntities reads rows whose stamp is old enough.
func (r *snapshot) UnchangedEntities(ctx context.Context, since int64, ids []string) ([]*graph.Entity, error) {
	found := make([]*graph.Entity, len(ids))
	err := r.conn.query(ctx, "SELECT j.key, e.body FROM json_each(?1) j CROSS JOIN entity e ON e.id = j.value WHERE e.version <= ?2", []any{list(ids), since}, func(rows *sql.Rows) error {
		var i int
		var body sql.RawBytes
		err := rows.Scan(&i, &body)
		if err == nil {
			found[i], err = apply.ReadEntity(body)
		}
		return err
	})
	return found, err
}

// errEnough ends the reading of a list that is as long as was asked for.
var errEnough = errors.New("enough")

// stated gives the statements s that a query finds and any of the versions
// stated, each with its intervals, and whether it was held then.
func stated(ctx context.Context, r *snapshot, v graph.Versions, from string, args []any, each func(id string, body []byte, recorded []graph.Interval, held bool) error) error {
	text := "SELECT lower(hex(s.id)), s.body, s.closed, (SELECT v.recorded_at FROM version v WHERE v.version = s.closed), " + interval("s") + " " + from
	err := r.conn.query(ctx, text, args, func(rows *sql.Rows) error {
		var id string
		var body sql.RawBytes
		var closed sql.NullInt64
		var closedAt sql.NullString
		var recorded intervalColumns
		if err := rows.Scan(append([]any{&id, &body, &closed, &closedAt}, recorded.columns()...)...); err != nil {
			return err
		}
		intervals, err := recorded.list()
		if err != nil {
			return err
		}
		if closed.Valid {
			last := &intervals[len(intervals)-1]
			last.ToVersion = closed.Int64
			if last.To, err = instant(closedAt.String); err != nil {
				return err
			}
		}
		if then, held := v.Then(intervals); len(then) > 0 {
			return each(id, body, intervals, held)
		}
		return nil
	})
	return ended(err)
}

func ended(err error) error {
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}

// held reads the contents of those that were held then.
func held[T any](ctx context.Context, r *snapshot, v graph.Versions, from string, ids []string) ([]T, error) {
	var args []any
	if ids != nil {
		args = []any{list(ids)}
	}
	var all []T
	err := stated(ctx, r, v, from, args, func(_ string, body []byte, _ []graph.Interval, held bool) error {
		if !held {
			return nil
		}
		var content T
		err := json.Unmarshal(body, &content)
		all = append(all, content)
		return err
	})
	return all, err
}
