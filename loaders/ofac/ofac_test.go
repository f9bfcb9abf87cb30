package ofac_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/ofac"
)

const none = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- "

const prim = `1,"OAK, Ann","individual","HARBOUR] [DOCKS","Mayor"` + none + `,"DOB 12 Mar 1962; POB Oakham; nationality Norway; Gender Female; Passport A1234 (Norway) expires 2020; citizen Oakland; Linked To: RED HAND; Tall."` + "\r\n" +
	`2,"RED HAND",-0- ,"HARBOUR",-0- ` + none + `,"Organization Established Date 03 May 1990; Tax ID No. 77 (Norway); Website www.hand.example; Executive Order 1 Determination - Subject to Directive 1; Linked To: BLUE FOOT; alt. Linked To: THE HAND; Nationality of Registration Norway."` + "\r\n" +
	`3,"OAK STAR","vessel","HARBOUR",-0- ,"LAXY","Tanker",-0- ,-0- ,"Norway",-0- ,-0- ` + "\r\n\x1a"

var beside = map[string]string{
	"cons_alt.csv":      `1,10,"aka","OAK, Annie",-0- ` + "\r\n" + `2,11,"fka","THE HAND","weak"` + "\r\n" + `2,12,"aka"` + "\r\n\x1a",
	"cons_add.csv":      `2,20,"1 Quay","Oslo 0150","Norway",-0- ` + "\r\n\x1a",
	"cons_comments.csv": `1,"Email Address ann@oak.example."` + "\r\n\x1a",
}

func TestList(t *testing.T) {
	n, err := formattest.Read(ofac.CSV{}, "cons_prim.csv", prim, beside)
	if err != nil {
		t.Fatal(err)
	}
	if n.Datasets[0].ID != "ofac-cons" || n.Datasets[0].Reliability != "B" {
		t.Errorf("%+v", n.Datasets)
	}
	ann := n.RecordOf("ofac:1")
	names := []graph.Name{{Text: "Ann OAK", Kind: graph.Primary}, {Text: "OAK, Ann", Kind: graph.Alias}, {Text: "Annie OAK", Kind: graph.Alias}, {Text: "OAK, Annie", Kind: graph.Alias}}
	if ann == nil || ann.Kind != graph.Person || ann.Begin != "1962-03-12" || !slices.Equal(ann.Names, names) || ann.Identifiers[1] != (graph.Identifier{Scheme: "Passport", Value: "A1234"}) {
		t.Errorf("%+v", ann)
	}
	hand := n.RecordOf("ofac:2")
	if hand == nil || hand.Begin != "1990-05-03" || hand.Names[1] != (graph.Name{Text: "THE HAND", Kind: graph.Former}) || hand.Identifiers[1] != (graph.Identifier{Scheme: "Tax ID", Value: "77"}) {
		t.Errorf("%+v", hand)
	}
	want := []string{
		"ofac:1 LISTED_BY ofac:office, as HARBOUR, DOCKS", `ofac:1 TITLE "Mayor"`, `ofac:1 BIRTH_DATE "12 Mar 1962"`, `ofac:1 BIRTH_PLACE "Oakham"`, "ofac:1 CITIZEN_OF iso:NO", `ofac:1 GENDER "Female"`,
		`ofac:1 NOTE "Passport A1234 (Norway) expires 2020"`, `ofac:1 NOTE "citizen Oakland"`, `ofac:1 NOTE "Tall"`, `ofac:1 CONTACT "ann@oak.example"`,
		"ofac:2 LISTED_BY ofac:office, as HARBOUR", `ofac:2 ADDRESS "1 Quay, Oslo 0150, Norway"`, `ofac:2 NOTE "Tax ID No. 77 (Norway)"`, `ofac:2 WEB_PAGE "www.hand.example"`,
		`ofac:2 LISTING "Executive Order 1 Determination - Subject to Directive 1"`, "ofac:2 LOCATED_IN iso:NO, as registered", `ofac:2 NOTE "THE HAND: weak"`,
		"ofac:1 LINKED_TO ofac:2", `ofac:2 NOTE "Linked To: BLUE FOOT"`, `ofac:2 NOTE "Linked To: THE HAND"`,
	}
	n.Says(t, want...)
	if n.Fields["SDN_Type vessel"] != 1 || len(n.Rejects) != 1 || !strings.Contains(n.Rejects[0], "cons_alt.csv: the row has 3 columns") || n.RecordOf("ofac:3") != nil || len(n.Unreads) > 0 {
		t.Errorf("%v %v %v", n.Fields, n.Rejects, n.Unreads)
	}
}

