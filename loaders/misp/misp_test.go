package misp_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/misp"
)

const cluster = `{"authors": ["A"], "name": "Harbour Gangs", "source": "https://gangs.example", "type": "harbour-gangs", "uuid": "c",
 "values": [
  {"value": "Red Hand", "uuid": "u1", "description": "Dockers.", "meta": {"synonyms": ["Red Hand", "RH", ""], "country": "NO", "attribution-confidence": "50",
   "cfr-suspected-state-sponsor": ["Norway", "Oakland"], "cfr-suspected-victims": ["Sweden"], "refs": ["https://hand.example"], "motive": "money", "shoe": ["a", "b"]},
   "related": [{"dest-uuid": "u2", "type": "similar", "tags": ["estimative-language:likelihood-probability=\"likely\""]}, {"dest-uuid": "t1", "type": "uses"}, {"dest-uuid": "u1", "type": "similar"}]},
  {"value": "Blue Foot", "uuid": "u2", "related": [{"dest-uuid": "u9", "type": "part-of"}]}
 ], "version": 3}`

func read(t *testing.T, text string) *formattest.Notes {
	t.Helper()
	n, err := formattest.Read(misp.Cluster{}, "", text, nil)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestCluster(t *testing.T) {
	n := read(t, cluster)
	if d := n.Datasets[0]; d.ID != "misp-harbour-gangs" || d.Title != "MISP galaxy: Harbour Gangs" {
		t.Errorf("%+v", d)
	}
	hand := n.RecordOf("misp:u1")
	if hand == nil || hand.Kind != graph.Organization || hand.Description != "Dockers." || len(hand.Names) != 2 || hand.Names[1].Text != "RH" || !slices.Equal(hand.Countries, []string{"iso:NO"}) {
		t.Errorf("%+v", hand)
	}
	want := []string{
		"misp:u1 LOCATED_IN iso:NO", "iso:NO SUPPORTS misp:u1, as state sponsor", `misp:u1 NOTE "cfr-suspected-state-sponsor: Oakland"`, "misp:u1 TARGETED iso:SE",
		`misp:u1 WEB_PAGE "https://hand.example"`, `misp:u1 AIM "money"`, "misp:u1 RELATED_TO misp:u2, as similar", "misp:u2 PART_OF misp:u9",
	}
	n.Says(t, want...)
	if c := n.Claims[1]; c.Hedge != "suspected state sponsor" || c.Credibility != 3 {
		t.Errorf("%+v", c)
	}
	if c := n.Claims[6]; c.Hedge != "likely" || c.Credibility != 2 {
		t.Errorf("%+v", c)
	}
	fields := map[string]int{"cluster:authors": 1, "cluster:uuid": 1, "cluster:version": 1, "meta:shoe": 2, "related:uses": 1, "related:dest-uuid": 0}
	for field, count := range fields {
		if n.Fields[field] != count {
			t.Errorf("%s: %d, not %d: %v", field, n.Fields[field], count, n.Fields)
		}
	}
	if len(n.Unreads) != 1 || !strings.Contains(n.Unreads[0], "a tie to itself") || len(n.Rejects) > 0 || n.RecordOf("iso:SE") == nil {
		t.Error(n.Unreads, n.Rejects)
	}
}

func TestBadClusters(t *testing.T) {
	for text, says := range map[string]string{"": "ends early", cluster[:300]: "ends early", `{"name": "x"}`: "no values", "[]": "not a JSON object"} {
		if _, err := formattest.Read(misp.Cluster{}, "", text, nil); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%.30q: %v", text, err)
		}
	}
	n := read(t, `{"values": [{"value": "A"}, {"uuid": "u"}, 7, {"value": "B", "uuid": "v", "description": "`+strings.Repeat("x", 20_000)+`"}]}`)
	if len(n.Rejects) != 3 || len(n.Unreads) != 1 || n.Datasets[0].ID != "misp" {
		t.Errorf("%q %q", n.Rejects, n.Unreads)
	}
}

func TestDetect(t *testing.T) {
	for text, want := range map[string]format.Likeness{cluster: format.ByContent, `{"type": "bundle", "objects": [{"id": "x"}]}`: format.Unlike, `{"entity": {}}`: format.Unlike} {
		if got := (misp.Cluster{}).Detect([]byte(text), "x.json"); got != want {
			t.Errorf("%.30q: %v", text, got)
		}
	}
}

// Clusters as MISP publishes them, where they are at hand.
func TestRealClusters(t *testing.T) {
	for name, actors := range map[string]int{"terrorist-groups.json": 90, "threat-actor.json": 1041} {
		b, err := os.ReadFile("../../../shared/data/misp/" + name)
		if err != nil {
			t.Skip("the clusters are not there")
		}
		n := read(t, string(b))
		groups := 0
		for _, r := range n.Records {
			if r.Kind == graph.Organization {
				groups++
			}
		}
		if groups != actors || len(n.Rejects) > 0 {
			t.Errorf("%s: %d groups, %v", name, groups, n.Rejects)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(cluster)
	f.Fuzz(func(_ *testing.T, text string) { _, _ = formattest.Read(misp.Cluster{}, "", text, nil) })
}
