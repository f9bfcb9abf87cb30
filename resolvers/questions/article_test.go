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
	clock := func() time.Time { return loaded }
	store := open(t, clock)
	t.Cleanup(func() { store.Close() })
	seeded(t, store)
	answer := engine(t, store, clock)
	for _, q := range asked {
		t.Run(q.Name, func(t *testing.T) { check(t, answer, q) })
	}
}

// seeded fills a store with the seeds.
func seeded(t *testing.T, store graph.Store) {
	t.Helper()
	summary, err := loaders.Run(t.Context(), store, loaders.Options{Files: seeds.Files(), Paths: []string{"*.yaml"},
		Vocabulary: graph.DefaultVocabulary()})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range summary.Rejects {
		t.Fatal(r)
	}
}
