package neo4j

import (
	"context"
	"fmt"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// Health is what Check finds. Problems are indexes that do not work, and counts
// that disagree.
type Health struct {
	apply.Holdings
	Server, Database string
}

// Check looks the graph over, for graphd doctor. It reads counts, and all
// claims once.
func (s *Store) Check(ctx context.Context) (*Health, error) {
	snap, err := s.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	defer snap.Close()
	h := &Health{Database: s.options.Database}
	h.Warnings = s.Warnings()
	if h.Version, err = snap.Version(ctx); err != nil {
		return nil, err
	}
	datasets, err := snap.Datasets(ctx)
	if err != nil {
		return nil, err
	}
	for _, d := range datasets {
		h.Sources, h.Records, h.Claims = h.Sources+d.Sources, h.Records+d.Records, h.Claims+d.Claims
		h.Dangling, h.Misfit, h.Merged = h.Dangling+d.Dangling, h.Misfit+d.Misfit, h.Merged+d.Merged
		if d.State == graph.Loading {
			h.Loading = append(h.Loading, d.ID)
		}
	}
	judgements, err := snap.Judgements(ctx)
	if err != nil {
		return nil, err
	}
	h.Conflicts = graph.ResolveClusters(judgements).Conflicts
	if err := s.count(ctx, h); err != nil {
		return nil, err
	}
	return h, s.checkIndexes(ctx, h)
}

// count counts what Neo4j keeps count of, and looks for claims on rows that are
// not there, which there may be only while something waits.
func (s *Store) count(ctx context.Context, h *Health) error {
	info, err := s.driver.GetServerInfo(ctx)
	if err != nil {
		return s.failed(ctx, "check", err)
	}
	h.Server = info.Agent()
	astray := 0
	err = s.auto(ctx, driver.AccessModeRead, `CALL () { MATCH (c:Claim) WHERE c.link IS NOT NULL AND NOT EXISTS { MATCH (:Entity {id: c.z_from})-[r]->(:Entity {id: c.z_to}) WHERE r.id = c.link } RETURN count(c) AS links }
		CALL () { MATCH (c:Claim) WHERE c.fact IS NOT NULL AND NOT EXISTS { MATCH (:Fact {id: c.fact}) } RETURN count(c) AS facts }
		RETURN COUNT { (:Entity) }, COUNT { (:Entity)-->() }, COUNT { (:Fact) }, links + facts`, nil, func(v []any) error {
		for i, into := range []*int{&h.Entities, &h.Links, &h.Facts, &astray} {
			*into = int(v[i].(int64))
		}
		return nil
	})
	if astray > 0 && h.Version.Pending == 0 {
		h.Problems = append(h.Problems, fmt.Sprintf("%d claims are on links or facts that are not there", astray))
	}
	return s.failed(ctx, "check", err)
}

func (s *Store) checkIndexes(ctx context.Context, h *Health) error {
	err := s.auto(ctx, driver.AccessModeRead, "SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'graphd_' AND state <> 'ONLINE' RETURN name, state", nil, func(v []any) error {
		h.Problems = append(h.Problems, fmt.Sprintf("index %s is %s", v[0], v[1]))
		return nil
	})
	return s.failed(ctx, "check", err)
}
