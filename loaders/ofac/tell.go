package ofac

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"slices"
	"strings"

	"github.com/graphd/graphd/loaders/format"
)

// part is one of the files that make a list.
type part int

const (
	none part = iota
	primary
	aliases
	addresses
	comments
)

// columns are those of each kind of file.
var columns = map[part]int{primary: 12, aliases: 5, addresses: 6, comments: 2}

// named is what stands in the names of files of that kind.
func (p part) named() string { return [...]string{"", "prim", "alt", "add", "comments"}[p] }

// holds is what is in it.
func (p part) holds() string {
	return [...]string{"", "entries", "aliases", "addresses", "further remarks"}[p]
}

// ofComments is what OFAC calls the files of further remarks.
var ofComments = regexp.MustCompile(`(?i)(?:sdn|cons)_comments`)

// looked is how many rows are looked at to tell a file.
const looked = 20

// tell tells a file by its first rows: they begin with an entry's number, have
// the columns of their kind, and of those that nothing tells otherwise one says
// "-0-". The further remarks are told by the file's name, too.
func tell(head []byte, name string) part {
	rows := firstRows(head, looked)
	if len(rows) == 0 {
		return none
	}
	first := rows[0]
	null := slices.ContainsFunc(rows, func(row []string) bool {
		return slices.ContainsFunc(row, func(cell string) bool { return strings.TrimSpace(cell) == "-0-" })
	})
	switch {
	case !number(first[0]):
		return none
	case len(first) == columns[primary] && null:
		return primary
	case len(first) == columns[aliases] && number(first[1]) && aliasKinds[first[2]] != "":
		return aliases
	case len(first) == columns[addresses] && number(first[1]) && null:
		return addresses
	case len(first) == columns[comments] && ofComments.MatchString(name):
		return comments
	}
	return none
}

// firstRows reads whole rows at a file's beginning.
func firstRows(head []byte, most int) [][]string {
	whole := bytes.TrimPrefix(head, []byte(mark))
	if len(head) >= format.HeadSize {
		whole = whole[:bytes.LastIndexByte(whole, '\n')+1]
	}
	c := csv.NewReader(bytes.NewReader(whole))
	c.FieldsPerRecord = -1
	var all [][]string
	for len(all) < most {
		row, err := c.Read()
		if err != nil {
			break
		}
		all = append(all, row)
	}
	return all
}

// number reports whether a text is a number as entries have it.
func number(s string) bool {
	return s != "" && len(s) < 12 && strings.Trim(s, "0123456789") == ""
}

// ofConsolidated are the programs that stand on the consolidated list, but for a
// few entries that are on both.
var ofConsolidated = []string{"NS-PLC", "CMIC-EO13959", "561-Related", "UKRAINE-EO13662"}

// isConsolidated tells one list from the other: by the file's name, and where it
// does not say, by the programs of most of the first rows.
func isConsolidated(name string, head []byte) (is, sure bool) {
	name = strings.ToLower(name)
	switch {
	case strings.Contains(name, "cons"), strings.Contains(name, "non-sdn"), strings.Contains(name, "nonsdn"):
		return true, true
	case strings.Contains(name, "sdn"):
		return false, true
	}
	of, all := 0, 0
	for _, row := range firstRows(head, 1_000) {
		if len(row) != columns[primary] {
			continue
		}
		all++
		if slices.ContainsFunc(strings.Split(row[program], "] ["), func(p string) bool { return slices.Contains(ofConsolidated, p) }) {
			of++
		}
	}
	return 2*of > all, of > 0 || all >= looked
}
