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
	Graph     map[string][]map[string]any
	Questions []question
}

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

// batch makes the statements of the file's graph.
func (f *file) batch() (graph.Batch, error) {
	for _, record := range f.Graph["records"] {
		names, _ := record["names"].([]any)
		for i, name := range names {
			if text, plain := name.(string); plain {
				names[i] = map[string]any{"text": text, "kind": graph.Primary}
			}
		}
	}
	text, err := json.Marshal(f.Graph)
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
