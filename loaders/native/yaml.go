package native

import (
	"context"
	"fmt"
	"io"

	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/tree"
)

// YAML is the native format as people write it.
type YAML struct{}

// MaxYAML is the size of the largest YAML file, in bytes. YAML has to be read
// whole before any of it can be understood.
const MaxYAML = 16 << 20

// Name is what the user calls it.
func (YAML) Name() string { return "native-yaml" }

// About says what it is.
func (YAML) About() string { return "graphd's own format as YAML, up to 16 MB" }

// Read reads the file whole, then gives its objects in the file's order, the
// dataset first.
func (YAML) Read(ctx context.Context, in format.Input, out format.Sink) error {
	data, err := io.ReadAll(io.LimitReader(in.Text, MaxYAML+1))
	if err != nil {
		return err
	}
	if len(data) > MaxYAML {
		return &format.Problem{Reason: fmt.Sprintf("the file is larger than %d MB, the most for YAML", MaxYAML>>20),
			Hint: "write it as JSON lines, which may be of any size"}
	}
	file, p := tree.YAML(data)
	if p != nil {
		return p
	}
	if file.Kind == tree.Null {
		return &format.Problem{Reason: "the file holds nothing but blanks and comments"}
	}
	r := &reader{vocabulary: in.Vocabulary, out: out}
	return r.file(ctx, file)
}
