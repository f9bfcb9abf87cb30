package metrics

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/rs/zerolog"
)

// The page on operating lists the metrics that there are, and no others.
func TestTheDocsListTheMetrics(t *testing.T) {
	page, err := os.ReadFile("../../docs/operating.md")
	if err != nil {
		t.Fatal(err)
	}
	name := regexp.MustCompile("`(graphd_[a-z_]+)`")
	var listed []string
	for line := range strings.Lines(string(page)) {
		cells := strings.Split(line, "|")
		if len(cells) != 5 { // that of a table of three columns
			continue
		}
		for _, found := range name.FindAllStringSubmatch(cells[1], -1) {
			listed = append(listed, found[1])
		}
	}
	s := shelfStore{&shelf{datasets: []graph.DatasetStatus{{Loaded: time.Now()}}}}
	m := New(s, "v1", zerolog.Nop())
	m.Request("/", 200, 0)
	m.Answered(Answer{Cut: true, Limited: true})
	m.calls.failed.WithLabelValues("Links", "busy")
	families, err := m.registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	var there []string
	for _, f := range families {
		if strings.HasPrefix(f.GetName(), "graphd_") {
			there = append(there, f.GetName())
		}
	}
	slices.Sort(listed)
	if !slices.Equal(listed, there) {
		t.Errorf("listed\n%q\nand there are\n%q", listed, there)
	}
}
