package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
	"github.com/graphd/graphd/seeds"
	"github.com/graphd/graphd/server"
	"github.com/graphd/graphd/server/metrics"
	"github.com/spf13/cobra"
)

func demoCommand(a *app) *cobra.Command {
	var s serving
	command := &cobra.Command{
		Use:   "demo",
		Short: "Serve the first graph, of an article on IS-K, from memory",
		Args:  arguments(0, 0, "no arguments"),
		RunE: func(command *cobra.Command, _ []string) error {
			return a.demo(command.Context(), s)
		},
	}
	s.flags(a, command)
	return command
}

func (a *app) demo(ctx context.Context, s serving) (err error) {
	if err := s.check(); err != nil {
		return err
	}
	listener, err := a.listen(ctx, &s)
	if err != nil {
		return err
	}
	defer func() { _ = listener.Close() }() // serving has closed it already, unless something failed before
	a.store = memoryStore
	store, vocabulary, err := a.open(ctx, creates)
	if err != nil {
		return err
	}
	defer closeStore(store, &err)
	if err := loadSeeds(ctx, store, vocabulary); err != nil {
		return err
	}
	engine, err := a.engine(store, vocabulary, s, metrics.New(store, buildVersion(), a.log))
	if err != nil {
		return err
	}
	if err := a.introduce(ctx, engine, server.URL(listener)+"/graphql"); err != nil {
		return err
	}
	server.CollectLess(0)
	return a.serveOn(ctx, listener, engine, s)
}

// loadSeeds loads the article's graph.
func loadSeeds(ctx context.Context, w graph.Writer, vocabulary *graph.Vocabulary) error {
	summary, err := loaders.Run(ctx, w, loaders.Options{Files: seeds.Files(), Paths: []string{"*.yaml"}, Vocabulary: vocabulary})
	if err == nil && !summary.Clean() {
		err = &graph.Error{Op: "demo", Kind: graph.Internal, What: "the seeds have wrong rows: " + summary.Rejects[0].String()}
	}
	return err
}

// introduce tells a person what is served and how to ask it, with one answer.
func (a *app) introduce(ctx context.Context, engine *server.Engine, url string) error {
	var b strings.Builder
	held, err := holdings(ctx, engine)
	if err != nil {
		return err
	}
	fmt.Fprintf(&b, "graphd demo: %s\nserved at %s until you press Ctrl-C\n", held, url)
	for _, s := range samples() {
		fmt.Fprintf(&b, "\n# %s\n%s\n", s.asks, curl(url, s.query))
	}
	b.WriteString("\n# Two of Shahab al-Muhajir's ties, and who says so:\n")
	answer := engine.Answer(ctx, server.Request{Query: tasteQuery})
	if answer.Errors > 0 {
		return complaint(answer.Body)
	}
	if err := indent(&b, answer.Body); err != nil {
		return err
	}
	_, err = fmt.Fprintln(a.err, b.String())
	return err
}

const tasteQuery = `{ entity(id: "shahab-al-muhajir") { name links(first: 2, types: ["LEADER_OF", "MEMBER_OF"]) { nodes {
  reads to { name } roles confidence claims { locator hedge asOf source { title author } } } } } }`

const holdingsQuery = `{ entities(first: 1) { totalCount } links(first: 1) { totalCount } datasets { title sources claims } }`

// holdings says on a line what the graph holds.
func holdings(ctx context.Context, engine *server.Engine) (string, error) {
	answer := engine.Answer(ctx, server.Request{Query: holdingsQuery})
	if answer.Errors > 0 {
		return "", complaint(answer.Body)
	}
	var held struct {
		Data struct {
			Entities, Links struct{ TotalCount int }
			Datasets        []struct {
				Title           string
				Sources, Claims int
			}
		}
	}
	if err := json.Unmarshal(answer.Body, &held); err != nil {
		return "", &graph.Error{Op: "demo", Kind: graph.Internal, Err: err}
	}
	line := fmt.Sprintf("%d entities, %d links", held.Data.Entities.TotalCount, held.Data.Links.TotalCount)
	for _, d := range held.Data.Datasets {
		line += fmt.Sprintf("; %d claims of %d sources in %q", d.Claims, d.Sources, d.Title)
	}
	return line, nil
}
