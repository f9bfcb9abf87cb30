package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/server"
	"github.com/spf13/cobra"
)

// pathsAsked holds the flags of paths.
type pathsAsked struct {
	lookup
	types                     []string
	directed                  bool
	maxHops, first, confident int
}

func pathsCommand(a *app) *cobra.Command {
	var p pathsAsked
	command := &cobra.Command{
		Use:   "paths FROM TO",
		Short: "Find the shortest ways between two entities",
		Long: `Find the shortest ways between two entities, through links that may all hold on
one day. FROM and TO are ids of entities.

The exit code tells whether there is one:
   0  paths were found
  11  there is none within the hops asked for
  12  none was found before a bound was met, or an id is unknown
   1  failed, 2  wrong usage, as with other commands`,
		Example: `  graphd paths ashraf-ghani mike-pompeo
  graphd paths shahab-al-muhajir isis --at 2020-08-03 --types LEADER_OF,PART_OF --directed`,
		Args: arguments(2, 2, "two ids"),
		RunE: func(command *cobra.Command, args []string) error {
			if err := p.remote.check(command); err != nil {
				return err
			}
			switch {
			case p.maxHops < 1 || p.maxHops > affiliation.MaxHops:
				return usage("--max-hops must be from 1 to %d, not %d", affiliation.MaxHops, p.maxHops)
			case p.first < 1 || p.first > affiliation.MaxPaths:
				return usage("--first must be from 1 to %d, not %d", affiliation.MaxPaths, p.first)
			}
			return a.paths(command.Context(), &p, p.variables(command, args))
		},
	}
	f := command.Flags()
	f.StringSliceVar(&p.types, "types", nil, "only links of these types, parted by commas")
	f.BoolVar(&p.directed, "directed", false, "take links from their first end to their second only; symmetric ones go either way")
	f.IntVar(&p.maxHops, "max-hops", 6, "how many links a path may have, 1 to 8")
	f.IntVar(&p.first, "first", 5, "how many paths, 1 to 50")
	f.IntVar(&p.confident, "min-confidence", 0, "only links of at least this confidence, 0 to 100")
	p.flags(a, command, "the day on which all links may hold, such as 2020-08-03; any one day without it")
	return command
}

func (p *pathsAsked) variables(command *cobra.Command, args []string) map[string]any {
	given := map[string]any{"from": args[0], "to": args[1], "directed": p.directed, "maxHops": p.maxHops, "first": p.first}
	if command.Flags().Changed("types") {
		given["types"] = p.types
	}
	if command.Flags().Changed("min-confidence") {
		given["minConfidence"] = p.confident
	}
	return given
}

// pathsFound is the answer on paths, as far as it is shown.
type pathsFound struct {
	From, To  entityShown
	Unknown   []string
	Paths     []chain
	More      bool
	Searched  int
	StoppedBy string
	Hubs      []entityShown
}

func (a *app) paths(ctx context.Context, p *pathsAsked, variables map[string]any) error {
	answer, err := a.look(ctx, &p.lookup, server.Request{Query: pathsQuery, Variables: variables}, "paths")
	if err != nil {
		return err
	}
	var f pathsFound
	if err := answer.read(&f); err != nil {
		return err
	}
	if a.wantsJSON() {
		err = a.writeJSONText(answer.text)
	} else if len(f.Unknown) == 0 {
		err = writePaths(a.out, &f, p, answer.extensions)
	}
	switch {
	case err != nil:
		return err
	case len(f.Unknown) > 0:
		return a.unknownIDs(ctx, &p.lookup, f.Unknown)
	case len(f.Paths) > 0:
		return nil
	case f.StoppedBy != "":
		return &exit{code: exitOpen}
	}
	return &exit{code: exitNotFound}
}

// sources are the titles of those that a path rests on, each once.
func (c *chain) sources() []string {
	var titles []string
	for _, s := range c.Steps {
		for _, title := range s.Link.Sources {
			if !slices.Contains(titles, title) {
				titles = append(titles, title)
			}
		}
	}
	return titles
}

func writePaths(w io.Writer, f *pathsFound, p *pathsAsked, short shortOf) error {
	var b bytes.Buffer
	on := ""
	if p.at != "" {
		on = " on " + dateWords(p.at)
	}
	switch n := len(f.Paths); n {
	case 0:
		fmt.Fprintf(&b, "No path of up to %s from %s to %s%s was found.\n", links(p.maxHops), f.From.Name, f.To.Name, on)
	case 1:
		fmt.Fprintf(&b, "One path from %s to %s%s:\n", f.From.Name, f.To.Name, on)
	default:
		fmt.Fprintf(&b, "%d paths from %s to %s%s:\n", n, f.From.Name, f.To.Name, on)
	}
	for i := range f.Paths {
		writeSentence(&b, i+1, &f.Paths[i])
		fmt.Fprintf(&b, "     According to %s.\n", quoted(f.Paths[i].sources()))
	}
	if f.More {
		fmt.Fprintln(&b, "  There are more as long as the last; --first asks for them.")
	}
	fmt.Fprintf(&b, "\n%s\n", boundWords(f.StoppedBy))
	for _, hub := range f.Hubs {
		fmt.Fprintf(&b, "%s has more links than were read.\n", hub.Name)
	}
	short.write(&b)
	_, err := b.WriteTo(w)
	return err
}

func links(n int) string {
	if n == 1 {
		return "1 link"
	}
	return fmt.Sprintf("%d links", n)
}
