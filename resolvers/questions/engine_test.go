package questions

import (
	"context"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/outline"
	"github.com/graphd/graphd/server"
)

// engine answers as the server does, without a connection.
func engine(t *testing.T, store graph.Store, clock func() time.Time) Answer {
	t.Helper()
	return engineOver(t, store, clock)
}

// outlinedEngine answers so with the links in memory, too.
func outlinedEngine(t *testing.T, store graph.Store, clock func() time.Time) Answer {
	t.Helper()
	keeper := outline.Keep(store, outline.Options{Vocabulary: graph.DefaultVocabulary(), Links: outline.DefaultLinks, Log: zerolog.Nop()})
	if err := keeper.CatchUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	return engineOver(t, keeper, clock)
}

func engineOver(t *testing.T, store graph.Snapshots, clock func() time.Time) Answer {
	t.Helper()
	e, err := server.NewEngine(server.EngineOptions{Store: store, Vocabulary: graph.DefaultVocabulary(), Log: zerolog.Nop(), Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	return func(ctx context.Context, query string, variables map[string]any) []byte {
		return e.Answer(ctx, server.Request{Query: query, Variables: variables}).Body
	}
}
