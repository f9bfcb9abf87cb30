package main

import (
	"github.com/graphd/graphd/resolvers"
	"github.com/graphd/graphd/schema/guard"
	"github.com/graphd/graphd/server"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// limitFlags adds a flag for each limit of a request, by the name that errors
// give it.
func (s *serving) limitFlags(command *cobra.Command) {
	f := command.Flags()
	for _, o := range guard.Options() {
		f.IntVar(o.Of(&s.guard), o.Name, o.Default, o.Means)
		s.limits = append(s.limits, f.Lookup(o.Name))
	}
	for _, o := range resolvers.Options() {
		f.IntVar(o.Of(&s.fields), o.Name, o.Default, o.Means)
		s.limits = append(s.limits, f.Lookup(o.Name))
	}
}

// timeoutFlag is for commands that ask a store or a server once.
func (s *serving) timeoutFlag(command *cobra.Command) {
	command.Flags().DurationVar(&s.timeout, "timeout", server.DefaultDeadline, "longest time to wait for the answer")
}

// checkLimits refuses limits below 1.
func checkLimits(flags []*pflag.Flag) error {
	for _, flag := range flags {
		if value := flag.Value.String(); value == "0" || value[0] == '-' {
			return usage("--%s must be above 0, not %s", flag.Name, value)
		}
	}
	return nil
}
