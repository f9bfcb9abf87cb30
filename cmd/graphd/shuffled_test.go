package main

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/graphd/graphd/seeds"
	"go.yaml.in/yaml/v3"
)

// The same statements in another order, loaded into another file, answer with
// the same bytes.
func TestShuffledInput(t *testing.T) {
	s := newShell(t)
	ordered, shuffled := s.path("ordered"), s.path("shuffled")
	copySeeds(t, ordered, func(nodes []*yaml.Node) {})
	random := rand.New(rand.NewPCG(1, 2))
	copySeeds(t, shuffled, func(nodes []*yaml.Node) {
		random.Shuffle(len(nodes), func(i, j int) { nodes[i], nodes[j] = nodes[j], nodes[i] })
	})
	one, other := "sqlite:"+s.path("one.db"), "sqlite:"+s.path("other.db")
	s.want(exitDone, []string{"load", "--store", one, ordered})
	files, err := filepath.Glob(shuffled + "/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(files)
	for _, file := range files {
		s.want(exitDone, []string{"load", "--store", other, file})
	}
	for _, query := range []string{
		tiesQuery,
		`{ entities(first: 100) { totalCount nodes { id kind subtype name names { text kind datasets } description countries
			facts(first: 30) { id property value { number bound unit text } about { id } status confidence admiralty periods { since until }
			claims(first: 5) { id stance locator hedge credibility source { id title author publisher } } } linkSummary { type direction count } } } }`,
		`{ links(first: 500, orderBy: ID) { totalCount edges { direction cursor other { id } node { id type from { id } to { id } roles status confidence denial
			corroboration admiralty hedged since until lastConfirmed claims { id stance locator hedge role asOf credibility } } } } }`,
		`{ links(first: 10) { nodes { id confidence } pageInfo { endCursor hasNextPage } } search(text: "taliban") { cut hits { score matchedName entity { id } } } }`,
		`{ datasets { id title edition sources records claims dangling misfit } }`,
	} {
		a, b := s.want(exitDone, []string{"query", "--store", one, query}), s.want(exitDone, []string{"query", "--store", other, query})
		if a.out != b.out || len(a.out) < 100 {
			t.Errorf("%s\n%s\n%s", query, a.out, b.out)
		}
	}
}

// copySeeds writes the seeds' files with every list of them rearranged.
func copySeeds(t *testing.T, folder string, rearrange func([]*yaml.Node)) {
	t.Helper()
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(seeds.Files(), "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(seeds.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		var doc yaml.Node
		if err := yaml.Unmarshal(text, &doc); err != nil {
			t.Fatal(err)
		}
		rearrangeLists(&doc, rearrange)
		if text, err = yaml.Marshal(&doc); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// rearrangeLists leaves the order of names alone: the first is the primary one.
func rearrangeLists(node *yaml.Node, rearrange func([]*yaml.Node)) {
	if node.Kind == yaml.SequenceNode {
		rearrange(node.Content)
	}
	for i, child := range node.Content {
		if node.Kind == yaml.MappingNode && i%2 == 1 && node.Content[i-1].Value == "names" {
			continue
		}
		rearrangeLists(child, rearrange)
	}
}
