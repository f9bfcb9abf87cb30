package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/identity"
	"github.com/spf13/cobra"
)

func suggestionsCommand(a *app) *cobra.Command {
	command := &cobra.Command{
		Use:   "suggestions",
		Short: "List entities that may be one, since they share an identifier",
		Long: "List entities that may be one, since they share an identifier: a passport's number, say. Nothing is merged;\n" +
			"graphd same, different or unsure decides, and what is decided is not suggested again.",
		Args: arguments(0, 0, "no arguments"),
		RunE: func(command *cobra.Command, _ []string) error {
			return a.suggest(command.Context())
		},
	}
	a.storeFlags(command)
	a.jsonFlag(command)
	return command
}

func (a *app) suggest(ctx context.Context) (err error) {
	store, _, err := a.open(ctx, reads)
	if err != nil {
		return err
	}
	defer closeStore(store, &err)
	var found *identity.Suggestions
	err = withSnapshot(ctx, store, func(r graph.Reader) (err error) {
		found, err = identity.Suggest(ctx, r)
		return err
	})
	if err != nil {
		return err
	}
	if a.wantsJSON() {
		return a.writeJSON(found)
	}
	return writeSuggestions(a.out, found)
}

func writeSuggestions(w io.Writer, found *identity.Suggestions) error {
	var b strings.Builder
	for _, s := range found.Pairs {
		fmt.Fprintf(&b, "%s and %s\n", partyWords(s.A), partyWords(s.B))
		var reasons []string
		for _, is := range s.Shared {
			fmt.Fprintf(&b, "    %s: %s (%s), %s (%s)\n", is.Authority, is.A.Value, is.A.Scheme, is.B.Value, is.B.Scheme)
			reasons = append(reasons, is.Authority+" "+is.A.Value)
		}
		if s.KindsDiffer {
			b.WriteString("    but they are of different kinds\n")
		}
		if s.DatasetsMeet {
			b.WriteString("    but one dataset lists both\n")
		}
		fmt.Fprintf(&b, "    graphd same %s %s --because 'same %s'\n", s.A.ID, s.B.ID, strings.ReplaceAll(strings.Join(reasons, ", "), "'", ""))
	}
	for _, c := range found.Crowds {
		fmt.Fprintf(&b, "%s %s is had by %d entities, too many to be one: %s\n", c.Authority, c.Number, len(c.IDs), strings.Join(c.IDs, ", "))
	}
	fmt.Fprintf(&b, "pairs that share an identifier: %d", len(found.Pairs))
	if found.Judged > 0 {
		fmt.Fprintf(&b, ", and %d more that are judged different or unsure", found.Judged)
	}
	b.WriteString("\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func partyWords(p identity.Party) string {
	return fmt.Sprintf("%s (%s, %s: %s)", p.ID, strings.ToLower(string(p.Kind)), strings.Join(p.Datasets, ", "), p.Name)
}
