package popolo_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/popolo"
)

const file = `{"posts": [], "persons": [{"id": "p1", "name": "Ann Oak", "given_name": "Ann", "birth_date": "1970-02-03", "gender": "female", "image": "x.jpg",
  "identifiers": [{"identifier": "Q1", "scheme": "wikidata"}], "other_names": [{"lang": "no", "name": "Anne Eik", "note": "multilingual"}, {"name": "Ann Elm", "end_date": "1999"}],
  "contact_details": [{"type": "phone", "value": "12"}], "links": [{"note": "Wikipedia", "url": "https://ann.example"}]}],
 "organizations": [{"id": "house", "name": "The House", "classification": "legislature", "seats": 9}, {"id": "oaks", "name": "Oaks", "classification": "party", "parent_id": "trees"}],
 "meta": {"sources": ["x"]},
 "memberships": [{"person_id": "p1", "organization_id": "house", "on_behalf_of_id": "oaks", "area_id": "area/oakham", "role": "member", "legislative_period_id": "t/1"},
  {"person_id": "p1", "organization_id": "house", "role": "chair", "start_date": "2015-05", "legislative_period_id": "t/1"}, {"person_id": "p1"}],
 "events": [{"id": "t/1", "name": "First term", "classification": "legislative period", "organization_id": "house", "start_date": "2013-06-01", "end_date": "2018"}],
 "areas": [{"id": "area/oakham", "name": "Oakham", "type": "constituency"}]}`

func read(t *testing.T, text string) *formattest.Notes {
	t.Helper()
	n, err := formattest.Read(popolo.JSON{}, "", text, nil)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestFile(t *testing.T) {
	n := read(t, file)
	ann := n.RecordOf("popolo:p1")
	names := []graph.Name{{Text: "Ann Oak", Kind: graph.Primary}, {Text: "Anne Eik", Kind: graph.Alias, Lang: "no"}, {Text: "Ann Elm", Kind: graph.Former}}
	if ann == nil || ann.Kind != graph.Person || ann.Begin != "1970-02-03" || !slices.Equal(ann.Names, names) || ann.Identifiers[0].Value != "Q1" {
		t.Errorf("%+v", ann)
	}
	for id, want := range map[string]graph.Record{"house": {Kind: graph.Organization, Subtype: "legislature"}, "t/1": {Kind: graph.Event, Subtype: "legislative period"}, "area/oakham": {Kind: graph.Place, Subtype: "constituency"}} {
		if r := n.RecordOf("popolo:" + id); r == nil || r.Kind != want.Kind || r.Subtype != want.Subtype {
			t.Errorf("%s: %+v", id, r)
		}
	}
	want := []string{
		`popolo:p1 GENDER "female"`, `popolo:p1 CONTACT "phone 12"`, `popolo:p1 WEB_PAGE "https://ann.example"`, `popolo:house NOTE "seats: 9"`, "popolo:oaks PART_OF popolo:trees",
		"popolo:t/1 RELATED_TO popolo:house",
		"popolo:p1 MEMBER_OF popolo:house, as member for oakham, 2013-06-01..2018", "popolo:p1 MEMBER_OF popolo:oaks, 2013-06-01..2018",
		"popolo:p1 MEMBER_OF popolo:house, as chair, 2015-05..2018",
	}
	n.Says(t, want...)
	if n.Fields["persons.image"] != 1 || n.Fields["meta"] != 1 || len(n.Fields) != 2 || len(n.Rejects) != 1 || len(n.Unreads) > 0 {
		t.Errorf("%v %v %v", n.Fields, n.Rejects, n.Unreads)
	}
}

func TestBadFiles(t *testing.T) {
	for text, says := range map[string]string{"": "ends early", file[:500]: "ends early", "[]": "not a JSON object"} {
		if _, err := formattest.Read(popolo.JSON{}, "", text, nil); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%.30q: %v", text, err)
		}
	}
	n := read(t, `{"persons": [{"id": "a"}, {"name": "B"}, 7, {"id": "c", "name": "C", "birth_date": "soon"}, {"id": "d", "name": "D", "birth_date": "1990", "death_date": "1980"}]}`)
	if len(n.Rejects) != 3 || len(n.Unreads) != 2 {
		t.Errorf("%q %q", n.Rejects, n.Unreads)
	}
}

func TestDetect(t *testing.T) {
	for text, want := range map[string]format.Likeness{file: format.ByContent, `{"type": "bundle", "objects": []}`: format.Unlike, `{"entity": {"id": "a", "identifiers": []}}`: format.Unlike} {
		if got := (popolo.JSON{}).Detect([]byte(text), "x.json"); got != want {
			t.Errorf("%.30q: %v", text, got)
		}
	}
}

// A legislature as EveryPolitician publishes it, where it is at hand.
func TestRealFile(t *testing.T) {
	b, err := os.ReadFile("../../../shared/data/popolo-pakistan.json")
	if err != nil {
		t.Skip("the file is not there")
	}
	n := read(t, string(b))
	members := 0
	for _, c := range n.Claims {
		if c.Link != nil && c.Link.Type == "MEMBER_OF" {
			members++
			if c.Since == "" {
				t.Errorf("%+v has no beginning", c)
			}
		}
	}
	if len(n.Records) != 349+20+11+271 || members != 2*349 || len(n.Rejects)+len(n.Unreads) > 0 {
		t.Errorf("%d records, %d memberships, %v %v", len(n.Records), members, n.Rejects, n.Unreads)
	}
	if (popolo.JSON{}).Detect(b[:min(len(b), format.HeadSize)], "") != format.ByContent {
		t.Error("it is not told by its content")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(file)
	f.Fuzz(func(_ *testing.T, text string) { _, _ = formattest.Read(popolo.JSON{}, "", text, nil) })
}
