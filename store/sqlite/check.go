package sqlite

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Health is what Check finds. Problems are what SQLite's integrity check and the
// counts below find wrong.
type Health struct {
	apply.Holdings
	Path        string
	Application uint32 // the file's application_id
	Schema      uint32 // migrations that it has had

	WaitingEntities, WaitingUnits int   // the queue
	FileBytes, FreeBytes          int64 // sizes of the file and of its free pages
}

// Check looks the whole file over, for graphd doctor. It reads every page and
// takes time in proportion to the file.
func (s *Store) Check(ctx context.Context) (*Health, error) {
	snap, err := s.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	defer snap.Close()
	r := snap.(*snapshot)
	h := &Health{Path: s.path}
	h.Warnings = s.warnings
	if h.Version, err = r.Version(ctx); err != nil {
		return nil, err
	}
	if h.Problems, err = texts(ctx, r.conn, "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"); err != nil {
		return nil, err
	}
	if h.Loading, err = texts(ctx, r.conn, "SELECT id FROM known_dataset WHERE loading OR open ORDER BY id"); err != nil {
		return nil, err
	}
	judgements, err := r.Judgements(ctx)
	if err != nil {
		return nil, err
	}
	h.Conflicts = graph.ResolveClusters(judgements).Conflicts
	for _, n := range h.numbers() {
		if err := r.conn.get(ctx, n.text, nil, n.into); err != nil {
			return nil, err
		}
	}
	for _, d := range disagreements {
		var n int
		if err := r.conn.get(ctx, d.text, nil, &n); err != nil {
			return nil, err
		}
		if n > 0 {
			h.Problems = append(h.Problems, d.what)
		}
	}
	return h, nil
}

type number struct {
	text string
	into any
}

func (h *Health) numbers() []number {
	return []number{
		{"PRAGMA application_id", &h.Application},
		{"PRAGMA user_version", &h.Schema},
		{"SELECT count(*) FROM entity", &h.Entities},
		{"SELECT count(*) FROM link", &h.Links},
		{"SELECT count(*) FROM fact", &h.Facts},
		{"SELECT count(*) FROM record WHERE closed IS NULL", &h.Records},
		{"SELECT count(*) FROM claim WHERE closed IS NULL", &h.Claims},
		{"SELECT count(*) FROM source WHERE closed IS NULL", &h.Sources},
		{"SELECT count(*) FROM claim WHERE closed IS NULL AND state = 'DANGLING'", &h.Dangling},
		{"SELECT count(*) FROM claim WHERE closed IS NULL AND state = 'MISFIT'", &h.Misfit},
		{"SELECT count(*) FROM claim WHERE closed IS NULL AND state = 'MERGED'", &h.Merged},
		{"SELECT count(*) FROM waiting_entity", &h.WaitingEntities},
		{"SELECT count(*) FROM waiting_unit", &h.WaitingUnits},
		{"SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", &h.FileBytes},
		{"SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size", &h.FreeBytes},
	}
}

// disagreements are counts that are not 0 where tables that are written
// together contradict each other.
var disagreements = []struct{ what, text string }{
	{"the stored number of entities is wrong", "SELECT (SELECT count(*) FROM entity) <> (SELECT value FROM meta WHERE name = 'entities')"},
	{"the stored number of links is wrong", "SELECT (SELECT count(*) FROM link) <> (SELECT coalesce(sum(count), 0) FROM degree WHERE owner = '')"},
	{"the stored numbers of entities' links are wrong", "SELECT (SELECT count(*) FROM link_end) <> (SELECT coalesce(sum(count), 0) FROM degree WHERE owner <> '')"},
	{"there are ends without a link", "SELECT count(*) FROM link_end e WHERE NOT EXISTS (SELECT 1 FROM link l WHERE l.n = e.n)"},
	{"there are links without their ends", "SELECT count(*) FROM link l WHERE NOT EXISTS (SELECT 1 FROM link_end e WHERE e.owner = l.owner AND e.weakness = l.weakness AND e.id = l.id)"},
	{"there are claims on rows that are not there", `SELECT count(*) FROM claim c WHERE c.closed IS NULL AND c.state = 'PLACED' AND NOT EXISTS (SELECT 1 FROM link l WHERE l.n = c.target)
		AND NOT EXISTS (SELECT 1 FROM fact f WHERE f.n = c.target) AND NOT EXISTS (SELECT 1 FROM waiting_unit)`},
}
