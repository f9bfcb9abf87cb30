package browser

import (
	"embed"
	"io/fs"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
	"github.com/graphd/graphd/seeds"
	"github.com/graphd/graphd/store/neo4j"
	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

//go:embed graphd.grass queries/*.cypher testdata/*.yaml
var files embed.FS

func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

var filled sync.Once

// seeded gives a server that holds the seeds, and what they do not have: a
// disputed link.
func seeded(t *testing.T) neo4jtest.Server {
	t.Helper()
	server := neo4jtest.Use(t)
	filled.Do(func() {
		server.Clear(t)
		vocabulary := graph.DefaultVocabulary()
		store, err := neo4j.Open(t.Context(), neo4j.Options{URI: server.URI, User: server.User, Password: server.Password, Vocabulary: vocabulary, Clock: time.Now})
		if err != nil {
			t.Fatal(err)
		}
		defer store.Close()
		for _, from := range []fs.FS{seeds.Files(), sub(t, "testdata")} {
			summary, err := loaders.Run(t.Context(), store, loaders.Options{Files: from, Paths: []string{"*.yaml"}, Vocabulary: vocabulary})
			if err != nil || !summary.Clean() {
				t.Fatalf("loading: %v %v", err, summary)
			}
		}
	})
	return server
}

func sub(t *testing.T, folder string) fs.FS {
	t.Helper()
	below, err := fs.Sub(files, folder)
	if err != nil {
		t.Fatal(err)
	}
	return below
}
