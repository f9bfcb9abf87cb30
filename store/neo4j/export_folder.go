package neo4j

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/graphd/graphd/graph"
)

// csvFolder is an export in the making.
type csvFolder struct {
	path    string
	files   []*csvFile // in the order in which they were begun
	byName  map[string]*csvFile
	longest int // bytes of a value
}

// newCSVFolder makes the folder, or takes an empty one.
func newCSVFolder(path string) (*csvFolder, error) {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return nil, exportError(graph.Unavailable, path, "name a folder that can be made", err)
	}
	there, err := os.ReadDir(path)
	if err != nil {
		return nil, exportError(graph.Unavailable, path, "name a folder that can be read", err)
	}
	if len(there) > 0 {
		return nil, exportError(graph.Invalid, path+" is not empty", "name a new folder; an export replaces no files", nil)
	}
	return &csvFolder{path: path, byName: map[string]*csvFile{}}, nil
}

func (f *csvFolder) node(name, labels, columns string, row map[string]any) error {
	return f.write(name, "--nodes="+labels, columns, row)
}

func (f *csvFolder) relationship(name, linkType, columns string, row map[string]any) error {
	return f.write(name, "--relationships="+linkType, columns, row)
}

func (f *csvFolder) write(name, what, columns string, row map[string]any) error {
	file := f.byName[name]
	if file == nil {
		var err error
		if file, err = newCSVFile(f.path, name+".csv", what, columns); err != nil {
			return exportError(graph.Unavailable, f.path, "look at the disk and at the folder's rights", err)
		}
		f.byName[name], f.files = file, append(f.files, file)
	}
	longest, err := file.write(row)
	f.longest = max(f.longest, longest)
	var known *graph.Error
	if err != nil && !errors.As(err, &known) {
		err = exportError(graph.Unavailable, file.name, "look whether the disk is full; remove the folder before you try again", err)
	}
	return err
}

func (f *csvFolder) close() error {
	var all []error
	for _, file := range f.files {
		all = append(all, file.close())
	}
	if err := errors.Join(all...); err != nil {
		return exportError(graph.Unavailable, f.path, "look whether the disk is full; remove the folder before you try again", err)
	}
	return nil
}

func (f *csvFolder) written() []Written {
	var all []Written
	for _, file := range f.files {
		all = append(all, Written{file.name, file.rows})
	}
	return all
}

// importBuffer is how long a value the tool takes by itself.
const importBuffer = 4 << 20

// writeScript writes the command, last, so that a folder without it is not
// whole.
func (f *csvFolder) writeScript() error {
	lines := []string{`exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "${NEO4J_DATABASE:-` + DefaultDatabase + `}"`, "--delimiter=,", "--array-delimiter=U+001F", "--multiline-fields=false"}
	if f.longest > importBuffer/2 {
		lines = append(lines, "--read-buffer-size="+strconv.Itoa(4*f.longest))
	}
	for _, file := range f.files {
		lines = append(lines, file.what+"="+file.name)
	}
	text := `#!/bin/sh
# Imports these files into a Neo4j 5 database that is empty, while its server is
# stopped; give --overwrite-destination to replace one. It has no indexes until
# graphd migrate --store neo4j://HOST has made them.
set -eu
cd "$(dirname "$0")"
` + strings.Join(lines, " \\\n  ") + " \\\n  \"$@\"\n"
	if err := os.WriteFile(filepath.Join(f.path, "import.sh"), []byte(text), 0o755); err != nil {
		return exportError(graph.Unavailable, f.path, "look at the disk and at the folder's rights", err)
	}
	return nil
}
