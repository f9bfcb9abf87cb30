package main

import (
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"text/tabwriter"
)

// result is one line of the table. Figure is what is to be reached, in words,
// empty where a line only informs; Reached says whether it was.
type result struct {
	What    string  `json:"what"`
	Graphd  string  `json:"graphd"`
	Bare    string  `json:"bare,omitempty"`
	Value   float64 `json:"value"` // what the figure is about, such as a ratio
	Shown   string  `json:"shown"` // the value with its unit
	Spread  string  `json:"spread,omitempty"`
	Figure  string  `json:"figure,omitempty"`
	Reached bool    `json:"reached"`
}

func (b *bench) add(r result) { b.results = append(b.results, r) }

// write gives out the results as a table, or as JSON.
func (b *bench) write(w io.Writer) error {
	if b.json {
		lines := json.NewEncoder(w)
		lines.SetIndent("", "  ")
		return lines.Encode(map[string]any{"size": b.size.Name, "entities": b.size.Entities, "links": b.size.Links(),
			"processors": runtime.NumCPU(), "system": runtime.GOOS + "/" + runtime.GOARCH, "go": runtime.Version(), "results": b.results})
	}
	fmt.Fprintf(w, "%s: %d entities, %d links; %d processors, %s/%s, %s\n\n", b.size.Name, b.size.Entities, b.size.Links(),
		runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, runtime.Version())
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "WHAT\tGRAPHD\tBARE\tVALUE\tSPREAD\tTO REACH\t")
	for _, r := range b.results {
		verdict := ""
		switch {
		case r.Figure != "" && r.Reached:
			verdict = "reached"
		case r.Figure != "":
			verdict = "MISSED"
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", r.What, r.Graphd, r.Bare, r.Shown, r.Spread, r.Figure, verdict)
	}
	return table.Flush()
}
