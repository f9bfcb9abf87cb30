package graphd_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
)

// The tables of docs/data-model.md show the vocabulary as it is.
func TestTheDocsShowTheVocabulary(t *testing.T) {
	page, err := os.ReadFile("docs/data-model.md")
	if err != nil {
		t.Fatal(err)
	}
	v := graph.DefaultVocabulary()
	var rows []string
	for _, lt := range v.LinkTypes() {
		affiliates := strings.ToLower(string(lt.Affiliates))
		rows = append(rows, fmt.Sprintf("| %s | %s | %s | %s |", lt.Name, lt.Reads, pairings(lt), affiliates))
	}
	for _, p := range v.Properties() {
		rows = append(rows, fmt.Sprintf("| %s | %s | %s |", p.Name, p.Description, strings.ToLower(string(p.Takes))))
	}
	for _, row := range rows {
		if !strings.Contains(string(page), row+"\n") {
			t.Errorf("docs/data-model.md lacks the row\n%s", row)
		}
	}
}

func pairings(lt graph.LinkType) string {
	arrow := " → "
	if lt.Symmetric {
		arrow = " – "
	}
	var all []string
	for _, e := range lt.Ends {
		all = append(all, kindList(e.From)+arrow+kindList(e.To))
	}
	return strings.Join(all, "; ")
}

func kindList(kinds []graph.Kind) string {
	if len(kinds) == len(graph.Kinds()) {
		return "any"
	}
	var names []string
	for _, k := range kinds {
		names = append(names, strings.ToLower(string(k)))
	}
	if list := strings.Join(names, ", "); list != "person, organization, country" {
		return list
	}
	return "actor"
}
