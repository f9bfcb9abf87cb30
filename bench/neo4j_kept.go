package main

import (
	"context"

	"github.com/graphd/graphd/bench/powerlaw"
	"github.com/graphd/graphd/graph"
)

// fill makes sure that the database holds the graph: it is loaded, which is not
// measured, if it is not there.
func (b *bench) fill(ctx context.Context, s *neo4jServer) error {
	held, err := s.holds(ctx, b.size)
	if err != nil || held {
		return err
	}
	path, err := b.graph()
	if err != nil {
		return err
	}
	if err := s.empty(ctx); err != nil {
		return err
	}
	b.say("loading " + path)
	_, err = s.load(ctx, path)
	return err
}

// holds tells whether the database has the graph of a size, whole and nothing
// else, projected by the rules of this program. A graph has the same rows
// wherever it is made, so its title and the counts tell.
func (s *neo4jServer) holds(ctx context.Context, size powerlaw.Size) (bool, error) {
	records, err := s.run(ctx, `MATCH (g:Graphd {projection: $projection, vocabulary: $vocabulary, pending: 0}) MATCH (d:Edition {id: $dataset, title: $title})
		WHERE COUNT { (:Entity) } = $entities AND COUNT { (:Statement) } = $statements AND COUNT { ()-->() } = $links RETURN g.version`, map[string]any{
		"projection": graph.ProjectionVersion, "vocabulary": graph.DefaultVocabulary().Hash(), "dataset": powerlaw.Dataset, "title": powerlaw.Title(size),
		"entities": size.Entities, "links": size.Links(), "statements": 1 + size.Sources() + size.Entities + size.Links()})
	return len(records) > 0, err
}
