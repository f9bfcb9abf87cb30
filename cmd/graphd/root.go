package main

import (
	"errors"

	"github.com/graphd/graphd/graph"
	"github.com/rs/zerolog"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// app is what the commands share.
type app struct {
	streams
	logLevel, logFormat string
	store, vocabulary   string
	json                bool
	log                 zerolog.Logger
}

func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:           "graphd",
		Short:         "An actor-relationship knowledge graph: who is related to whom, when, and according to whom",
		SilenceUsage:  true,
		SilenceErrors: true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			return a.startLog()
		},
		Version: buildVersion(),
		Args:    cobra.ArbitraryArgs,
		RunE:    unknownCommand,
	}
	root.SetHelpCommand(helpCommand(root))
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.SetFlagErrorFunc(unknownFlag)
	root.PersistentFlags().StringVar(&a.logLevel, "log-level", "info", "least level that is logged: debug, info, warn, error")
	root.PersistentFlags().StringVar(&a.logFormat, "log-format", "auto", "console, json, or auto: console on a terminal")
	root.AddCommand(demoCommand(a), serveCommand(a), loadCommand(a), mapCommand(a), queryCommand(a), affiliationCommand(a), pathsCommand(a), datasetsCommand(a), diffCommand(a),
		withdrawCommand(a), sameCommand(a), differentCommand(a), unsureCommand(a), undoCommand(a), judgementsCommand(a), suggestionsCommand(a), doctorCommand(a), backupCommand(a), exportCommand(a), migrateCommand(a), tokenCommand(a), versionCommand(a))
	return root
}

// unknownCommand runs where no command was named.
func unknownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		root.SetOut(root.ErrOrStderr())
		return errors.Join(root.Help(), &exit{code: exitUsage})
	}
	var names []string
	for _, command := range root.Commands() {
		if !command.Hidden {
			names = append(names, command.Name())
		}
	}
	return usage("there is no command %q%s (graphd --help lists the commands)", args[0], graph.DidYouMean(args[0], names))
}

// helpCommand is graphd help COMMAND; cobra's own takes any word for done.
func helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Explain a command",
		RunE: func(_ *cobra.Command, args []string) error {
			command, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(root, args)
			}
			return command.Help()
		},
	}
}

// unknownFlag turns what the flags' parser says into wrong usage, with the
// nearest flag.
func unknownFlag(command *cobra.Command, err error) error {
	var missing *pflag.NotExistError
	if !errors.As(err, &missing) {
		return usage("%v (%s --help shows the flags)", err, command.CommandPath())
	}
	var names []string
	collect := func(f *pflag.Flag) { names = append(names, f.Name) }
	command.Flags().VisitAll(collect)
	command.InheritedFlags().VisitAll(collect)
	return usage("%v%s (%s --help shows the flags)", err, graph.DidYouMean(missing.GetSpecifiedName(), names), command.CommandPath())
}

// arguments checks how many there are; most is -1 for any number.
func arguments(least, most int, wanted string) cobra.PositionalArgs {
	return func(command *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return usage("%s needs %s: graphd %s", command.Name(), wanted, command.Use)
		case most >= 0 && len(args) > most:
			return usage("%s takes %s, so %q is too much: graphd %s", command.Name(), wanted, args[most], command.Use)
		}
		return nil
	}
}

// wantsJSON is true with --json and in a pipe.
func (a *app) wantsJSON() bool { return a.json || !a.terminal(a.out) }

func (a *app) jsonFlag(command *cobra.Command) {
	command.Flags().BoolVar(&a.json, "json", false, "write JSON, which is the default in a pipe")
}
