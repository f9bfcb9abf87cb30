package loaders

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"path/filepath"

	"github.com/graphd/graphd/loaders/format"
)

// read opens a file, tells its format and reads it. It returns false without
// an error for a file in a folder that is passed over.
func (r *run) read(ctx context.Context, f found, out *intake) (read bool, err error) {
	file, err := r.open(f)
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	c, err := unpack(counter{file, &r.bytes}, f.path)
	if err != nil {
		return false, err
	}
	as, err := formatNamed(r.o.Format, r.o.Formats)
	if err != nil {
		return false, err
	}
	if as == nil {
		as = detect(c.head, c.name, r.o.Formats)
	}
	if as == nil {
		return false, r.unknown(f, c)
	}
	if len(c.head) == 0 {
		return false, &format.Problem{Reason: "the file is empty"}
	}
	if part, is := as.(format.Partial); is && f.path != standardInput {
		if of := part.PartOf(c.head, filepath.Base(c.name)); len(of) > 0 {
			return false, r.partOf(f, of)
		}
	}
	in := format.Input{Text: c.text, Vocabulary: r.o.Vocabulary}
	if f.path != standardInput {
		in.Name = filepath.Base(c.name)
		in.Beside = func(name string) (io.ReadCloser, error) { return r.beside(f.path, name) }
	}
	out.format = family(as.Name())
	return true, as.Read(ctx, in, out)
}

// unknown passes over a file of no known format, if it was found in a folder.
func (r *run) unknown(f found, c content) error {
	hint := advice(c.head, c.name, r.o.Formats)
	switch {
	case !f.named:
		reason := "its format is not known"
		if hint != "" {
			reason += " (" + hint + ")"
		}
		r.sum.Skipped = append(r.sum.Skipped, Skipped{File: f.name, Reason: reason})
		return nil
	case len(c.head) == 0:
		return &format.Problem{Reason: "the file is empty"}
	case hint == "":
		hint = "formats: " + list(r.o.Formats)
	}
	return &format.Problem{Reason: "the file is of no format that graphd reads", Hint: hint}
}

// partOf passes over a file that is read with another one of the same load.
func (r *run) partOf(f found, of []string) error {
	for _, name := range of {
		whole := filepath.Join(filepath.Dir(f.path), name)
		if r.found[whole] || r.found[whole+packedEnd] {
			r.sum.Skipped = append(r.sum.Skipped, Skipped{File: f.name, Reason: "it is read with " + name})
			return nil
		}
	}
	return &format.Problem{Reason: "the file says nothing by itself, and the one that it belongs to is not loaded", Hint: "load " + of[0] + " from the same folder, which reads it, too"}
}

// beside opens a file in the folder of another one, unpacked.
func (r *run) beside(path, name string) (io.ReadCloser, error) {
	name = filepath.Join(filepath.Dir(path), name)
	file, err := r.files.open(name)
	if errors.Is(err, fs.ErrNotExist) {
		file, err = r.files.open(name + packedEnd)
	}
	if err != nil {
		return nil, err
	}
	c, err := unpack(file, name)
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return struct {
		io.Reader
		io.Closer
	}{c.text, file}, nil
}

func (r *run) open(f found) (io.ReadCloser, error) {
	if f.path != standardInput {
		return r.files.open(f.path)
	}
	if r.o.Stdin == nil {
		return nil, &format.Problem{Reason: "there is no standard input"}
	}
	return io.NopCloser(r.o.Stdin), nil
}
