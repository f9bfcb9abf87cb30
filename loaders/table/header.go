package table

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// headless words why there is no header.
func headless(err error, problem *format.Problem) error {
	switch {
	case problem != nil:
		return problem
	case errors.Is(err, io.EOF):
		return &format.Problem{Reason: "the file ends before its header", Hint: "the first row names the columns; if the table has none, the mapping does: header: [one, two]"}
	}
	return err
}

// header cleans the names of columns. One without a name is called by its
// number, and the second of a name "NAME (2)".
func header(record []string) ([]string, *format.Problem) {
	var names []string
	for i, name := range record {
		if !utf8.ValidString(name) {
			return nil, notUTF8()
		}
		if strings.ContainsRune(name, '\r') {
			return nil, &format.Problem{Reason: "the lines end with carriage returns alone", Hint: "save the file with the line ends of Unix or Windows"}
		}
		if name = draft.Text(name); len(name) > check.MaxName/2 {
			return nil, &format.Problem{Reason: fmt.Sprintf("the header's column %d has a name of more than %d bytes", i+1, check.MaxName/2), Hint: "does the table have a header? the mapping can name the columns: header: [one, two]"}
		}
		if name == "" {
			name = fmt.Sprintf("column %d", i+1)
		}
		unique := name
		for n := 2; slices.Contains(names, unique); n++ {
			unique = fmt.Sprintf("%s (%d)", name, n)
		}
		names = append(names, unique)
	}
	return names, nil
}
