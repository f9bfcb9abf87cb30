package powerlaw

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"
)

// The names of the files of a graph.
const (
	NativeFile   = "graph.jsonl"
	EntitiesFile = "entities.csv"
	LinksFile    = "links.csv"
	FTMFile      = "graph.ftm.json"
)

// Files are the writers of a graph's files, by name.
var Files = []struct {
	Name  string
	Write func(io.Writer, Size) error
}{{NativeFile, WriteNative}, {EntitiesFile, WriteEntitiesCSV}, {LinksFile, WriteLinksCSV}, {FTMFile, WriteFTM}}

// WriteFile writes one file of a graph into a folder, and says where.
func WriteFile(folder, name string, s Size, write func(io.Writer, Size) error) (path string, err error) {
	path = filepath.Join(folder, name)
	file, err := os.Create(path)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	buffer := bufio.NewWriterSize(file, 1<<20)
	if err := write(buffer, s); err != nil {
		return "", err
	}
	return path, buffer.Flush()
}
