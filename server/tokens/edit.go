package tokens

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/graphd/graphd/graph"
)

// Add puts an entry at the end of a token file, which is made if it is not
// there, for its owner alone. An entry whose name the file has already is an
// Invalid error.
func Add(path string, e Entry) error {
	text, err := readOwn(path)
	if err != nil && graph.KindOf(err) != graph.NotFound {
		return err
	}
	set, err := parse(path, text)
	if err != nil {
		return err
	}
	if set.Named(e.Name) != nil {
		return fault(graph.Invalid, path, "choose another --name, or revoke it first: graphd token revoke --file "+path+" "+e.Name,
			fmt.Errorf("it has a token named %s already", e.Name))
	}
	line := e.line()
	if len(text) > 0 && !bytes.HasSuffix(text, []byte("\n")) {
		line = "\n" + line
	}
	return change(path, os.O_APPEND|os.O_CREATE, func(file *os.File) error {
		_, err := file.WriteString(line)
		return err
	})
}

// Revoke writes over the line of a name with a comment of the same length. A
// name that is not there is a NotFound error.
func Revoke(path, name string, at time.Time) error {
	if err := CheckName(name); err != nil {
		return fault(graph.Invalid, path, "graphd token list --file "+path+" lists the names", err)
	}
	text, err := readOwn(path)
	if err != nil {
		return err
	}
	set, err := parse(path, text)
	if err != nil {
		return err
	}
	offset := int64(0)
	for line := range strings.Lines(string(text)) {
		content := strings.TrimRight(line, "\r\n")
		if entry, _ := parseLine(content); entry != nil && entry.Name == name {
			says := fmt.Sprintf("# revoked %s: %s %s of %s", at.UTC().Format(time.DateOnly), entry.Role, name, entry.Made)
			says += strings.Repeat(" ", max(0, len(content)-len(says)))
			return change(path, 0, func(file *os.File) error {
				_, err := file.WriteAt([]byte(says[:len(content)]), offset)
				return err
			})
		}
		offset += int64(len(line))
	}
	var names []string
	for _, e := range set {
		names = append(names, e.Name)
	}
	return fault(graph.NotFound, path, "graphd token list --file "+path+" lists them",
		fmt.Errorf("it has no token named %q%s", name, graph.DidYouMean(name, names)))
}

// change opens the file for writing, and sees to it that what is written stays.
func change(path string, how int, write func(*os.File) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY|how, 0o600)
	if err != nil {
		return fault(graph.Unavailable, path, "its folder has to exist, and be yours to write in", err)
	}
	if err := errors.Join(write(file), file.Sync(), file.Close()); err != nil {
		return fault(graph.Unavailable, path, "look at the disk, and at the file's last line", err)
	}
	return nil
}
