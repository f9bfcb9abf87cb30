package sqlite

import (
	"database/sql"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
)

// fullScan is a line of a plan that reads a table from end to end, without any
// index. Lists of a question (json_each), constants and subqueries may be.
var fullScan = regexp.MustCompile(`^SCAN (\w+)$`)

// whole are tables that are read from end to end on purpose: one row a dataset,
// the queue, and one row a version.
var whole = []string{"known_dataset", "dataset", "waiting_entity", "waiting_unit", "version"}

// Every statement of every reader and writer finds its rows by an index,
// whatever is asked.
func TestNoStatementScansATable(t *testing.T) {
	s := open(t, Options{Path: Memory, Bound: 3})
	for _, b := range made(100, 200) {
		give(t, s, b)
	}
	give(t, s, graph.Batch{Judgements: []graph.Judgement{{A: "person-1", B: "person-2", Verdict: graph.Same}}})
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	askEverything(t, snap)
	if err := s.BeginReplace(t.Context(), graph.Replacement{Dataset: "d"}); err != nil {
		t.Fatal(err)
	}
	b := one("ann")
	b.Replacing.Dataset = "d"
	give(t, s, b)
	if _, err := s.EndReplace(t.Context(), graph.Replacement{Dataset: "d"}, false); err != nil {
		t.Fatal(err)
	}
	texts := slices.Concat(slices.Sorted(maps.Keys(snap.(*snapshot).conn.prepared)), slices.Sorted(maps.Keys(s.writer.prepared)))
	if len(texts) < 80 {
		t.Fatalf("only %d statements", len(texts))
	}
	for _, text := range texts {
		if strings.HasPrefix(text, "PRAGMA") || !strings.Contains(text, " ") {
			continue
		}
		for _, line := range plan(t, s, text) {
			m := fullScan.FindStringSubmatch(line)
			if m == nil || slices.Contains(whole, m[1]) {
				continue
			}
			if subquery := regexp.MustCompile(`\)\s+` + m[1] + `\b`); !subquery.MatchString(text) && m[1] != "near" {
				t.Errorf("%s in\n%s", line, text)
			}
		}
	}
}

// A hub's page is read in the order of the index, and sorted nowhere.
func TestAHubsPageComesFromAnIndex(t *testing.T) {
	s := open(t, Options{Path: Memory})
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	r := snap.(*snapshot)
	before := maps.Clone(r.conn.prepared)
	if _, err := r.Links(t.Context(), graph.LinkQuery{Of: []string{"a"}, First: 100}); err != nil {
		t.Fatal(err)
	}
	seen := false
	for text := range r.conn.prepared {
		if _, old := before[text]; old || !strings.Contains(text, "link_end") {
			continue
		}
		seen = true
		lines := plan(t, s, text)
		if !slices.Contains(lines, "SEARCH e USING PRIMARY KEY (owner=?)") || slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, "B-TREE") }) {
			t.Errorf("%s", strings.Join(lines, "\n"))
		}
	}
	if !seen {
		t.Error("no statement reads link_end")
	}
}

// plan returns the lines of SQLite's plan for a statement.
func plan(t *testing.T, s *Store, text string) []string {
	t.Helper()
	var lines []string
	err := s.writer.query(t.Context(), "EXPLAIN QUERY PLAN "+text, make([]any, parameters(text)), func(rows *sql.Rows) error {
		var id, parent, unused int
		var line string
		err := rows.Scan(&id, &parent, &unused, &line)
		lines = append(lines, line)
		return err
	})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return lines
}

// parameters counts a statement's parameters: the highest number, or all
// question marks.
func parameters(text string) int {
	highest := 0
	for _, m := range regexp.MustCompile(`\?(\d*)`).FindAllStringSubmatch(text, -1) {
		if m[1] == "" {
			highest++
			continue
		}
		n := 0
		for _, digit := range m[1] {
			n = 10*n + int(digit-'0')
		}
		highest = max(highest, n)
	}
	return highest
}
