package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"

	"github.com/graphd/graphd/bench/powerlaw"
)

// settings are the flags.
type settings struct {
	size     powerlaw.Size
	repeats  int
	requests int
	folder   string
	only     string
	json     bool
	profile  string
	keep     bool
	rival    bool
	question string
	workers  int
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	var err error
	if len(os.Args) > 1 && os.Args[1] == "step" {
		err = step(ctx, os.Args[2:])
	} else {
		err = measure(ctx, os.Args[1:])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func read(args []string) (s settings, err error) {
	f := flag.NewFlagSet("bench", flag.ContinueOnError)
	size := f.String("size", "100k", "entities: 1k, 10k, 100k or 1M; five times as many links")
	f.IntVar(&s.repeats, "repeats", 3, "how often each load is measured")
	f.IntVar(&s.requests, "requests", 1000, "how often each query is asked")
	f.StringVar(&s.folder, "dir", "", "keep the graph and its store in this folder; without it, a temporary one is removed at the end")
	f.StringVar(&s.only, "only", "", "load, executor, queries, affiliation, ftm, or neo4j (which needs a server); the first four without it")
	f.BoolVar(&s.json, "json", false, "write JSON instead of a table")
	f.StringVar(&s.profile, "profile", "", "write CPU profiles into this folder, named after what is measured")
	f.BoolVar(&s.keep, "keep", false, "neo4j: measure no load, and do not empty a database that holds the very graph")
	f.BoolVar(&s.rival, "rival", false, "neo4j: compare with @neo4j/graphql too, which npm fetches once into the user's cache; needs Node 20")
	f.StringVar(&s.question, "question", "", "neo4j: compare with Cypher by hand on those questions alone whose names begin so, such as point")
	f.IntVar(&s.workers, "rival-workers", 1, "neo4j: processes that serve @neo4j/graphql")
	if err := f.Parse(args); err != nil {
		return s, err
	}
	if f.NArg() > 0 {
		return s, fmt.Errorf("%q is no flag", f.Arg(0))
	}
	s.size, err = powerlaw.ParseSize(*size)
	return s, err
}

// parts are what can be measured alone, in order.
var parts = []struct {
	name    string
	measure func(context.Context, *bench) error
}{{"load", measureLoad}, {"ftm", measureFTM}, {"executor", measureExecutor}, {"queries", measureQueries}, {"affiliation", measureAffiliation}, {"neo4j", measureNeo4j}}

func measure(ctx context.Context, args []string) (err error) {
	s, err := read(args)
	if err != nil {
		return err
	}
	b, err := begin(s)
	if err != nil {
		return err
	}
	defer b.end(&err)
	known := s.only == ""
	for _, p := range parts {
		if s.only != p.name && (s.only != "" || p.name == "neo4j" || p.name == "ftm") {
			continue
		}
		known = true
		b.say("measuring " + p.name)
		if err := b.part(ctx, p.name, p.measure); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	if !known {
		return fmt.Errorf("--only %q: load, executor, queries, affiliation, ftm or neo4j", s.only)
	}
	return b.write(os.Stdout)
}
