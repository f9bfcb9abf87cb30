package sqlite

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/graphd/graphd/graph"
)

// applicationID marks a file as graphd's: "grph" in ASCII.
const applicationID = 0x67727068

// magic begins every SQLite database (https://sqlite.org/fileformat.html).
const magic = "SQLite format 3\x00"

const headerSize = 100

// header is what the first bytes of a database say, read without SQLite so
// that a file that is not ours is not touched.
type header struct {
	application uint32
	schema      uint32 // user_version
}

// inspect looks at a file before SQLite does. It returns nil for a file that
// is not there or is empty.
func inspect(path string, readOnly bool) (*header, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Stat(filepath.Dir(path)); err != nil {
			return nil, openError(graph.NotFound, path, "its folder is not there", "make the folder first", err)
		}
		return nil, nil
	}
	switch {
	case err != nil:
		return nil, openError(graph.Unavailable, path, "cannot be looked at", "check the rights to it", err)
	case info.IsDir():
		return nil, openError(graph.Invalid, path, "is a folder", "name a file in it, such as "+filepath.Join(path, "graphd.db"), nil)
	case !info.Mode().IsRegular():
		return nil, openError(graph.Invalid, path, "is no plain file", "name a file that graphd made, or a new one", nil)
	}
	how, right := os.O_RDWR, "written to"
	if readOnly {
		how, right = os.O_RDONLY, "read"
	}
	file, err := os.OpenFile(path, how, 0)
	if err != nil {
		return nil, openError(graph.Unavailable, path, "may not be "+right, "give the right to, or copy the file elsewhere", err)
	}
	defer file.Close()
	if info.Size() == 0 {
		return nil, nil
	}
	first := make([]byte, headerSize)
	if _, err := io.ReadFull(file, first); err != nil || string(first[:len(magic)]) != magic {
		return nil, openError(graph.Invalid, path, "is no SQLite database", "name a file that graphd made, or a new one", nil)
	}
	if !logged(path) {
		if info, err = file.Stat(); err != nil { // anew: another process may have written meanwhile
			return nil, openError(graph.Unavailable, path, "cannot be looked at", "check the rights to it", err)
		}
		if short := truncated(first, info.Size()); short != "" {
			return nil, openError(graph.Unavailable, path, "is damaged: "+short, "restore it from a copy, or load the datasets into a new file", nil)
		}
	}
	return &header{application: binary.BigEndian.Uint32(first[68:]), schema: binary.BigEndian.Uint32(first[60:])}, nil
}

// logged reports whether a write-ahead log lies beside the file. What was
// written may then be in the log alone, as it is while another process writes
// and after one was killed: SQLite brings the two together as it opens them.
func logged(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0
}

// truncated says by how much a file is shorter than its header says; "" if it
// is not, or the header's page count cannot be relied on.
func truncated(first []byte, size int64) string {
	page := int64(binary.BigEndian.Uint16(first[16:]))
	if page == 1 {
		page = 65_536
	}
	pages := int64(binary.BigEndian.Uint32(first[28:]))
	changed, valid := binary.BigEndian.Uint32(first[24:]), binary.BigEndian.Uint32(first[92:])
	if changed != valid || size >= page*pages {
		return ""
	}
	return fmt.Sprintf("it has %d bytes of %d", size, page*pages)
}

// check refuses what is not a file of graphd's, or of a newer graphd.
func (h *header) check(path string) error {
	if h.application != applicationID {
		return openError(graph.Invalid, path, "is a database of another program", "name a file that graphd made, or a new one", nil)
	}
	if h.schema > schemaVersion() {
		return openError(graph.Invalid, path, fmt.Sprintf("was made by a newer graphd: its format is %d, and this one knows up to %d", h.schema, schemaVersion()), "use a newer graphd", nil)
	}
	return nil
}

func openError(kind graph.ErrorKind, path, what, hint string, err error) error {
	return &graph.Error{Op: "sqlite: open", Kind: kind, What: path + " " + what, Hint: hint, Err: err}
}
