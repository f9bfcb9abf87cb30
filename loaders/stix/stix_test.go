package stix_test

import (
	"os"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/stix"
)

func read(t *testing.T, objects ...string) *formattest.Notes {
	t.Helper()
	n, err := formattest.Read(stix.Bundle{}, "", `{"type": "bundle", "id": "bundle--1", "objects": [`+strings.Join(objects, ",\n")+`]}`, nil)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestObjects(t *testing.T) {
	n := read(t,
		`{"type": "x-mitre-collection", "id": "x-mitre-collection--1", "name": "ATT&CK for Harbours", "x_mitre_version": "18.1", "modified": "2025-11-13T14:00:00.188Z"}`,
		`{"type": "intrusion-set", "id": "intrusion-set--1", "name": "Red Hand", "aliases": ["Red Hand", "RH"], "created": "2017-05-31T21:32:05.217Z", "description": "Dockers.", "goals": ["money"], "first_seen": "2010-01-01T00:00:00Z",
			"external_references": [{"source_name": "harbour", "external_id": "H1", "url": "https://hand.example"}, {"source_name": "Press", "description": "A paper."}], "x_shoe": ["a", "b"]}`,
		`{"type": "threat-actor", "id": "threat-actor--1", "name": "Ann", "resource_level": "individual"}`,
		`{"type": "identity", "id": "identity--1", "name": "Ben", "identity_class": "individual"}`,
		`{"type": "campaign", "id": "campaign--1", "name": "Night of Ropes", "first_seen": "2015-12-01T05:00:00.000Z", "last_seen": "2016-01-01T05:00:00.000Z"}`,
		`{"type": "location", "id": "location--1", "country": "NO", "region": "northern-europe"}`,
		`{"type": "malware", "id": "malware--1", "name": "Rope"}`,
		`{"type": "intrusion-set", "id": "intrusion-set--9", "name": "Gone", "revoked": true}`,
		`{"type": "intrusion-set", "id": "intrusion-set--8", "name": "Old", "x_mitre_deprecated": true}`)
	if d := n.Datasets[0]; d.ID != "stix-attack" || d.Title != "ATT&CK for Harbours" || d.Edition != "18.1" || d.Published != "2025-11-13" {
		t.Errorf("%+v", d)
	}
	hand := n.RecordOf("stix:intrusion-set--1")
	if hand == nil || hand.Kind != graph.Organization || len(hand.Names) != 2 || hand.Description != "Dockers." || hand.Begin != "" || hand.Identifiers[0] != (graph.Identifier{Scheme: "harbour", Value: "H1"}) {
		t.Errorf("%+v", hand)
	}
	for id, kind := range map[string]graph.Kind{"threat-actor--1": graph.Person, "identity--1": graph.Person, "campaign--1": graph.Event, "location--1": graph.Place} {
		if r := n.RecordOf("stix:" + id); r == nil || r.Kind != kind {
			t.Errorf("%s: %+v", id, r)
		}
	}
	if l := n.RecordOf("stix:location--1"); l.Names[0].Text != "NO, northern-europe" {
		t.Errorf("%+v", l)
	}
	if c := n.RecordOf("stix:campaign--1"); c.Begin != "2015-12-01" || c.End != "2016-01-01" {
		t.Errorf("%+v", c)
	}
	n.Says(t, `stix:intrusion-set--1 WEB_PAGE "https://hand.example"`, `stix:intrusion-set--1 NOTE "Press: A paper."`, `stix:intrusion-set--1 AIM "money"`, `stix:threat-actor--1 RESOURCE "individual"`, "stix:location--1 LOCATED_IN iso:NO")
	want := map[string]int{"x-mitre-collection": 1, "malware": 1, "intrusion-set.first_seen": 1, "intrusion-set.x_shoe": 2, "intrusion-set (revoked)": 1, "intrusion-set (deprecated)": 1}
	for field, count := range want {
		if n.Fields[field] != count {
			t.Errorf("%s: %v", field, n.Fields)
		}
	}
	if n.RecordOf("stix:intrusion-set--9") != nil || n.RecordOf("iso:NO") == nil || len(n.Rejects)+len(n.Unreads) > 0 {
		t.Error(n.Rejects, n.Unreads)
	}
}

func TestRelationships(t *testing.T) {
	tie := func(of, from, to, more string) string {
		return `{"type": "relationship", "id": "relationship--1", "relationship_type": "` + of + `", "source_ref": "` + from + `--1", "target_ref": "` + to + `--2"` + more + `}`
	}
	for _, c := range []struct{ row, want string }{
		{tie("attributed-to", "campaign", "intrusion-set", ""), "stix:intrusion-set--2 ORGANIZED stix:campaign--1, as attributed to"},
		{tie("attributed-to", "intrusion-set", "threat-actor", ""), "stix:intrusion-set--1 LINKED_TO stix:threat-actor--2, as attributed to"},
		{tie("targets", "intrusion-set", "identity", `, "start_time": "2010-01-02T00:00:00Z", "stop_time": "2011-01-02T00:00:00Z"`), "stix:intrusion-set--1 TARGETED stix:identity--2, 2010-01-02..2011-01-02"},
		{tie("located-at", "identity", "location", ""), "stix:identity--1 LOCATED_IN stix:location--2"},
		{tie("originates-from", "campaign", "location", ""), "stix:campaign--1 LOCATED_IN stix:location--2, as originates from"},
		{tie("part-of", "identity", "identity", ""), "stix:identity--1 PART_OF stix:identity--2"},
		{tie("impersonates", "threat-actor", "identity", ""), "stix:threat-actor--1 RELATED_TO stix:identity--2, as impersonates"},
	} {
		n := read(t, c.row)
		n.Says(t, c.want)
		if len(n.Fields)+len(n.Unreads)+len(n.Rejects) > 0 {
			t.Errorf("%s: %v %v", c.row, n.Fields, n.Unreads)
		}
	}
	n := read(t, tie("uses", "intrusion-set", "malware", ""), tie("revoked-by", "intrusion-set", "intrusion-set", ""), tie("targets", "campaign", "identity", `, "revoked": true`))
	n.Says(t)
	if n.Fields["relationship intrusion-set uses malware"] != 1 || n.Fields["relationship (revoked)"] != 1 {
		t.Error(n.Fields)
	}
	for confidence, want := range map[string]int{"85": 1, "70": 2, "50": 3, "20": 4, "0": 5} {
		if n := read(t, tie("targets", "campaign", "identity", `, "confidence": `+confidence)); n.Claims[0].Credibility != want {
			t.Errorf("%s: %d", confidence, n.Claims[0].Credibility)
		}
	}
	if n := read(t, tie("targets", "campaign", "identity", `, "confidence": 200, "start_time": "soon"`)); len(n.Unreads) != 2 || len(n.Claims) != 1 {
		t.Error(n.Unreads)
	}
}

func TestSightings(t *testing.T) {
	n := read(t, `{"type": "sighting", "id": "sighting--1", "sighting_of_ref": "intrusion-set--1", "where_sighted_refs": ["identity--1", "identity--2"], "first_seen": "2010-01-02T00:00:00Z", "count": 3}`,
		`{"type": "sighting", "id": "sighting--2", "sighting_of_ref": "indicator--1"}`)
	n.Says(t, "stix:intrusion-set--1 TARGETED stix:identity--1, as sighted, as of 2010-01-02", "stix:intrusion-set--1 TARGETED stix:identity--2, as sighted, as of 2010-01-02")
	if n.Fields["sighting indicator"] != 1 || n.Fields["sighting.count"] != 1 {
		t.Error(n.Fields)
	}
}

func TestBadBundles(t *testing.T) {
	for text, says := range map[string]string{"": "ends early", `{"type": "bundle", "objects": [{"id": `: "ends early", `{"type": "bundle"}`: "no object"} {
		if _, err := formattest.Read(stix.Bundle{}, "", text, nil); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%.30q: %v", text, err)
		}
	}
	n := read(t, `7`, `{"type": "identity"}`, `{"type": "identity", "id": "identity--1"}`, `{"type": "identity", "id": "identity--2", "name": "A", "description": "`+strings.Repeat("x", 20_000)+`"}`)
	if len(n.Rejects) != 3 || len(n.Unreads) != 1 {
		t.Errorf("%q %q", n.Rejects, n.Unreads)
	}
}

