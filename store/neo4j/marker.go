package neo4j

import (
	"context"
	"fmt"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
)

// marker is what the one (:Graphd) node says: that the database is graphd's,
// and by which rules its rows were made.
type marker struct {
	there      bool
	format     int64
	projection int64
	vocabulary string
}

// marker reads it, without touching anything. A database without it that is
// not empty is another program's.
func (s *Store) marker(ctx context.Context) (m marker, err error) {
	others := int64(0)
	err = s.auto(ctx, driver.AccessModeRead, `OPTIONAL MATCH (g:Graphd)
		RETURN g IS NOT NULL, g.format, g.projection, g.vocabulary, CASE WHEN g IS NULL THEN COUNT { () } ELSE 0 END`, nil, func(v []any) error {
		m.there, _ = v[0].(bool)
		m.format, _ = v[1].(int64)
		m.projection, _ = v[2].(int64)
		m.vocabulary, _ = v[3].(string)
		others, _ = v[4].(int64)
		return nil
	})
	switch {
	case err != nil:
		return m, s.failed(ctx, "open", err)
	case !m.there && others > 0:
		return m, s.openError(graph.Invalid, "holds what another program put there", "name an empty database; nothing in this one was touched")
	case !m.there && (s.options.ReadOnly || s.options.Existing):
		return m, s.openError(graph.NotFound, "has no graph in it yet", "load something into it first")
	case m.there && m.format == 0 && s.options.ReadOnly:
		return m, s.openError(graph.Unavailable, "was imported and has no indexes yet", "graphd migrate --store "+s.options.URI+" makes them")
	case m.format > 0 && m.format <= draftFormats:
		return m, s.openError(graph.Invalid, fmt.Sprintf("was made by a graphd of before its first release: its format is %d, and the first one released is %d", m.format, draftFormats+1),
			"load the files into an empty database")
	case m.format > format():
		return m, s.openError(graph.Invalid, fmt.Sprintf("was made by a newer graphd: its format is %d, and this one knows up to %d", m.format, format()), "use a newer graphd")
	}
	return m, nil
}

// settle makes or migrates the graph, and holds the rules by which its rows
// were projected against those of this program.
func (s *Store) settle(ctx context.Context, m marker) error {
	mine := s.options.Vocabulary.Hash()
	agree := m.projection == graph.ProjectionVersion && m.vocabulary == mine
	if !s.options.ReadOnly && (agree || m.projection == 0) { // a graph that is going to be refused is left alone
		if err := s.migrate(ctx, m); err != nil {
			return err
		}
	}
	switch {
	case agree:
		return nil
	case m.projection == 0 && !s.options.ReadOnly:
		return s.failed(ctx, "open", s.auto(ctx, driver.AccessModeWrite, "MATCH (g:Graphd {name: 'graphd'}) WHERE g.projection = 0 SET g.projection = $p, g.vocabulary = $v",
			map[string]any{"p": graph.ProjectionVersion, "v": mine}, nil))
	}
	what := "was projected with another vocabulary"
	if m.projection != graph.ProjectionVersion {
		what = fmt.Sprintf("was projected by rules %d, and these are %d", m.projection, graph.ProjectionVersion)
	}
	if s.options.ReadOnly {
		s.warnings = append(s.warnings, s.name()+" "+what+": its links are as they were then")
		return nil
	}
	return s.openError(graph.Invalid, what, "load into an empty database, or use the vocabulary file that it was made with")
}

// name is how messages call the store.
func (s *Store) name() string { return "database " + s.options.Database + " at " + s.options.URI }

func (s *Store) openError(kind graph.ErrorKind, what, hint string) error {
	return &graph.Error{Op: "neo4j: open", Kind: kind, What: s.name() + " " + what, Hint: hint}
}
