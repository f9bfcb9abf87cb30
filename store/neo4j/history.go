package neo4j

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

var _ graph.History = (*snapshot)(nil)

// then begins a question of the past: its versions are a list of ranges.
type then struct {
	statement
	versions graph.Versions
	seen     string // the ranges' parameter
}

func asOf(v graph.Versions) *then {
	q := &then{versions: v}
	q.see(v)
	return q
}

// see makes what is added from now on ask for other versions.
func (q *then) see(v graph.Versions) {
	ranges := make([]any, len(v))
	for i, r := range v {
		ranges[i] = []any{r.First, r.Last}
	}
	q.seen = q.param(ranges)
}

func (q *then) has(version string) string {
	return "any(v IN " + q.seen + " WHERE v[0] <= " + version + " <= v[1])"
}

// stated is Cypher for a statement c that any of the versions stated, as
// graph.Versions has it.
func (q *then) stated() string {
	return "(" + q.has("c.z_opened") + " OR any(e IN coalesce(c.z_earlier, []) WHERE " + q.has("toInteger(split(e, ' ')[0])") + "))"
}

// held is Cypher for one that was held then.
func (q *then) held() string {
	return "(" + q.has("c.z_opened") + " AND (c.z_closed IS NULL OR NOT " + q.has("c.z_closed") + ") OR any(e IN coalesce(c.z_earlier, []) WHERE " +
		q.has("toInteger(split(e, ' ')[0])") + " AND NOT " + q.has("toInteger(split(e, ' ')[2])") + "))"
}

// thenColumns are what statements of the past are read from.
const thenColumns = "\nRETURN 0 AS i, [c.z_id, c.z_row, c.z_opened, c.recordedAt, c.z_earlier, c.z_closed, c.withdrawnAt] AS row"

// thenStated is a statement of the past.
type thenStated[T any] struct {
	id       string
	content  T
	recorded []graph.Interval
}

// readThen reads statements that a question finds as c.
func readThen[T any](ctx context.Context, r *snapshot, q *then) ([]thenStated[T], error) {
	if !strings.Contains(q.text.String(), "LIMIT") {
		q.add(thenColumns)
	}
	var all []thenStated[T]
	err := r.ask(ctx, &q.statement, func() { all = nil }, func(_ int, v any) (err error) {
		columns := v.([]any)
		s := thenStated[T]{id: columns[0].(string)}
		if err := json.Unmarshal([]byte(columns[1].(string)), &s.content); err != nil {
			return err
		}
		if s.recorded, err = intervals(columns[2:5]); err != nil {
			return err
		}
		if closed, is := columns[5].(int64); is {
			last := &s.recorded[len(s.recorded)-1]
			last.ToVersion = closed
			last.To, err = time.Parse(time.RFC3339Nano, columns[6].(string))
		}
		all = append(all, s)
		return err
	})
	return all, err
}

// contents are the statements alone.
func contents[T any](all []thenStated[T], err error) ([]T, error) {
	var list []T
	for _, s := range all {
		list = append(list, s.content)
	}
	return list, err
}

// JudgementsThen follows SAME judgements, one statement a remove, until nothing
// new is met.
func (r *snapshot) JudgementsThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.Judgement, error) {
	if ids == nil {
		q := asOf(v)
		q.add("MATCH (c:Judgement) WHERE c.a > '' AND " + q.held())
		return contents(readThen[graph.Judgement](ctx, r, q))
	}
	var all []graph.Judgement
	met, given := map[string]bool{}, map[string]bool{}
	for frontier := ids; len(frontier) > 0; {
		q := asOf(v)
		q.add("UNWIND ? AS id CALL (id) { MATCH (c:Judgement {a: id}) RETURN c UNION MATCH (c:Judgement {b: id}) RETURN c } WITH DISTINCT c WHERE "+q.held(), texts(frontier))
		found, err := readThen[graph.Judgement](ctx, r, q)
		if err != nil {
			return nil, err
		}
		for _, id := range frontier {
			met[id] = true
		}
		frontier = nil
		for _, s := range found {
			if given[s.id] {
				continue
			}
			given[s.id] = true
			all = append(all, s.content)
			for _, id := range []string{s.content.A, s.content.B} {
				if s.content.Verdict == graph.Same && !met[id] {
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
	q := asOf(v)
	q.add("UNWIND ? AS id MATCH (c:Record {entity: id}) WHERE "+q.stated(), texts(ids))
	found, err := readThen[graph.Record](ctx, r, q)
	var all []graph.StatedRecord
	for _, s := range found {
		all = append(all, graph.StatedRecord{Record: s.content, Recorded: s.recorded})
	}
	return all, err
}

// SourcesThen reads all statements of the sources.
func (r *snapshot) SourcesThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.Source, error) {
	q := asOf(v)
	q.add("UNWIND ? AS id MATCH (c:Source {id: id}) WHERE "+q.held(), texts(ids))
	return contents(readThen[graph.Source](ctx, r, q))
}

// EditionsThen reads all editions of the datasets.
func (r *snapshot) EditionsThen(ctx context.Context, v graph.Versions, ids []string) ([]graph.StatedDataset, error) {
	q := asOf(v)
	if ids == nil {
		q.add("MATCH (c:Edition) WHERE c.id > '' AND " + q.stated())
	} else {
		q.add("UNWIND ? AS id MATCH (c:Edition {id: id}) WHERE "+q.stated(), texts(ids))
	}
	found, err := readThen[graph.Dataset](ctx, r, q)
	var all []graph.StatedDataset
	for _, s := range found {
		all = append(all, graph.StatedDataset{Dataset: s.content, Recorded: s.recorded})
	}
	return all, err
}

// UnchangedEntities reads nodes whose stamp is old enough.
func (r *snapshot) UnchangedEntities(ctx context.Context, since int64, ids []string) ([]*graph.Entity, error) {
	q := &statement{}
	p := q.param(texts(ids))
	q.add("UNWIND range(0, size("+p+") - 1) AS i MATCH (e:Entity {id: "+p+"[i]}) WHERE e.z_version <= ? RETURN i, e.z_row AS row", since)
	return byID(ctx, r, q, len(ids), apply.ReadEntity)
}
