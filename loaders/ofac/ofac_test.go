package ofac_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/ofac"
)

const null = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- "

// end ends each of OFAC's files.
const end = "\x1a"

const prim = `1,"OAK, Ann","individual","HARBOUR] [DOCKS","Mayor"` + null + `,"DOB 12 Mar 1962; POB Oakham; nationality Norway; Gender Female; Passport A1234 (Norway) expires 2020; citizen Oakland; Linked To: RED HAND; Tall."` + "\r\n" +
	`2,"RED HAND",-0- ,"HARBOUR",-0- ` + null + `,"Organization Established Date 03 May 1990; Tax ID No. 77 (Norway); Website www.hand.example; Executive Order 1 Determination - Subject to Directive 1; Linked To: BLUE FOOT; alt. Linked To: THE HAND; Nationality of Registration Norway."` + "\r\n" +
	`3,"OAK STAR","vessel","HARBOUR",-0- ,"LAXY","Tanker",-0- ,-0- ,"Norway",-0- ,-0- ` + "\r\n" + end

var others = map[string]string{
	"cons_alt.csv":      `1,10,"aka","OAK, Annie",-0- ` + "\r\n" + `2,11,"fka","THE HAND","weak"` + "\r\n" + `3,12,"aka","STAR",-0- ` + "\r\n" + end,
	"cons_add.csv":      `2,20,"1 Quay","Oslo 0150","Norway",-0- ` + "\r\n" + `1,21,-0- ,-0- ,"Norway","office"` + "\r\n" + `1,22,-0- ,-0- ,-0- ,-0- ` + "\r\n" + end,
	"cons_comments.csv": `1,"Email Address ann@oak.example."` + "\r\n" + end,
}

// entry is a list of one organization with these remarks.
func entry(remarks string) string { return row("1", "RED HAND", "-0- ", remarks) + end }

func row(number, name, kind, remarks string) string {
	return number + `,"` + name + `",` + kind + `,"HARBOUR",-0- ` + null + `,"` + remarks + "\"\r\n"
}

func read(t *testing.T, text string, beside map[string]string) *formattest.Notes {
	t.Helper()
	n, err := formattest.Read(ofac.CSV{}, "cons_prim.csv", text, beside)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestList(t *testing.T) {
	n := read(t, prim, others)
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
	n.Says(t,
		`ofac:1 TITLE "Mayor"`, `ofac:1 ADDRESS "Norway (office)"`, `ofac:1 BIRTH_DATE "1962-03-12"`, `ofac:1 BIRTH_PLACE "Oakham"`, "ofac:1 CITIZEN_OF iso:NO", `ofac:1 GENDER "Female"`,
		`ofac:1 NOTE "Passport A1234 (Norway) expires 2020"`, `ofac:1 NOTE "citizen Oakland"`, `ofac:1 NOTE "Tall."`, `ofac:1 CONTACT "ann@oak.example"`, "ofac:1 LISTED_BY ofac:office, as HARBOUR, DOCKS",
		`ofac:2 NOTE "THE HAND: weak"`, `ofac:2 ADDRESS "1 Quay, Oslo 0150, Norway"`, "ofac:2 LOCATED_IN iso:NO", `ofac:2 NOTE "Tax ID No. 77 (Norway)"`, `ofac:2 WEB_PAGE "www.hand.example"`,
		`ofac:2 LISTING "Executive Order 1 Determination - Subject to Directive 1"`, "ofac:2 LOCATED_IN iso:NO, as registered", "ofac:2 LISTED_BY ofac:office, as HARBOUR",
		"ofac:1 LINKED_TO ofac:2", `ofac:2 NOTE "Linked To: BLUE FOOT"`, `ofac:2 NOTE "Linked To: THE HAND"`)
	if len(n.Rejects) != 0 || len(n.Unreads) != 0 || n.RecordOf("ofac:3") != nil {
		t.Errorf("%v %v", n.Rejects, n.Unreads)
	}
}

// A vessel is no actor: all that the files say of it is counted.
func TestVessel(t *testing.T) {
	n := read(t, prim, others)
	const of = " of a vessel or aircraft"
	for field, values := range map[string]int{"SDN_Type vessel": 1, "SDN_Name" + of: 1, "Program" + of: 1, "Call_Sign" + of: 1, "Vess_type" + of: 1, "Vess_flag" + of: 1, "alt_name" + of: 1, "Tonnage" + of: 0} {
		if n.Fields[field] != values {
			t.Errorf("%s: %d, not %d", field, n.Fields[field], values)
		}
	}
}

// The order of rows bears on nothing, nor does a row that comes twice.
func TestOrder(t *testing.T) {
	turned := map[string]string{}
	for name, text := range others {
		rows := strings.SplitAfter(strings.TrimSuffix(text, end), "\n")
		slices.Reverse(rows)
		turned[name] = strings.Join(rows, "") + rows[len(rows)-1] + end
	}
	rows := strings.SplitAfter(strings.TrimSuffix(prim, end), "\n")
	slices.Reverse(rows)
	one, other := read(t, prim, others), read(t, strings.Join(rows, "")+rows[1]+end, turned)
	a, b := one.Said(), other.Said()
	slices.Sort(a)
	slices.Sort(b)
	if !slices.Equal(a, b) || len(other.Rejects) > 0 {
		t.Errorf("%q\n%q\n%v", a, b, other.Rejects)
	}
	for _, id := range []string{"ofac:1", "ofac:2"} {
		if x, y := one.RecordOf(id), other.RecordOf(id); x.StatementID() != y.StatementID() {
			t.Errorf("%+v\n%+v", x, y)
		}
	}
}

func TestNames(t *testing.T) {
	n := read(t, row("1", "OAK, Ann, Jr.", `"individual"`, "a.k.a. 'ASH, Ann'; f.k.a. 'O.A.K.'; a.k.a. 'LLC 'DSD''; a.k.a. nobody.")+row("2", "OAK, ASH, LTD.", "-0- ", "f.k.a. 'ELM'.")+end, nil)
	want := []graph.Name{{Text: "OAK, Ann, Jr.", Kind: graph.Primary}, {Text: "Ann ASH", Kind: graph.Weak}, {Text: "ASH, Ann", Kind: graph.Weak}, {Text: "O.A.K.", Kind: graph.Former}, {Text: "LLC 'DSD'", Kind: graph.Weak}}
	if got := n.RecordOf("ofac:1").Names; !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
	if got := n.RecordOf("ofac:2").Names; !slices.Equal(got, []graph.Name{{Text: "OAK, ASH, LTD.", Kind: graph.Primary}, {Text: "ELM", Kind: graph.Former}}) {
		t.Errorf("%v", got)
	}
	if !slices.Contains(n.Said(), `ofac:1 NOTE "a.k.a. nobody"`) {
		t.Error(n.Said())
	}
}
