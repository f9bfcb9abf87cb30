// Command generate writes a graph to measure with: entities and links with a
// power law of degrees, as native JSON lines and as plain CSV. The same size
// gives the same bytes everywhere.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/graphd/graphd/bench/powerlaw"
)

func main() {
	name := flag.String("size", "100k", "entities: 1k, 10k, 100k or 1M; five times as many links")
	out := flag.String("out", ".", "the folder to write "+powerlaw.NativeFile+", "+powerlaw.EntitiesFile+" and "+powerlaw.LinksFile+" to")
	flag.Parse()
	if err := generate(*name, *out); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func generate(name, out string) error {
	size, err := powerlaw.ParseSize(name)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for _, f := range powerlaw.Files {
		path, err := powerlaw.WriteFile(out, f.Name, size, f.Write)
		if err != nil {
			return err
		}
		fmt.Println(path)
	}
	return nil
}
