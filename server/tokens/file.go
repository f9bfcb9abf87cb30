package tokens

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"

	"github.com/graphd/graphd/graph"
)

// largest is what a token file may be of, in bytes: some 8,000 tokens.
const largest = 1 << 20

// ReadFile reads a token file. Errors are NotFound for a file that is not
// there, and Invalid, with file and line, for what is wrong in it, or if others
// than its owner have any right to it.
func ReadFile(path string) (Set, error) {
	text, err := readOwn(path)
	if err != nil {
		return nil, err
	}
	return parse(path, text)
}

// readOwn reads a file that its owner alone has any right to.
func readOwn(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, openFault(path, err)
	}
	defer file.Close()
	if err := checkMode(file); err != nil {
		return nil, err
	}
	text, err := io.ReadAll(io.LimitReader(file, largest+1))
	if err == nil && len(text) > largest {
		err = fmt.Errorf("it is larger than %d bytes", largest)
	}
	if err != nil {
		return nil, fault(graph.Invalid, path, "", err)
	}
	return text, nil
}

// checkMode refuses a file that group or others may read or write. Windows has
// no such bits to look at.
func checkMode(file *os.File) error {
	info, err := file.Stat()
	if err != nil {
		return fault(graph.Unavailable, file.Name(), "", err)
	}
	if !info.Mode().IsRegular() {
		return fault(graph.Invalid, file.Name(), "name a file that graphd token new made", errors.New("it is no plain file"))
	}
	if mode := info.Mode().Perm(); mode&0o077 != 0 && runtime.GOOS != "windows" {
		return fault(graph.Invalid, file.Name(), "chmod 600 "+file.Name(),
			fmt.Errorf("others than its owner have rights to it (mode %04o)", mode))
	}
	return nil
}

// parse reads lines. A name or a hash may stand once.
func parse(path string, text []byte) (Set, error) {
	var set Set
	lines := bufio.NewScanner(bytes.NewReader(text))
	lines.Buffer(nil, largest+1)
	for n := 1; lines.Scan(); n++ {
		entry, err := parseLine(lines.Text())
		if err == nil && entry != nil {
			err = set.clash(entry)
		}
		if err != nil {
			return nil, fault(graph.Invalid, fmt.Sprintf("%s:%d", path, n), "graphd token new writes such lines, graphd token revoke takes them out", err)
		}
		if entry != nil {
			set = append(set, *entry)
		}
	}
	return set, lines.Err()
}

func openFault(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fault(graph.NotFound, path, "graphd token new --role read --file "+path+" makes it", errors.New("there is no such token file"))
	}
	var detail *fs.PathError
	if errors.As(err, &detail) {
		err = detail.Err
	}
	return fault(graph.Unavailable, path, "graphd has to run as the file's owner", err)
}

func fault(kind graph.ErrorKind, what, hint string, err error) error {
	return &graph.Error{Op: "tokens", Kind: kind, What: what, Hint: hint, Err: err}
}
