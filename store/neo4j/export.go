package neo4j

import (
	"context"
	"encoding/json"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Exported is a store, as of one version, that can be written out row by row.
type Exported interface {
	Version(ctx context.Context) (graph.VersionInfo, error)
	LinkTypes(ctx context.Context) ([]string, error)
	// Statements gives each with its intervals, of which the last one ends if it
	// is withdrawn.
	Statements(ctx context.Context, kind graph.StatementKind, each func(row apply.Row, held []graph.Interval, seen bool, placed apply.Placement) error) error
	Known(ctx context.Context, each func(apply.KnownDataset) error) error
	Merged(ctx context.Context, each func(id, canonical string) error) error
	Entities(ctx context.Context, each func(version int64, body []byte, loops []string) error) error
	Links(ctx context.Context, each func(version int64, body []byte) error) error
	Facts(ctx context.Context, each func(version int64, body []byte) error) error
	Tombstones(ctx context.Context, each func(kind graph.ChangeKind, id string, version int64) error) error
	Versions(ctx context.Context, each func(version int64, recordedAt string) error) error
	Terms(ctx context.Context, each func(t apply.Term, entity string) error) error
}

// Written is one file of an export.
type Written struct {
	File string `json:"file"`
	Rows int    `json:"rows"`
}

// Export writes a store into an empty folder as files for neo4j-admin database
// import, with import.sh, which runs it. The imported database is what loading
// the same statements would have made of it, but that it has no indexes: its
// marker says format 0, so that opening it for writing makes them, and opening
// it for reading alone is an error until then.
//
// Nodes and relationships are made by the code that writes them to a server, so
// that there is one truth about what they say. Rows are written as they are
// read; what is kept does not grow with the store.
func Export(ctx context.Context, from Exported, folder string, v *graph.Vocabulary) (written []Written, err error) {
	info, err := from.Version(ctx)
	if err != nil {
		return nil, err
	}
	if err := exportable(info, v); err != nil {
		return nil, err
	}
	out, err := newCSVFolder(folder)
	if err != nil {
		return nil, err
	}
	x := &exporter{Exported: from, out: out, vocabulary: v, info: info}
	for _, write := range []func(context.Context) error{x.marker, x.versions, x.datasets, x.statements, x.merged, x.entities, x.terms, x.links, x.facts, x.tombstones} {
		if err == nil {
			err = write(ctx)
		}
	}
	if closed := out.close(); err == nil {
		err = closed
	}
	if err == nil {
		err = out.writeScript()
	}
	return out.written(), err
}

func exportable(info graph.VersionInfo, v *graph.Vocabulary) error {
	switch {
	case info.Pending > 0:
		return exportError(graph.Invalid, "some links and facts still wait to be projected", "load one of its files again, which works them off, and export then", nil)
	case info.Projection != graph.ProjectionVersion:
		return exportError(graph.Invalid, "its rows were projected by another version of graphd", "load its files into a new store, and export that", nil)
	case info.Vocabulary != v.Hash():
		return exportError(graph.Invalid, "its rows were projected with another vocabulary", "name the vocabulary file that it was made with", nil)
	}
	return nil
}

func exportError(kind graph.ErrorKind, what, hint string, err error) error {
	return &graph.Error{Op: "export", Kind: kind, What: what, Hint: hint, Err: err}
}

// exporter turns rows into lines.
type exporter struct {
	Exported
	out        *csvFolder
	vocabulary *graph.Vocabulary
	info       graph.VersionInfo
}

// as is a transaction that stamps what it makes as one of a version did.
func (x *exporter) as(version int64, at time.Time) *writeTx {
	return &writeTx{vocabulary: x.vocabulary, version: version, at: instant(at)}
}

func instant(at time.Time) string { return at.UTC().Format(time.RFC3339Nano) }

// decoded reads a projected row.
func decoded[T any](body []byte) (*T, error) {
	row := new(T)
	if err := json.Unmarshal(body, row); err != nil {
		return nil, exportError(graph.Internal, "a row that is no JSON", "look the store over with graphd doctor", err)
	}
	return row, nil
}
