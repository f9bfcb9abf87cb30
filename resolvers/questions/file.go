package questions

import (
	"bytes"
	"cmp"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"

	"go.yaml.in/yaml/v3"

	"github.com/graphd/graphd/graph"
)

//go:embed testdata/*.yaml
var files embed.FS

// file is one question file.
type file struct {
	Title     string
	Graph     statements
	Editions  []edition
	Questions []question
}

// edition is a graph that comes after the file's first one.
type edition struct {
	Replaces string // the dataset that it is the new edition of; "" if it only adds
	Graph    statements
}

// statements are a graph.Batch as it is written in a file.
type statements map[string][]map[string]any

type question struct {
	Name      string
	Ask       string
	Variables map[string]any
	Answer    string // JSON, in any spacing
}

// readAll reads the files in order of their names.
func readAll() ([]file, error) {
	paths, err := fs.Glob(files, "testdata/*.yaml")
	if err != nil {
		return nil, err
	}
	var all []file
	for _, path := range paths {
		text, err := files.ReadFile(path)
		if err != nil {
			return nil, err
		}
		var f file
		decoder := yaml.NewDecoder(bytes.NewReader(text))
		decoder.KnownFields(true)
		if err := decoder.Decode(&f); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		all = append(all, f)
	}
	return all, nil
}

// batch makes the statements of a graph.
func (g statements) batch() (graph.Batch, error) {
	for _, record := range g["records"] {
		names, _ := record["names"].([]any)
		for i, name := range names {
			if text, plain := name.(string); plain {
				names[i] = map[string]any{"text": text, "kind": graph.Primary}
			}
		}
	}
	text, err := json.Marshal(g)
	if err != nil {
		return graph.Batch{}, err
	}
	var b graph.Batch
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&b); err != nil {
		return graph.Batch{}, err
	}
	only := ""
	if len(b.Datasets) == 1 {
		only = b.Datasets[0].ID
	}
	for i := range b.Sources {
		b.Sources[i].Dataset = cmp.Or(b.Sources[i].Dataset, only)
	}
	for i := range b.Records {
		b.Records[i].Dataset = cmp.Or(b.Records[i].Dataset, only)
	}
	for i := range b.Claims {
		b.Claims[i].Dataset = cmp.Or(b.Claims[i].Dataset, only)
		b.Claims[i].Stance = cmp.Or(b.Claims[i].Stance, graph.Asserts)
		b.Claims[i].Identify()
	}
	return b, nil
}
