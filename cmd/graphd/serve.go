package main

import (
	"context"
	"net"
	"sync"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/outline"
	"github.com/graphd/graphd/resolvers"
	"github.com/graphd/graphd/schema/guard"
	"github.com/graphd/graphd/server"
	"github.com/graphd/graphd/server/metrics"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// serving holds the flags of a server.
type serving struct {
	listen      string
	timeout     time.Duration
	slow        time.Duration
	maxRequests int
	links       int // held in memory at the most
	hosts       []string
	protection  protection
	guard       guard.Limits
	fields      resolvers.Limits
	limits      []*pflag.Flag // that set guard and fields
}

func (s *serving) flags(a *app, command *cobra.Command) {
	f := command.Flags()
	f.StringVar(&s.listen, "listen", server.DefaultAddress, "address and port; :8080 for all addresses of this machine")
	f.DurationVar(&s.timeout, "timeout", server.DefaultDeadline, "longest time for one request")
	f.DurationVar(&s.slow, "slow", time.Second, "log queries that take longer than this")
	f.IntVar(&s.maxRequests, "max-requests", 64, "requests in work at one time; others wait")
	f.StringSliceVar(&s.hosts, "host", nil, "further names under which a server on a loopback address is reached")
	s.protection.flags(a, command)
}

func (s *serving) check() error {
	if _, port, err := net.SplitHostPort(s.listen); err != nil || port == "" {
		return usage("--listen %q is not an address and a port, such as %s", s.listen, server.DefaultAddress)
	}
	switch {
	case s.timeout <= 0:
		return usage("--timeout must be above 0, not %s", s.timeout)
	case s.slow <= 0:
		return usage("--slow must be above 0, not %s", s.slow)
	case s.maxRequests <= 0:
		return usage("--max-requests must be above 0, not %d", s.maxRequests)
	case s.links < 0:
		return usage("--links-in-memory must be 0 or more, not %d", s.links)
	}
	if err := checkLimits(s.limits); err != nil {
		return err
	}
	return s.protection.check(s.listen)
}

func serveCommand(a *app) *cobra.Command {
	var s serving
	command := &cobra.Command{
		Use:   "serve",
		Short: "Answer GraphQL from a store",
		Args:  arguments(0, 0, "no arguments"),
		RunE: func(command *cobra.Command, _ []string) error {
			return a.serve(command.Context(), s)
		},
	}
	s.flags(a, command)
	command.Flags().IntVar(&s.links, "links-in-memory", outline.DefaultLinks, "hold up to so many links in memory, so that paths are found sooner; 0 for none")
	s.limitFlags(command)
	a.storeFlags(command)
	return command
}

func (a *app) serve(ctx context.Context, s serving) (err error) {
	if err := s.check(); err != nil {
		return err
	}
	store, vocabulary, err := a.open(ctx, serves)
	if err != nil {
		return err
	}
	defer closeStore(store, &err)
	server.CollectLess(0)
	outlined, stop := a.outlined(ctx, store, vocabulary, s.links)
	defer stop()
	engine, err := a.engine(outlined, vocabulary, s, metrics.New(store, buildVersion(), a.log))
	if err != nil {
		return err
	}
	listener, err := a.listen(ctx, &s)
	if err != nil {
		return err
	}
	a.log.Info().Str("url", server.URL(listener)+"/graphql").Str("store", a.store).Msg("serving")
	return a.serveOn(ctx, listener, engine, s)
}

// listen reads the tokens and opens the listener of --listen, for TLS if that is
// wanted.
func (a *app) listen(ctx context.Context, s *serving) (net.Listener, error) {
	if err := a.readTokens(&s.protection); err != nil {
		return nil, err
	}
	plain, err := server.Listen(ctx, s.listen)
	if err != nil {
		return nil, err
	}
	listener, err := a.secured(plain, &s.protection)
	if err != nil {
		_ = plain.Close() // nobody has been answered on it
	}
	return listener, err
}

// outlined is the store with up to so many links in memory, which follows it
// until stop is called.
func (a *app) outlined(ctx context.Context, store graph.Store, vocabulary *graph.Vocabulary, links int) (_ graph.Snapshots, stop func()) {
	if links == 0 {
		return store, func() {}
	}
	keeper := outline.Keep(store, outline.Options{Vocabulary: vocabulary, Links: links, Held: server.CollectLess, Log: a.log})
	ctx, cancel := context.WithCancel(ctx)
	var running sync.WaitGroup
	running.Go(func() { keeper.Run(ctx) })
	return keeper, func() {
		cancel()
		running.Wait()
	}
}

func (a *app) engine(store graph.Snapshots, vocabulary *graph.Vocabulary, s serving, m *metrics.Metrics) (*server.Engine, error) {
	return server.NewEngine(server.EngineOptions{Store: store, Vocabulary: vocabulary,
		Guard: s.guard, Resolvers: s.fields, Deadline: s.timeout, SlowAfter: s.slow, Metrics: m, Log: a.log})
}

// serveOn answers until ctx ends. It closes the listener.
func (a *app) serveOn(ctx context.Context, listener net.Listener, engine *server.Engine, s serving) error {
	handler := server.NewHandler(engine, server.HandlerOptions{
		MaxRequests: s.maxRequests, Local: server.IsLocal(listener.Addr()), Hosts: s.hosts, Tokens: s.protection.letIn, Log: a.log,
	})
	return server.Serve(ctx, listener, handler, server.ServeOptions{Deadline: s.timeout, Log: a.log})
}
