package powerlaw

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// WriteEntitiesCSV writes a graph's entities with a row of headings. Several
// names, and several countries, are parted by semicolons.
func WriteEntitiesCSV(w io.Writer, s Size) error {
	rows := csv.NewWriter(w)
	if err := rows.Write([]string{"id", "kind", "subtype", "names", "description", "born", "founded", "countries"}); err != nil {
		return err
	}
	for e := range Entities(s) {
		names := make([]string, len(e.Names))
		for i, n := range e.Names {
			names[i] = n.Text
		}
		row := []string{e.ID, e.Kind, e.Subtype, strings.Join(names, ";"), e.Description, e.Born, e.Founded, strings.Join(e.Countries, ";")}
		if err := rows.Write(row); err != nil {
			return err
		}
	}
	rows.Flush()
	return rows.Error()
}

// WriteLinksCSV writes a graph's links, each with its claim, with a row of
// headings.
func WriteLinksCSV(w io.Writer, s Size) error {
	rows := csv.NewWriter(w)
	if err := rows.Write([]string{"from", "type", "to", "source", "locator", "credibility", "role", "since", "until", "asOf"}); err != nil {
		return err
	}
	for l := range Links(s) {
		c, credibility := l.Claims[0], ""
		if c.Credibility > 0 {
			credibility = strconv.Itoa(c.Credibility)
		}
		row := []string{l.From, l.Type, l.To, c.Source, c.Locator, credibility, c.Role, c.Since, c.Until, c.AsOf}
		if err := rows.Write(row); err != nil {
			return err
		}
	}
	rows.Flush()
	return rows.Error()
}
