package ftm

import (
	"strconv"
	"strings"

	"github.com/graphd/graphd/graph"
)

// percentage is a share that is owned; in words where it is no number.
func percentage(text string) *graph.Value {
	n, err := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(text, "%")), 64)
	if err != nil {
		return &graph.Value{Text: text}
	}
	return &graph.Value{Number: &n, Unit: "percent"}
}
