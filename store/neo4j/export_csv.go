package neo4j

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
)

// arraySeparator stands between the items of a list. No text of a statement
// holds a control character.
const arraySeparator = "\x1f"

// csvFile is one file with a header, in the form that neo4j-admin reads: text
// is quoted, so that an empty one differs from none.
type csvFile struct {
	name    string // in the folder
	what    string // as the command names it: --nodes=Entity:Person
	file    *os.File
	out     *bufio.Writer
	columns []csvColumn
	rows    int
	line    []byte
}

type csvColumn struct{ name, property string }

func newCSVFile(folder, name, what, columns string) (*csvFile, error) {
	f, err := os.OpenFile(filepath.Join(folder, name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, err
	}
	c := &csvFile{name: name, what: what, file: f, out: bufio.NewWriterSize(f, 1<<18)}
	var header []string
	for _, title := range strings.Fields(columns) {
		name, of, typed := strings.Cut(title, ":")
		if name == "" {
			name = title // an end of a relationship, which is no property
		} else if !typed {
			title += ":string"
		}
		c.columns = append(c.columns, csvColumn{name, of})
		header = append(header, title)
	}
	_, err = c.out.WriteString(strings.Join(header, ",") + "\n")
	return c, err
}

// write writes a row, whose properties all have a column. It returns how many
// bytes the longest value takes.
func (c *csvFile) write(row map[string]any) (longest int, err error) {
	c.line = c.line[:0]
	written := 0
	for i, column := range c.columns {
		if i > 0 {
			c.line = append(c.line, ',')
		}
		v, has := row[column.name]
		if has {
			written++
		}
		before := len(c.line)
		if c.line, err = appendValue(c.line, v); err != nil {
			return 0, err
		}
		longest = max(longest, len(c.line)-before)
	}
	if written != len(row) {
		return 0, exportError(graph.Internal, fmt.Sprintf("a row of %s has a property without a column", c.name), "", nil)
	}
	c.line = append(c.line, '\n')
	c.rows++
	_, err = c.out.Write(c.line)
	return longest, err
}

func (c *csvFile) close() error {
	err := c.out.Flush()
	if closed := c.file.Close(); err == nil {
		err = closed
	}
	return err
}

// appendValue writes nothing for null, which is no property.
func appendValue(line []byte, v any) ([]byte, error) {
	switch v := v.(type) {
	case nil:
		return line, nil
	case string:
		return appendText(line, v)
	case bool:
		return strconv.AppendBool(line, v), nil
	case int:
		return strconv.AppendInt(line, int64(v), 10), nil
	case int64:
		return strconv.AppendInt(line, v, 10), nil
	case float64:
		return strconv.AppendFloat(line, v, 'g', -1, 64), nil
	case driver.Date:
		return time.Time(v).AppendFormat(line, time.DateOnly), nil
	case []any:
		if len(v) == 0 { // the tool makes none of an empty one
			return line, nil
		}
		items := make([]string, len(v))
		for i := range v {
			items[i] = fmt.Sprint(v[i])
		}
		return appendText(line, strings.Join(items, arraySeparator))
	}
	return line, exportError(graph.Internal, fmt.Sprintf("a value of type %T", v), "", nil)
}

func appendText(line []byte, text string) ([]byte, error) {
	if strings.ContainsAny(text, "\n\r") { // admission lets none in
		return line, exportError(graph.Internal, "a text of several lines", "", nil)
	}
	line = append(line, '"')
	line = append(line, strings.ReplaceAll(text, `"`, `""`)...)
	return append(line, '"'), nil
}
