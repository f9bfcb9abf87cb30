package draft

import "github.com/graphd/graphd/graph"

// Names gathers the names of one entity, each text once, under the kind that it
// was given first.
type Names []graph.Name

// Add takes a name. A text that holds nothing is passed over.
func (n *Names) Add(text string, kind graph.NameKind) { n.AddIn(text, kind, "") }

// AddIn takes a name in a language (BCP 47, "" if not known).
func (n *Names) AddIn(text string, kind graph.NameKind, lang string) {
	text = Text(text)
	if text == "" {
		return
	}
	for _, held := range *n {
		if held.Text == text {
			return
		}
	}
	*n = append(*n, graph.Name{Text: text, Kind: kind, Lang: lang})
}
