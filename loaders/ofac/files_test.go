package ofac_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/ofac"
)

func TestDetect(t *testing.T) {
	for _, c := range []struct {
		text, name string
		want       format.Likeness
		part       bool
	}{
		{prim, "x.csv", format.ByContent, false},
		{"\ufeff" + prim, "x.csv", format.ByContent, false},
		{others["cons_alt.csv"], "x.csv", format.ByContent, true},
		{others["cons_add.csv"], "x.csv", format.ByContent, true},
		{others["cons_comments.csv"], "x.csv", format.Unlike, false},
		{others["cons_comments.csv"], "comments.csv", format.Unlike, false},
		{others["cons_comments.csv"], "CONS_COMMENTS.CSV", format.ByName, true},
		{"id,name\n1,Ann\n", "sdn.csv", format.Unlike, false},
		{`1,"Ann","x","y"`, "sdn.csv", format.Unlike, false},
		{"1,2,\"a\",\"b\",\"c\",\"d\"\n", "edges.csv", format.Unlike, false},
		{"1,2,3,4,5,6,7,8,9,10,11,12\n", "numbers.csv", format.Unlike, false},
		{"", "sdn.csv", format.Unlike, false},
	} {
		if got := (ofac.CSV{}).Detect([]byte(c.text), c.name); got != c.want {
			t.Errorf("%.40q: %v", c.text, got)
		}
		if of := (ofac.CSV{}).PartOf([]byte(c.text), c.name); (len(of) > 0) != c.part {
			t.Errorf("%.40q is part of %v", c.text, of)
		}
	}
}

// TestBeside shows which files are read together, whatever the letter case.
func TestBeside(t *testing.T) {
	alt := others["cons_alt.csv"]
	for list, other := range map[string]string{
		"cons_prim.csv": "cons_alt.csv", "CONS_PRIM.CSV": "CONS_ALT.CSV", "cons_prim (1).csv": "cons_alt (1).csv", "sdn.csv": "alt.csv", "SDN.CSV": "ALT.CSV", "old_sdn.csv": "old_sdn_alt.csv", "sdn.CSV": "alt.csv",
	} {
		n, err := formattest.Read(ofac.CSV{}, list, prim, map[string]string{other: alt})
		if err != nil || len(n.RecordOf("ofac:1").Names) != 4 || len(n.Unreads) != 2 {
			t.Errorf("%s: %v %v", list, err, n.Unreads)
		}
		if of := (ofac.CSV{}).PartOf([]byte(alt), other); !strings.Contains(strings.ToLower(strings.Join(of, " ")), strings.ToLower(list)) {
			t.Errorf("%s is part of %v", other, of)
		}
	}
	n, err := formattest.Read(ofac.CSV{}, "sdn.csv", prim, nil)
	if err != nil || n.Datasets[0].ID != "ofac-sdn" || len(n.Unreads) != 3 || !strings.Contains(n.Unreads[2], "there is no sdn_comments.csv beside the list") {
		t.Error(err, n.Unreads)
	}
	if _, err := formattest.Read(ofac.CSV{}, "", alt, nil); err == nil || !strings.Contains(err.Error(), "holds aliases of a list, and not the list itself (load sdn.csv") {
		t.Error(err)
	}
}

// Where the file has no name, its programs tell which list it is.
func TestStandardInput(t *testing.T) {
	for text, want := range map[string]struct {
		dataset string
		unreads int // three of them that the other files are not read
	}{
		strings.ReplaceAll(prim, "HARBOUR", "NS-PLC"): {"ofac-cons", 3},
		prim: {"ofac-sdn", 4},
		strings.Repeat(row("1", "A", "-0- ", "B."), 30) + end: {"ofac-sdn", 3},
	} {
		n, err := formattest.Read(ofac.CSV{}, "", text, nil)
		if err != nil || n.Datasets[0].ID != want.dataset || len(n.Unreads) != want.unreads {
			t.Errorf("%.60q: %v %v %q", text, err, n.Datasets, n.Unreads)
		}
	}
}

