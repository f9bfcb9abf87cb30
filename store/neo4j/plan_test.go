package neo4j

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
)

// carriedOut are the texts of all statements that the tests have carried out.
var carriedOut = struct {
	sync.Mutex
	texts map[string]bool
}{texts: map[string]bool{}}

func carryOut(text string) {
	carriedOut.Lock()
	defer carriedOut.Unlock()
	carriedOut.texts[text] = true
}

// scans are the operators that read all nodes, all of a label, or all
// relationships of a type.
var wholeReads = []string{"AllNodesScan", "NodeByLabelScan", "NodeIndexScan", "AllRelationshipsScan", "RelationshipTypeScan", "RelationshipIndexScan", "NodesScan", "TypesScan"}

// declared are the statements that may do so, by what is in their text, and why.
var declared = []struct{ operator, text, why string }{
	{"RelationshipTypeScan", "ORDER BY r.z_since", "lists of all links by their beginning have no index"},
	{"RelationshipTypeScan", "ORDER BY -r.z_until", "nor have those by their end"},
	{"RelationshipTypeScan", "ORDER BY r.z_key", "nor those by their id"},
	{"NodeIndexScan", "MATCH (d:Dataset) WHERE d.id IS NOT NULL", "datasets are few, and all are wanted"},
	{"NodeByLabelScan", "WHERE s.dataset = $dataset AND s.z_closed IS NOT NULL WITH s LIMIT $limit", "what is withdrawn is in no index by dataset, for which every load would pay to ease a rare purge"},
	{"NodeByLabelScan", "AS before", "nor is it for a comparison of two times"},
	{"NodeIndexScan", "MATCH (j:Judgement) WHERE j.z_held IS NOT NULL", "all live judgements are wanted"},
	{"NodeIndexScan", "MATCH (x:Entity) WHERE x.z_key IS NOT NULL", "what a filter without a selective part lets pass is counted one by one, up to the bound"},
}

// plans holds the plan of every statement that was carried out, on a graph that
// is large enough for the planner to mind, against what is declared.
func plans(t *testing.T) {
	s := open(t, Options{})
	s.watch = nil
	for _, b := range populace(6_000) {
		if _, err := s.Apply(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.auto(t.Context(), driver.AccessModeWrite, "CALL db.resampleOutdatedIndexes()", nil, nil); err != nil {
		t.Fatal(err)
	}
	if err := s.auto(t.Context(), driver.AccessModeWrite, "CALL db.clearQueryCaches()", nil, nil); err != nil {
		t.Fatal(err)
	}
	all := slices.Sorted(maps.Keys(carriedOut.texts))
	if len(all) < 150 {
		t.Fatalf("only %d statements were carried out before", len(all))
	}
	for _, text := range all {
		if strings.HasPrefix(text, "CREATE") || strings.HasPrefix(text, "CALL db.") || strings.HasPrefix(text, "SHOW") {
			continue
		}
		for _, found := range s.scanned(t, text) {
			if !slices.ContainsFunc(declared, func(d struct{ operator, text, why string }) bool {
				return strings.Contains(found, d.operator) && strings.Contains(text, d.text)
			}) {
				t.Errorf("%s\n%s", found, text)
			}
		}
	}
}

// scanned returns the scans in a statement's plan.
func (s *Store) scanned(t *testing.T, text string) (found []string) {
	session := s.session(t.Context(), driver.AccessModeWrite)
	defer session.Close(t.Context())
	result, err := session.Run(t.Context(), "EXPLAIN "+text, nil)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	summary, err := result.Consume(t.Context())
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	var walk func(driver.Plan)
	walk = func(p driver.Plan) {
		for _, scan := range wholeReads {
			if strings.Contains(p.Operator(), scan) {
				found = append(found, fmt.Sprint(p.Operator(), " ", p.Arguments()["Details"]))
			}
		}
		for _, child := range p.Children() {
			walk(child)
		}
	}
	walk(summary.Plan())
	return found
}

// populace is a graph of n persons with two links each, of three types, in
// batches.
func populace(n int) []graph.Batch {
	var all []graph.Batch
	record := func(id string, kind graph.Kind) graph.Record {
		return graph.Record{Dataset: "d", Entity: id, Kind: kind, Names: []graph.Name{{Text: "Name " + id, Kind: graph.Primary}}, Countries: []string{"nord"}}
	}
	b := graph.Batch{Datasets: []graph.Dataset{{ID: "d"}}, Sources: []graph.Source{{ID: "d/s", Dataset: "d", Author: "p7"}}}
	for i := range 20 {
		b.Records = append(b.Records, record(fmt.Sprint("g", i), graph.Organization))
	}
	tie := func(from, name, to string) graph.Claim {
		return graph.Claim{Dataset: "d", Source: "d/s", Stance: graph.Asserts, Link: &graph.LinkKey{From: from, Type: name, To: to}}
	}
	for i := range n {
		id := fmt.Sprint("p", i)
		b.Records = append(b.Records, record(id, graph.Person))
		b.Claims = append(b.Claims, tie(id, []string{"MEMBER_OF", "LEADER_OF"}[i%2], fmt.Sprint("g", i%20)), tie(id, "ASSOCIATE_OF", fmt.Sprint("p", (i*7+1)%n)),
			graph.Claim{Dataset: "d", Source: "d/s", Stance: graph.Asserts, Fact: &graph.FactKey{Of: id, Property: "AIM", About: "g1", Value: graph.Value{Text: "x"}}})
		if len(b.Records) >= 1_000 {
			all, b = append(all, b), graph.Batch{}
		}
	}
	return append(all, b)
}