func TestDetect(t *testing.T) {
	for text, want := range map[string]format.Likeness{`{"type": "bundle", "id": "bundle--1"}`: format.ByContent, `{"entity": {"id": "bundle"}}`: format.Unlike} {
		if got := (stix.Bundle{}).Detect([]byte(text), "x.json"); got != want {
			t.Errorf("%.30q: %v", text, got)
		}
	}
}

// A bundle as MITRE publishes it, where it is at hand.
func TestRealBundle(t *testing.T) {
	b, err := os.ReadFile("../../../shared/data/stix21-ics-attack.json")
	if err != nil {
		t.Skip("the bundle is not there")
	}
	n, err := formattest.Read(stix.Bundle{}, "", string(b), nil)
	if err != nil {
		t.Fatal(err)
	}
	actors, organized := 0, 0
	for _, r := range n.Records {
		if r.Subtype == "intrusion set" {
			actors++
		}
	}
	for _, c := range n.Claims {
		if c.Link != nil && c.Link.Type == "ORGANIZED" {
			organized++
		}
	}
	if actors < 12 || organized != 5 || len(n.Rejects)+len(n.Unreads) > 0 {
		t.Errorf("%d actors, %d organized, %v %v", actors, organized, n.Rejects, n.Unreads)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`{"type": "bundle", "objects": [{"type": "campaign", "id": "campaign--1", "name": "A", "first_seen": "x"}]}`)
	f.Add(`{"type": "bundle", "objects": [{"type": "relationship", "id": "r--1", "relationship_type": "targets", "source_ref": "campaign--1", "target_ref": "identity--1", "confidence": []}]}`)
	f.Fuzz(func(_ *testing.T, text string) { _, _ = formattest.Read(stix.Bundle{}, "", text, nil) })
}