func TestBadRows(t *testing.T) {
	bad := row("1", "A", "-0- ", "B.") + "7,\"X\"\r\n" + "8,-0- ,-0- ,-0- ,-0- " + null + ",-0- \r\n" + "9,\"\xff\",-0- ,-0- ,-0- " + null + ",-0- \r\n" +
		"x,\"X\",-0- ,-0- ,-0- " + null + ",-0- \r\n" + "9,\"a \"b\" c\",-0- \r\n" + row("1", "OTHER", "-0- ", "B.") + row("2", strings.Repeat("n", 2_001), "-0- ", "B.") + row("3", "C", "-0- ", strings.Repeat("n", 10_001)+".") + end
	n := read(t, "\ufeff"+bad, map[string]string{"cons_alt.csv": "1,1,\"aka\"\r\n77,2,\"aka\",\"X\",-0- \r\n1,3,\"dba\",\"Y\",-0- \r\n" + end, "cons_add.csv": end, "cons_comments.csv": end})
	for i, want := range []string{
		"cons_alt.csv:1: the row has 3 columns where 5 belong", "line 2: the row has 2 columns where 12 belong", "line 3: SDN_Name: 8 has no name", "line 4: the row is not valid UTF-8", `line 5: ent_num: "x" is no entry's number`,
		"line 6: a quote in line 6", "line 7: ent_num: 1 is given twice, first in line 1", "line 8: SDN_Name: the name is 2001 bytes long", "cons_alt.csv:2: the list has no entry 77",
	} {
		if i >= len(n.Rejects) || !strings.HasPrefix(n.Rejects[i], want) {
			t.Errorf("want %s\n%s", want, strings.Join(n.Rejects, "\n"))
		}
	}
	if len(n.Rejects) != 9 || len(n.Unreads) != 2 || !strings.Contains(n.Unreads[0], `"dba" is not known`) || !strings.Contains(n.Unreads[1], "10001 bytes long") {
		t.Errorf("%q %q", n.Rejects, n.Unreads)
	}
}

// TestCutOff shows files that end early, and one with a row without an end.
func TestCutOff(t *testing.T) {
	whole := row("1", "A", "-0- ", "B.")
	for text, want := range map[string]string{
		whole + `2,"B`:                           "line 2: the file ends in the middle of this row",
		whole + `2,"B",-0- ,"X"`:                 "line 2: the file ends in the middle of this row",
		whole + `2,"` + strings.Repeat("b", 5e6): "line 2: the row in or below this line is longer than 4 MB",
	} {
		if _, err := formattest.Read(ofac.CSV{}, "cons_prim.csv", text, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.80q: %v", text, err)
		}
	}
	n := read(t, whole, nil)
	if len(n.Unreads) != 4 || !strings.Contains(n.Unreads[3], "cons_prim.csv does not end with the letter 0x1A") {
		t.Errorf("%q", n.Unreads)
	}
	if _, err := formattest.Read(ofac.CSV{}, "cons_prim.csv", prim, map[string]string{"cons_add.csv": `1,2,"x`}); err == nil || !strings.Contains(err.Error(), "cons_add.csv:1: the file ends in the middle") {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := (ofac.CSV{}).Read(ctx, format.Input{Text: strings.NewReader(prim), Name: "cons_prim.csv"}, &formattest.Notes{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
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
	n := read(t, string(b), map[string]string{"cons_alt.csv": string(alt)})
	of := map[string]int{}
	for _, c := range n.Claims {
		if c.Link != nil {
			of[c.Link.Type]++
		}
	}
	if len(n.Rejects) > 0 || of["LISTED_BY"] != 442 || of["LINKED_TO"] != 282 {
		t.Errorf("%v %v", n.Rejects, of)
	}
	t.Logf("%d records, %d claims, %v, %d unread", len(n.Records), len(n.Claims), of, len(n.Unreads))
}

func FuzzRead(f *testing.F) {
	f.Add(prim, others["cons_alt.csv"], others["cons_comments.csv"])
	f.Add(entry("DOB 1962; Passport ; Linked To: .; alt. ; a.k.a. ''; Listing Date () .; Digital Currency Address - ."), end, `1,"; x"`)
	f.Add("1,\"", "\xff", end)
	f.Fuzz(func(_ *testing.T, list, alt, comments string) {
		_, _ = formattest.Read(ofac.CSV{}, "cons_prim.csv", list, map[string]string{"cons_alt.csv": alt, "cons_add.csv": alt, "cons_comments.csv": comments})
	})
}
