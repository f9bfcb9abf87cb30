package neo4j

import (
	"context"
	"fmt"
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

func (x *exporter) marker(ctx context.Context) error {
	types, err := x.LinkTypes(ctx)
	if err != nil {
		return err
	}
	return x.out.node("graphd", "Graphd", markerColumns, map[string]any{"name": "graphd", "version": x.info.Version, "oldest": x.info.Oldest, "format": int64(0),
		"projection": int64(x.info.Projection), "vocabulary": x.info.Vocabulary, "pending": int64(0), "turn": int64(0), "types": texts(types)})
}

func (x *exporter) versions(ctx context.Context) error {
	return x.Versions(ctx, func(version int64, recordedAt string) error {
		return x.out.node("versions", "Version", "version:long recordedAt", versionNode(version, recordedAt))
	})
}

// seenToken is the number of the replacement that is under way.
const seenToken = int64(1)

func (x *exporter) datasets(ctx context.Context) error {
	return x.Known(ctx, func(k apply.KnownDataset) error {
		n := map[string]any{"id": k.ID}
		for flag, is := range map[string]bool{"loading": k.Loading, "open": k.Open, "stated": k.Stated} {
			if is {
				n[flag] = true
			}
		}
		if k.Loading {
			n["run"], n["seen"] = k.Run, seenToken
		}
		say(n, "changedAt", k.Changed, "checkedAt", k.Checked)
		if k.Checked != "" {
			n["rejected"], n["kept"] = k.Rejected, k.Kept
		}
		return x.out.node("datasets", "Dataset", datasetColumns, n)
	})
}

func (x *exporter) statements(ctx context.Context) error {
	for _, kind := range statementKinds {
		name := statementLabels[kind]
		err := x.Statements(ctx, kind, func(row apply.Row, held []graph.Interval, seen bool, placed apply.Placement) error {
			return x.out.node("statements-"+name, "Statement:"+name, statementColumns[kind], x.statement(&row, held, seen, placed))
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// statement is a statement's node, after all that Insert, Reopen, Place and
// Withdraw would have done to it.
func (x *exporter) statement(row *apply.Row, held []graph.Interval, seen bool, placed apply.Placement) map[string]any {
	last := held[len(held)-1]
	tx := x.as(last.FromVersion, last.From)
	if seen {
		tx.seeing, tx.seen = row.Key.Dataset, seenToken
	}
	n := tx.node(row, map[string]apply.Placement{row.ID: placed})
	var earlier []any
	for _, i := range held[:len(held)-1] {
		earlier = append(earlier, fmt.Sprint(i.FromVersion, " ", instant(i.From), " ", i.ToVersion, " ", instant(i.To)))
	}
	if earlier != nil {
		n["z_earlier"] = earlier
	}
	if last.ToVersion > 0 {
		n["z_closed"], n["withdrawnAt"] = last.ToVersion, instant(last.To)
		for _, gone := range []string{"z_held", "z_waiting", "link", "fact", "z_from", "z_to"} {
			delete(n, gone)
		}
	}
	return n
}

func (x *exporter) merged(ctx context.Context) error {
	return x.Merged(ctx, func(id, canonical string) error {
		return x.out.node("merged", "Merged", "id canonical z_key", map[string]any{"id": id, "canonical": canonical, "z_key": ordered(canonical)})
	})
}

func (x *exporter) entities(ctx context.Context) error {
	return x.Entities(ctx, func(version int64, body []byte, loops []string) error {
		e, err := decoded[graph.Entity](body)
		if err != nil {
			return err
		}
		n := x.as(version, noTime).entityNode(e, string(body))
		n["id"] = e.ID
		if len(loops) > 0 {
			n["z_loops"] = texts(loops)
		}
		return x.out.node("entities-"+label(e.Kind), "Entity:"+label(e.Kind), entityColumns, n)
	})
}

func (x *exporter) links(ctx context.Context) error {
	types := x.vocabulary.TypeNames()
	return x.Links(ctx, func(version int64, body []byte) error {
		l, err := decoded[graph.Link](body)
		if err != nil {
			return err
		}
		if !slices.Contains(types, l.Type) { // a type is part of a file's name
			return exportError(graph.Internal, "a link of a type that the vocabulary has not: "+l.Type, "look the store over with graphd doctor", nil)
		}
		r := x.as(version, noTime).relationship(l, string(body))
		r[linkFrom], r[linkTo] = l.From, l.To
		return x.out.relationship("links-"+l.Type, l.Type, linkColumns, r)
	})
}

func (x *exporter) facts(ctx context.Context) error {
	return x.Facts(ctx, func(version int64, body []byte) error {
		f, err := decoded[graph.Fact](body)
		if err != nil {
			return err
		}
		return x.out.node("facts", "Fact", factColumns, x.as(version, noTime).factNode(f, string(body)))
	})
}

func (x *exporter) tombstones(ctx context.Context) error {
	return x.Tombstones(ctx, func(kind graph.ChangeKind, id string, version int64) error {
		return x.out.node("tombstones", "Tombstone", "id kind z_key z_version:long", map[string]any{"id": id, "kind": string(kind), "z_key": ordered(id), "z_version": version})
	})
}

func (x *exporter) terms(ctx context.Context) error {
	return x.Terms(ctx, func(t apply.Term, entity string) error {
		return x.out.node("terms", "Term", "key entity z_rest", termOf(t.Field, t.Value).node(entity))
	})
}
