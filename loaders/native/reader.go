package native

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/tree"
)

// reader gives the objects of one file to a sink.
type reader struct {
	vocabulary *graph.Vocabulary
	out        format.Sink
}

// object reads one object of a file, a dataset apart.
type object func(r *reader, ctx context.Context, v tree.Value) error

// objects are the kinds of object by their name in JSON lines, with the name
// of the list that holds them in YAML.
var objects = []struct {
	name, list string
	read       object
}{
	{"source", "sources", (*reader).source},
	{"entity", "entities", (*reader).entity},
	{"link", "links", (*reader).link},
	{"fact", "facts", (*reader).fact},
	{"judgement", "judgements", (*reader).judgement},
}

// dataset is the one object that is not a row: without it nothing else of the
// file has a place, so that a problem in it rejects the file.
const dataset = "dataset"

// names lists the names of all objects in JSON lines.
func names() []string {
	all := []string{dataset}
	for _, o := range objects {
		all = append(all, o.name)
	}
	return all
}

// lists lists the keys of a YAML file.
func lists() []string {
	all := []string{dataset}
	for _, o := range objects {
		all = append(all, o.list)
	}
	return all
}
