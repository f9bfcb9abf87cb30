package seeds_test

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// The table of hedges in the docs and the claims agree, both ways.
func TestHedgesFollowTheWordingTable(t *testing.T) {
	page, err := os.ReadFile("../docs/seeds.md")
	if err != nil {
		t.Fatal(err)
	}
	table, unused := wordingTable(string(page)), map[string]bool{}
	for hedge := range table {
		unused[hedge] = true
	}
	for _, c := range read(t).claims() {
		if c.Hedge == "" {
			continue
		}
		row, ok := table[c.Hedge]
		switch {
		case !ok:
			t.Errorf("%s: %q is not in the wording table", c.what, c.Hedge)
		case row.credibility != c.Credibility:
			t.Errorf("%s: credibility %d, but %q gives %d", c.what, c.Credibility, c.Hedge, row.credibility)
		case !strings.Contains(row.where+",", c.Locator+","):
			t.Errorf("%s: %q stands in %s, not in %s", c.what, c.Hedge, row.where, c.Locator)
		}
		delete(unused, c.Hedge)
	}
	for hedge := range unused {
		t.Errorf("no claim has the hedge %q", hedge)
	}
}

type wording struct {
	credibility int
	where       string
}

// wordingTable reads the rows "| hedge | credibility | where | why |".
func wordingTable(page string) map[string]wording {
	table := map[string]wording{}
	for line := range strings.Lines(page) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) != 4 {
			continue
		}
		if n, err := strconv.Atoi(strings.TrimSpace(cells[1])); err == nil {
			table[strings.TrimSpace(cells[0])] = wording{n, strings.TrimSpace(cells[2])}
		}
	}
	return table
}
