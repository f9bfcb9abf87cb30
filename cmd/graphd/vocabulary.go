package main

import (
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/vocabfile"
	"github.com/spf13/cobra"
)

func (a *app) vocabularyFlag(command *cobra.Command) {
	command.Flags().StringVar(&a.vocabulary, "vocabulary", "", "YAML file that adds link types and properties to the built-in ones")
}

// readVocabulary gives the built-in vocabulary with what --vocabulary adds.
func (a *app) readVocabulary() (*graph.Vocabulary, error) {
	if a.vocabulary == "" {
		return graph.DefaultVocabulary(), nil
	}
	return vocabfile.Extend(graph.DefaultVocabulary(), a.vocabulary)
}
