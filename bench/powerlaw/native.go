package powerlaw

import (
	"encoding/json"
	"io"
)

// Dataset is the id of the dataset that the native file is of.
const Dataset = "bench"

// Title is the title of that dataset.
func Title(s Size) string { return "A graph to measure with, " + s.Name }

// WriteNative writes a graph as native JSON lines.
func WriteNative(w io.Writer, s Size) error {
	lines := json.NewEncoder(w)
	err := lines.Encode(map[string]any{"dataset": map[string]any{"id": Dataset, "title": Title(s),
		"reliability": "B", "credibility": 2}})
	if err != nil {
		return err
	}
	for source := range Sources(s) {
		if err := lines.Encode(map[string]Source{"source": source}); err != nil {
			return err
		}
	}
	for entity := range Entities(s) {
		if err := lines.Encode(map[string]Entity{"entity": entity}); err != nil {
			return err
		}
	}
	for link := range Links(s) {
		if err := lines.Encode(map[string]Link{"link": link}); err != nil {
			return err
		}
	}
	return nil
}
