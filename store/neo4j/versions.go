package neo4j

import (
	"context"
	"time"

	"github.com/graphd/graphd/graph"
)

// A node (:Version {version, recordedAt}) tells when a version was recorded.

func versionNode(version int64, recordedAt string) map[string]any {
	return map[string]any{"version": version, "recordedAt": recordedAt}
}

// VersionsBefore reads where versions recorded before an instant begin and end:
// the times of one format are in order as texts but for the Z behind them.
func (r *snapshot) VersionsBefore(ctx context.Context, at time.Time) (graph.Versions, error) {
	ask := &statement{}
	ask.add(`MATCH (v:Version) WHERE v.version > 0 WITH v ORDER BY v.version
		WITH collect([v.version, replace(v.recordedAt, 'Z', '') < ?]) AS told
		UNWIND range(0, size(told) - 1) AS k WITH told, k WHERE k = 0 OR told[k][1] <> told[k - 1][1]
		RETURN 0 AS i, told[k] AS row`, at.UTC().Format("2006-01-02T15:04:05.999999999"))
	type turn struct {
		version int64
		seen    bool
	}
	var turns []turn
	err := r.ask(ctx, ask, func() { turns = nil }, func(_ int, v any) error {
		columns := v.([]any)
		turns = append(turns, turn{columns[0].(int64), columns[1].(bool)})
		return nil
	})
	if err != nil {
		return nil, err
	}
	info, err := r.Version(ctx) // which the statement has brought along
	var seen graph.Versions
	for i, t := range turns {
		last := info.Version
		if i+1 < len(turns) {
			last = turns[i+1].version - 1
		}
		if t.seen {
			seen = append(seen, graph.VersionRange{First: t.version, Last: last})
		}
	}
	return seen, err
}
