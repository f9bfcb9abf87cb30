package sqlite

import (
	"encoding/json"
	"strings"
)

// list writes strings as a JSON array, for json_each. A string with a NUL is no
// id and would be cut by SQLite; it becomes the empty string, which no row has.
func list[T ~string](items []T) string {
	plain := make([]string, len(items))
	for i, item := range items {
		if s := string(item); !strings.Contains(s, "\x00") {
			plain[i] = s
		}
	}
	text, err := json.Marshal(plain)
	if err != nil {
		panic(err) // strings can always be written
	}
	return string(text)
}

// table writes rows of several columns as a JSON array of arrays.
func table(rows [][]string) string {
	if rows == nil {
		return "[]"
	}
	text, err := json.Marshal(rows)
	if err != nil {
		panic(err) // strings can always be written
	}
	return string(text)
}
