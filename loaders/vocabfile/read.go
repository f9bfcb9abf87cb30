package vocabfile

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/tree"
)

// MaxSize is the size of the largest file, in bytes.
const MaxSize = 1 << 20

// Extend reads the file at path and returns base with what it adds.
func Extend(base *graph.Vocabulary, path string) (*graph.Vocabulary, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, &graph.Error{Op: "vocabulary", Kind: graph.Invalid, Err: err}
	}
	e, err := Read(file, path)
	if err = errors.Join(err, file.Close()); err != nil {
		return nil, err
	}
	v, err := base.Extend(e)
	if err != nil {
		return nil, &graph.Error{Op: path, Kind: graph.Invalid, Err: err}
	}
	return v, nil
}

// Read reads an extension. The name is that of the file, for errors.
func Read(r io.Reader, name string) (graph.Extension, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return graph.Extension{}, &graph.Error{Op: "vocabulary", Kind: graph.Invalid, What: name, Err: err}
	}
	if len(data) > MaxSize {
		return graph.Extension{}, fault(name, &format.Problem{Reason: fmt.Sprintf("the file is larger than %d MB", MaxSize>>20), Hint: "is it a vocabulary?"})
	}
	v, p := tree.YAML(data)
	if p != nil {
		return graph.Extension{}, fault(name, p)
	}
	if v.Kind == tree.Null {
		return graph.Extension{}, fault(name, &format.Problem{Reason: "the file is empty", Hint: "it adds linkTypes and properties"})
	}
	o := fields.Open(v, "", []string{"linkTypes", "properties"})
	e := graph.Extension{LinkTypes: linkTypes(o), Properties: properties(o)}
	if p := o.Problem(); p != nil {
		return graph.Extension{}, fault(name, p)
	}
	return e, nil
}

func fault(name string, p *format.Problem) error {
	where := name
	if p.Line > 0 {
		where = fmt.Sprintf("%s:%d", name, p.Line)
	}
	what := where + ": " + p.Reason
	if p.Field != "" {
		what = where + ": " + p.Field + ": " + p.Reason
	}
	return &graph.Error{Op: "vocabulary", Kind: graph.Invalid, What: what, Hint: p.Hint}
}