// Files that are read with the list say nothing by themselves.
func TestFilesBesideTheList(t *testing.T) {
	alt := beside["cons_alt.csv"]
	if n, err := formattest.Read(ofac.CSV{}, "cons_alt.csv", alt, map[string]string{"cons_prim.csv": prim}); err != nil || len(n.Datasets) > 0 {
		t.Error(err, n.Datasets)
	}
	if _, err := formattest.Read(ofac.CSV{}, "cons_alt.csv", alt, nil); err == nil || !strings.Contains(err.Error(), "whose own file is not beside it") {
		t.Error(err)
	}
	n, err := formattest.Read(ofac.CSV{}, "sdn.csv", prim, map[string]string{"alt.csv": alt})
	if err != nil || n.Datasets[0].ID != "ofac-sdn" || len(n.RecordOf("ofac:1").Names) != 4 || len(n.Unreads) != 2 || !strings.Contains(n.Unreads[0], "there is no add.csv beside the list") {
		t.Error(err, n.Unreads)
	}
	if n, err = formattest.Read(ofac.CSV{}, "", prim, nil); err != nil || len(n.Unreads) != 3 {
		t.Error(err, n.Unreads)
	}
}

func TestBadRows(t *testing.T) {
	n, err := formattest.Read(ofac.CSV{}, "", "\ufeff"+prim[:strings.Index(prim, "\r")]+"\r\n7,\"X\"\r\n8,-0- ,-0- ,-0- ,-0- "+none+",-0- \r\n9,\"\xff\",-0- ,-0- ,-0- "+none+",-0- \r\n", nil)
	if err != nil || len(n.Rejects) != 3 || !strings.Contains(n.Rejects[0], "line 2: the row has 2 columns where 12 belong") || !strings.Contains(n.Rejects[1], "8 has no name") || !strings.Contains(n.Rejects[2], "UTF-8") {
		t.Errorf("%v %q", err, n.Rejects)
	}
}

func TestDetect(t *testing.T) {
	for text, want := range map[string]format.Likeness{
		prim: format.ByContent, beside["cons_alt.csv"]: format.ByContent, beside["cons_add.csv"]: format.ByContent,
		"id,name\n1,Ann\n": format.Unlike, `1,"Ann","x","y"`: format.Unlike, "": format.Unlike,
	} {
		if got := (ofac.CSV{}).Detect([]byte(text), "x.csv"); got != want {
			t.Errorf("%.40q: %v", text, got)
		}
	}
}

// The consolidated list, where it is at hand.
func TestRealList(t *testing.T) {
	const folder = "../../../shared/data/ofac-cons/"
	b, err := os.ReadFile(folder + "cons_prim.csv")
	if err != nil {
		t.Skip("the list is not there")
	}
	alt, err := os.ReadFile(folder + "cons_alt.csv")
	if err != nil {
		t.Fatal(err)
	}
	n, err := formattest.Read(ofac.CSV{}, "cons_prim.csv", string(b), map[string]string{"cons_alt.csv": string(alt)})
	linked := 0
	for _, c := range n.Claims {
		if c.Link != nil && c.Link.Type == "LINKED_TO" {
			linked++
		}
	}
	if err != nil || len(n.Rejects) > 0 || linked < 200 {
		t.Errorf("%v %v %d", err, n.Rejects, linked)
	}
	t.Logf("%d records, %d claims, %d linked", len(n.Records), len(n.Claims), linked)
}

func FuzzRead(f *testing.F) {
	f.Add(prim)
	f.Fuzz(func(_ *testing.T, text string) { _, _ = formattest.Read(ofac.CSV{}, "cons_prim.csv", text, beside) })
}
