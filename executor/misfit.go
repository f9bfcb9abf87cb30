package executor

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// misfit says where inside an input value something does not fit its type,
// and why.
type misfit struct {
	reason string
	path   []string // ".field" or "[index]", innermost first
}

func misfitf(format string, args ...any) *misfit {
	return &misfit{reason: fmt.Sprintf(format, args...)}
}

func (m *misfit) inField(name string) *misfit {
	m.path = append(m.path, "."+name)
	return m
}

func (m *misfit) atIndex(i int) *misfit {
	m.path = append(m.path, "["+strconv.Itoa(i)+"]")
	return m
}

// under writes the misfit after the name of the variable or argument: the
// path if it lies deeper, then the reason.
func (m *misfit) under() string {
	if len(m.path) == 0 {
		return ": " + m.reason
	}
	var path strings.Builder
	for i := len(m.path) - 1; i >= 0; i-- {
		path.WriteString(m.path[i])
	}
	return fmt.Sprintf(" at %q: %s", strings.TrimPrefix(path.String(), "."), m.reason)
}

// shown is an input value as the user wrote it, cut to a readable length.
func shown(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Sprintf("of Go type %T", value)
	}
	const longest = 80
	runes := []rune(string(text))
	if len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return string(text)
}
