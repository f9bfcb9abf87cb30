package table

import (
	"bytes"
	"context"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/graphd/graphd/loaders/format"
)

// Format reads tables by the mappings that it is given, then by those that are
// shipped.
type Format struct{ Mappings []*Mapping }

// Name is what the user calls it.
func (Format) Name() string { return "table" }

// About says what it is.
func (Format) About() string { return "CSV, TSV and the like, by a mapping" }

// Detect tells a table by its header and name, for which a mapping says that it
// is. A mapping that does not say takes what is of no other format.
func (f Format) Detect(head []byte, name string) format.Likeness {
	if !text(head) {
		return format.Unlike
	}
	name = filepath.Base(name)
	for _, m := range slices.Concat(f.Mappings, Shipped()) {
		if m.isFor(name, headerOf(head, name, &m.dialect)) {
			return format.ByContent
		}
	}
	if slices.ContainsFunc(f.Mappings, (*Mapping).forAny) && !structured(head) {
		return format.ByName
	}
	return format.Unlike
}

// Advise says what a table lacks that Detect does not take.
func (f Format) Advise(head []byte, name string) string {
	if !text(head) || structured(head) {
		return ""
	}
	name = filepath.Base(name)
	ending := strings.ToLower(path.Ext(name))
	switch {
	case len(f.Mappings) > 0:
		return f.misfits(head, name)
	case ending == ".csv" || ending == ".tsv" || ending == ".tab":
		return "no mapping is for a table with its header; graphd map FILE writes a first one, and graphd load --mapping MAPPING.yaml FILE loads by it"
	}
	return ""
}

// misfits says of each mapping why it is not for a file.
func (f Format) misfits(head []byte, name string) string {
	var all []string
	for _, m := range f.Mappings {
		lacks := missing(m.of.header, headerOf(head, name, &m.dialect))
		why := "files called " + strings.Join(m.of.files, ", ")
		if len(lacks) > 0 {
			why = "tables with columns that it lacks: " + strings.Join(lacks, ", ")
		}
		all = append(all, m.Name+" is for "+why)
	}
	return strings.Join(all, "; ")
}

// Read reads a table by the mapping that is for it.
func (f Format) Read(ctx context.Context, in format.Input, out format.Sink) error {
	head, text, err := peek(in.Text)
	if err != nil {
		return err
	}
	in.Text = text
	m := f.choose(head, in.Name)
	if m == nil {
		hint := f.misfits(head, in.Name)
		if hint != "" {
			hint += "; "
		}
		return &format.Problem{Line: 1, Reason: "no mapping is for a table with this header", Hint: hint + "graphd map FILE writes a first mapping; graphd load --mapping MAPPING.yaml FILE loads by it"}
	}
	if p := m.words(in.Vocabulary); p != nil {
		return p
	}
	return m.readTable(ctx, in, out)
}

func (f Format) choose(head []byte, name string) *Mapping {
	for _, m := range f.Mappings {
		if m.isFor(name, headerOf(head, name, &m.dialect)) {
			return m
		}
	}
	for _, m := range f.Mappings {
		if m.forAny() {
			return m
		}
	}
	for _, m := range Shipped() {
		if m.isFor(name, headerOf(head, name, &m.dialect)) {
			return m
		}
	}
	return nil
}

// headerOf reads the header as a mapping would; nil if it cannot.
func headerOf(head []byte, name string, d *dialect) []string {
	rows, err := openRows(bytes.NewReader(head), name, d)
	if err != nil {
		return nil
	}
	return rows.header
}

// text tells a table from what has bytes in it that no text has.
func text(head []byte) bool {
	if bytes.HasPrefix(head, []byte(utf16LEMark)) || bytes.HasPrefix(head, []byte(utf16BEMark)) {
		return true
	}
	return len(head) > 0 && !bytes.ContainsRune(head, 0)
}

// structured tells JSON and XML, which are never tables.
func structured(head []byte) bool {
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte(utf8Mark)))
	return bytes.HasPrefix(head, []byte("{")) || bytes.HasPrefix(head, []byte("[")) || bytes.HasPrefix(head, []byte("<"))
}
