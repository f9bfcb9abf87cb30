package affiliation_test

import (
	"slices"

	"github.com/graphd/graphd/affiliation"
	"github.com/graphd/graphd/graph"
)

// The naive answers in the files naive_*_test.go are slow and meant to be seen
// to be right: they look at every link at every turn, and at one day after the
// other. What a type means is written here once more, by name, and not taken
// from the vocabulary.

// meaning is what a type says of affiliation.
type meaning struct {
	from, to bool // this end is affiliated with the other
	passes   string
	category affiliation.Category
}

var meanings = map[string]meaning{
	"MEMBER_OF":             {from: true},
	"LEADER_OF":             {from: true, passes: "behind a pledge"},
	"FOUNDER_OF":            {from: true},
	"OFFICIAL_OF":           {from: true},
	"EMPLOYED_BY":           {from: true},
	"DIRECTS":               {from: true, category: "CONTROL"},
	"PART_OF":               {from: true, passes: "but not into a country"},
	"PLEDGED_ALLEGIANCE_TO": {from: true, passes: "always"},
	"OWNS":                  {to: true, category: "CONTROL"},
	"LINKED_TO":             {from: true},
	"ALLIED_WITH":           {category: "SUPPORT"},
	"SUPPORTS":              {category: "SUPPORT"},
	"APPOINTED_BY":          {category: "CONTROL"},
	"DETAINED_BY":           {category: "CONTROL"},
	"FAMILY_OF":             {category: "FAMILY"},
	"ASSOCIATE_OF":          {category: "FAMILY"},
	"SUCCESSOR_OF":          {category: "LINEAGE"},
	"SPLIT_FROM":            {category: "LINEAGE"},
	"MERGED_INTO":           {category: "LINEAGE"},
	"PARTICIPATED_IN":       {category: "EVENT"},
	"ORGANIZED":             {category: "EVENT"},
	"TARGETED":              {category: "EVENT"},
	"LISTED_BY":             {category: "LISTING"},
	"COMMANDS":              {to: true, passes: "always"},             // in the extension of these tests
	"CELL_OF_ONE":           {from: true, to: true, passes: "always"}, // likewise, and symmetric
	"SWORN_TO":              {from: true, passes: "always"},           // likewise; implies a pledge
}

// extended is the built-in vocabulary with the three types above.
var extended = func() *graph.Vocabulary {
	groups := []graph.Ends{{From: []graph.Kind{graph.Organization}, To: []graph.Kind{graph.Organization}}}
	oath := []graph.Ends{{From: []graph.Kind{graph.Person, graph.Organization}, To: []graph.Kind{graph.Person}}}
	v, err := graph.DefaultVocabulary().Extend(graph.Extension{LinkTypes: []graph.LinkType{
		{Name: "COMMANDS", Reads: "commands", Inverse: "is commanded by", Ends: groups, Affiliates: graph.To, Passes: graph.PassesAlways},
		{Name: "CELL_OF_ONE", Reads: "is one body with", Inverse: "is one body with", Ends: groups, Symmetric: true, Affiliates: graph.From, Passes: graph.PassesAlways},
		{Name: "SWORN_TO", Reads: "has sworn an oath to", Inverse: "has the oath of", Ends: oath, Affiliates: graph.From, Passes: graph.PassesAlways, Implies: []string{"PLEDGED_ALLEGIANCE_TO"}},
	}})
	if err != nil {
		panic(err)
	}
	return v
}()

// hop is a link, read from one end to the other.
type hop struct {
	link     *graph.Link
	from, to *graph.Entity
	back     bool // from the link's second end to its first
}

// affiliates tells whether a hop's first end is affiliated with its second.
func (h hop) affiliates() bool {
	m := meanings[h.link.Type]
	if h.link.Type == "LINKED_TO" && (h.from.Kind == graph.Country || h.to.Kind != graph.Organization) {
		return false // counts from a person or organization to an organization
	}
	return h.from != h.to && (m.from && !h.back || m.to && h.back)
}

// passesOn tells whether what is affiliated with a hop's first end by a hop
// before it is affiliated with its second end too.
func (h hop) passesOn(before hop) bool {
	if !h.mayPassOn() {
		return false
	}
	return meanings[h.link.Type].passes != "behind a pledge" || slices.Contains([]string{"PLEDGED_ALLEGIANCE_TO", "SWORN_TO"}, before.link.Type)
}

// mayPassOn tells whether it does behind some hop.
func (h hop) mayPassOn() bool {
	switch meanings[h.link.Type].passes {
	case "always", "behind a pledge":
		return h.affiliates()
	case "but not into a country":
		return h.affiliates() && h.to.Kind != graph.Country
	}
	return false
}

// category is the kind of tie that a hop tells of where it does not affiliate.
func (h hop) category() affiliation.Category {
	if c := meanings[h.link.Type].category; c != "" {
		return c
	}
	return "OTHER"
}
