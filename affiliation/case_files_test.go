package affiliation_test

import (
	"bytes"
	"cmp"
	"embed"
	"io/fs"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
)

//go:embed testdata/cases/*.yaml
var caseFiles embed.FS

// graphCase is a small graph and questions on it. Names are ids. All that an
// answer has is written down; what is not written is not in it.
type graphCase struct {
	Title      string
	Entities   map[string]string // kind, or "kind until date" for one that died or was dissolved
	Links      []linkCase
	Judgements []string // "a SAME b"
	Questions  []questionCase
}

// linkCase is a claim on a link, written "ann MEMBER_OF red".
type linkCase struct {
	Link      string
	Since     graph.PartialDate
	Until     graph.PartialDate
	AsOf      graph.PartialDate `yaml:"asOf"`
	Ended     bool
	By        string // the author, who is the source's only one; "press" if none is named
	Denies    bool
	Rated     int // Admiralty credibility; 2 if none is given
	Withdrawn bool
}

type questionCase struct {
	Ask        string             // "ann with red" or "ann with red at 2020-08-03"
	Bounds     affiliation.Bounds `yaml:",omitempty"`
	Verdict    affiliation.Verdict
	Timing     string           `yaml:",omitempty"`
	Confidence int              `yaml:",omitempty"`
	Contested  bool             `yaml:",omitempty"`
	Resumes    bool             `yaml:",omitempty"`
	Chains     []string         `yaml:",omitempty"`
	MoreChains bool             `yaml:"moreChains,omitempty"`
	Ties       []string         `yaml:",omitempty"`
	MoreTies   bool             `yaml:"moreTies,omitempty"`
	Undecided  []string         `yaml:",omitempty"`
	Unknown    []string         `yaml:",omitempty"`
	StoppedBy  affiliation.Stop `yaml:"stoppedBy,omitempty"`
}

// readCases reads the files in order of their names.
func readCases(t *testing.T) []graphCase {
	t.Helper()
	paths, err := fs.Glob(caseFiles, "testdata/cases/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var all []graphCase
	for _, path := range paths {
		text, err := caseFiles.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var cases []graphCase
		decoder := yaml.NewDecoder(bytes.NewReader(text))
		decoder.KnownFields(true)
		if err := decoder.Decode(&cases); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		all = append(all, cases...)
	}
	return all
}

// statements are a case's, with all ids behind a prefix, so that one store holds
// all cases.
func (c *graphCase) statements(t *testing.T, prefix string) graph.Batch {
	t.Helper()
	var b graph.Batch
	for _, id := range sorted(c.Entities) {
		kind, end, _ := strings.Cut(c.Entities[id], " until ")
		b.Records = append(b.Records, graph.Record{Dataset: "d", Entity: prefix + id, Kind: graph.Kind(strings.ToUpper(kind)), End: graph.PartialDate(end), Names: []graph.Name{{Text: id, Kind: graph.Primary}}})
	}
	authors := map[string]bool{}
	for _, l := range c.Links {
		claim := l.claim(t, prefix)
		if l.Withdrawn {
			b.Withdraw = append(b.Withdraw, claim.StatementID())
		}
		b.Claims = append(b.Claims, claim)
		authors[strings.TrimPrefix(claim.Source, "d/")] = true
	}
	for _, author := range sorted(authors) {
		b.Sources = append(b.Sources, graph.Source{ID: "d/" + author, Dataset: "d", Title: author, Author: author, Reliability: "B"})
	}
	for _, text := range c.Judgements {
		j := words(t, text)
		b.Judgements = append(b.Judgements, graph.Judgement{Dataset: "d", A: prefix + j[0], Verdict: graph.Verdict(j[1]), B: prefix + j[2]})
	}
	return b
}

func (l *linkCase) claim(t *testing.T, prefix string) graph.Claim {
	t.Helper()
	ends := words(t, l.Link)
	c := graph.Claim{Dataset: "d", Source: "d/" + prefix + cmp.Or(l.By, "press"), Stance: graph.Asserts, Link: &graph.LinkKey{From: prefix + ends[0], Type: ends[1], To: prefix + ends[2]},
		Since: l.Since, Until: l.Until, AsOf: l.AsOf, Ended: l.Ended, Credibility: l.Rated}
	if l.Denies {
		c.Stance = graph.Denies
	}
	c.Identify()
	return c
}

// words takes three words apart.
func words(t *testing.T, text string) []string {
	t.Helper()
	w := strings.Fields(text)
	if len(w) != 3 {
		t.Fatalf("%q is not three words", text)
	}
	return w
}
