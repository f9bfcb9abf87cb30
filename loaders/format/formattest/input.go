package formattest

import (
	"io"
	"io/fs"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
)

func input(name, text string, beside map[string]string) format.Input {
	in := format.Input{Text: strings.NewReader(text), Name: name, Vocabulary: graph.DefaultVocabulary()}
	if name != "" {
		in.Beside = func(other string) (io.ReadCloser, error) {
			text, there := beside[other]
			if !there {
				return nil, &fs.PathError{Op: "open", Path: other, Err: fs.ErrNotExist}
			}
			return io.NopCloser(strings.NewReader(text)), nil
		}
	}
	return in
}
