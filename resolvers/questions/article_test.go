package questions

import (
	"os"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
	"github.com/graphd/graphd/seeds"
)

// A reader of the article asks at least so many questions.
const fewestAboutTheArticle = 25

// docs/article.md is a question file too: its graph is the seeds.
func TestArticleOnTheModel(t *testing.T) { askAboutTheArticle(t, openModel) }
func TestArticleOnSQLite(t *testing.T)   { askAboutTheArticle(t, openSQLite) }
func TestArticleOnNeo4j(t *testing.T)    { askAboutTheArticle(t, openNeo4j) }

func askAboutTheArticle(t *testing.T, open Open) {
	page, err := os.ReadFile("../../docs/article.md")
	if err != nil {
		t.Fatal(err)
	}
	asked, err := onPage(string(page))
	if err != nil {
		t.Fatal(err)
	}
	if len(asked) < fewestAboutTheArticle {
		t.Errorf("only %d questions", len(asked))
	}
	snapshot := seeded(t, open(t, func() time.Time { return loaded }))
	answer := engine(t)
	for _, q := range asked {
		t.Run(q.Name, func(t *testing.T) { check(t, answer, snapshot, q) })
	}
}

// seeded fills a store with the seeds and opens a view of it.
func seeded(t *testing.T, store graph.Store) graph.Snapshot {
	t.Helper()
	t.Cleanup(func() { store.Close() })
	summary, err := loaders.Run(t.Context(), store, loaders.Options{Files: seeds.Files(), Paths: []string{"*.yaml"},
		Vocabulary: graph.DefaultVocabulary()})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range summary.Rejects {
		t.Fatal(r)
	}
	snapshot, err := store.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { snapshot.Close() })
	return snapshot
}
