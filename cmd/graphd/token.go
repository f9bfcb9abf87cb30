package main

import (
	"fmt"
	"text/tabwriter"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/server/tokens"
	"github.com/spf13/cobra"
)

func tokenCommand(a *app) *cobra.Command {
	command := &cobra.Command{
		Use:   "token",
		Short: "Make, list and revoke the tokens that a server asks for",
		Long: "Make, list and revoke the bearer tokens that graphd serve --tokens FILE asks for. The file holds\n" +
			"only their hashes; a server that runs takes a change within a second or two.",
		RunE: func(command *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("there is no command %q%s (graphd token --help lists the commands)", "token "+args[0],
					graph.DidYouMean(args[0], []string{"new", "list", "revoke"}))
			}
			return usage("token needs a command: new, list or revoke (graphd token --help explains them)")
		},
	}
	command.AddCommand(newTokenCommand(a), listTokensCommand(a), revokeTokenCommand(a))
	return command
}

// tokenFlag adds --file, for which $GRAPHD_TOKENS stands in.
func (a *app) tokenFlag(command *cobra.Command, file *string) {
	command.Flags().StringVar(file, "file", a.env("GRAPHD_TOKENS"), "the token file; $GRAPHD_TOKENS is the default if set")
}

func needsTokenFile(file string) error {
	if file == "" {
		return usage("give the token file: --file FILE, or GRAPHD_TOKENS=FILE in the environment")
	}
	return nil
}

func newTokenCommand(a *app) *cobra.Command {
	var file, role, name string
	command := &cobra.Command{
		Use:   "new --role read|admin --file FILE",
		Short: "Make a token, and print it this once",
		Long: "Make a token and add its hash to the token file, which is made if it is not there. The token is\n" +
			"printed to standard output, and stands nowhere else: who loses it makes another one.",
		Args: arguments(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			if err := needsTokenFile(file); err != nil {
				return err
			}
			return a.newToken(file, role, name)
		},
	}
	command.Flags().StringVar(&role, "role", "", "read: may ask /graphql; admin: may read /metrics, too")
	command.Flags().StringVar(&name, "name", "", "whose it is, for lists and logs; made of role and time if left out")
	a.tokenFlag(command, &file)
	return command
}

func (a *app) newToken(file, role, name string) error {
	parsed, err := tokens.ParseRole(role)
	if err != nil {
		return usage("--role: %v", err)
	}
	now := time.Now()
	if name == "" {
		name = role + "-" + now.UTC().Format("20060102-150405.000")
	}
	if err := tokens.CheckName(name); err != nil {
		return usage("--name: %v", err)
	}
	token := tokens.New()
	if err := tokens.Add(file, tokens.EntryOf(token, parsed, name, now)); err != nil {
		return err
	}
	if _, err := fmt.Fprintln(a.out, token); err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.err, "made the token %s of the role %s; it is shown this once\n", name, role)
	return err
}

// tokenRow is a token as it is listed.
type tokenRow struct {
	Name string      `json:"name"`
	Role tokens.Role `json:"role"`
	Made string      `json:"made"`
}

func listTokensCommand(a *app) *cobra.Command {
	var file string
	command := &cobra.Command{
		Use:   "list --file FILE",
		Short: "List the tokens of a file: name, role, day",
		Args:  arguments(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			if err := needsTokenFile(file); err != nil {
				return err
			}
			return a.listTokens(file)
		},
	}
	a.tokenFlag(command, &file)
	a.jsonFlag(command)
	return command
}

func (a *app) listTokens(file string) error {
	set, err := tokens.ReadFile(file)
	if err != nil {
		return err
	}
	rows := []tokenRow{}
	for _, e := range set {
		rows = append(rows, tokenRow{e.Name, e.Role, e.Made})
	}
	if a.wantsJSON() {
		return a.writeJSON(rows)
	}
	table := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(table, "NAME\tROLE\tMADE")
	for _, r := range rows {
		_, _ = fmt.Fprintf(table, "%s\t%s\t%s\n", r.Name, r.Role, r.Made)
	}
	return table.Flush()
}

func revokeTokenCommand(a *app) *cobra.Command {
	var file string
	command := &cobra.Command{
		Use:   "revoke --file FILE NAME",
		Short: "Take a token back",
		Args:  arguments(1, 1, "one token's name"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := needsTokenFile(file); err != nil {
				return err
			}
			if err := tokens.Revoke(file, args[0], time.Now()); err != nil {
				return err
			}
			_, err := fmt.Fprintf(a.err, "revoked %s; servers that run stop taking it within seconds\n", args[0])
			return err
		},
	}
	a.tokenFlag(command, &file)
	return command
}
