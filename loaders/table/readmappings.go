package table

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/graphd/graphd/graph"
)

// ReadMappings reads the mappings at paths, each a file or a folder of files
// that end in .yaml or .yml. Only one of them may leave open which tables it is
// for.
func ReadMappings(paths []string) ([]*Mapping, error) {
	var all []*Mapping
	for _, p := range paths {
		files, err := mappingFiles(p)
		if err != nil {
			return nil, err
		}
		for _, name := range files {
			m, err := openMapping(name)
			if err != nil {
				return nil, err
			}
			all = append(all, m)
		}
	}
	open := ""
	for _, m := range all {
		switch {
		case !m.forAny():
		case open != "":
			return nil, &graph.Error{Op: "mapping", Kind: graph.Invalid, What: open + " and " + m.Name + " do not say which tables they are for",
				Hint: "write for: {header: [a column, another]} or for: {files: [register-*.csv]}"}
		default:
			open = m.Name
		}
	}
	return all, nil
}

func mappingFiles(path string) ([]string, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &graph.Error{Op: "mapping", Kind: graph.NotFound, What: "there is no mapping " + path, Hint: "graphd map FILE.csv writes one"}
	case err != nil:
		return nil, &graph.Error{Op: "mapping", Kind: graph.Unavailable, Err: err}
	case !info.IsDir():
		return []string{path}, nil
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, &graph.Error{Op: "mapping", Kind: graph.Unavailable, Err: err}
	}
	var all []string
	for _, e := range entries {
		if ending := strings.ToLower(filepath.Ext(e.Name())); !e.IsDir() && (ending == ".yaml" || ending == ".yml") {
			all = append(all, filepath.Join(path, e.Name()))
		}
	}
	if len(all) == 0 {
		return nil, &graph.Error{Op: "mapping", Kind: graph.NotFound, What: "the folder " + path + " holds no mapping", Hint: "mappings end in .yaml"}
	}
	return all, nil
}

func openMapping(name string) (*Mapping, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, &graph.Error{Op: "mapping", Kind: graph.Invalid, Err: err}
	}
	m, err := ReadMapping(file, name)
	return m, errors.Join(err, file.Close())
}
