package neo4j

import (
	"context"
	"slices"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
)

// indexesPause is how long to wait before looking again whether all are filled.
const indexesPause = 100 * time.Millisecond

// makeIndexes carries out those of the statements whose index is not there, and
// returns when all indexes are filled. There is no limit but the context's: an
// imported graph fills them in minutes or in hours, and the log says how far
// that is.
func (s *Store) makeIndexes(ctx context.Context, texts []string) error {
	there, err := s.indexes(ctx)
	if err != nil {
		return err
	}
	todo := slices.DeleteFunc(slices.Clone(texts), func(text string) bool { return there[indexOf(text)] != "" })
	m := tellMaking(s.options.Log, len(todo))
	defer m.end()
	if len(todo) > 0 {
		if err := s.createIndexes(ctx, todo, m); err != nil {
			return err
		}
	}
	if err := s.fillIndexes(ctx, m); err != nil {
		return err
	}
	m.succeed()
	return nil
}

// createIndexes makes them in one transaction, which takes a fraction of the
// time of one each.
func (s *Store) createIndexes(ctx context.Context, texts []string, m *making) error {
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(context.WithoutCancel(ctx))
	_, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		m.created.Store(0) // a transaction that is tried again begins anew
		for _, text := range texts {
			result, err := tx.Run(ctx, text, nil)
			if err == nil {
				err = s.drain(ctx, result, text, nil, nil)
			}
			if err != nil {
				return nil, err
			}
			m.created.Add(1)
		}
		return nil, nil
	}, s.within(ctx))
	return err
}

// fillIndexes waits until the server has filled them.
func (s *Store) fillIndexes(ctx context.Context, m *making) error {
	for {
		states, err := s.indexes(ctx)
		if err != nil {
			return err
		}
		filled := 0
		for name, state := range states {
			switch state {
			case "ONLINE":
				filled++
			case "FAILED":
				return &graph.Error{Op: "make indexes", Kind: graph.Unavailable, What: "the server could not fill the index " + name,
					Hint: "its log says why; DROP INDEX " + name + ", and graphd migrate makes it again"}
			}
		}
		if filled == len(states) {
			return nil
		}
		m.filling(filled, len(states))
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(indexesPause):
		}
	}
}

// indexes gives the state of each of graphd's that is there, by name.
func (s *Store) indexes(ctx context.Context) (map[string]string, error) {
	states := map[string]string{}
	err := s.auto(ctx, driver.AccessModeWrite, "SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'graphd_' RETURN name, state", nil, func(v []any) error {
		states[v[0].(string)] = v[1].(string)
		return nil
	})
	return states, err
}

// indexOf is the name in a statement that unique, index or linkIndexes made.
func indexOf(text string) string { return strings.Fields(text)[2] }
