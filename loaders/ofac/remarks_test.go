package ofac_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
)

// said are the claims but for the listing, which all entries have.
func said(all []string) string {
	all = slices.DeleteFunc(all, func(s string) bool { return strings.Contains(s, "LISTED_BY") || strings.Contains(s, "xx") })
	return strings.TrimPrefix(strings.Join(all, ", "), "ofac:1 ")
}

// TestRemarks shows where each part of remarks on an organization goes.
func TestRemarks(t *testing.T) {
	for part, want := range map[string]string{
		"Additional Sanctions Information - Subject to Secondary Sanctions": `LISTING "Additional Sanctions Information - Subject to Secondary Sanctions"`,
		"Secondary sanctions risk: Rule 1":                                  `LISTING "Secondary sanctions risk: Rule 1"`,
		"Organization Type: Quays":                                          `CHARACTERISTIC "Organization Type: Quays"`,
		"Fax No. 1 2":                                                       `CONTACT "Fax No. 1 2"`,
		"Phone Number 47123":                                                `CONTACT "47123"`,
		"Email:a@oak.example":                                               `CONTACT "a@oak.example"`,
		"alt. Website oak.example":                                          `WEB_PAGE "oak.example"`,
		"nationality Norway":                                                `NOTE "nationality Norway"`,
		"Nationality of Registration Atlantis":                              `NOTE "Nationality of Registration Atlantis"`,
		"Organization Established Date circa 1990":                          `NOTE "Organization Established Date circa 1990"`,
		"Passport issued 1999":                                              `NOTE "Passport issued 1999"`,
		"Tax ID No. one two three four":                                     `NOTE "Tax ID No. one two three four"`,
		"Digital Currency Address - 1abc":                                   `NOTE "Digital Currency Address - 1abc"`,
		"Passports are many":                                                `NOTE "Passports are many"`,
		"Linked To: RED HAND":                                               `NOTE "Linked To: RED HAND"`,
		"Chairman of the Docks":                                             `NOTE "Chairman of the Docks"`,
		"(individual)":                                                      "",
		"":                                                                  "",
	} {
		if got := said(read(t, entry(part+"."), nil).Said()); got != want {
			t.Errorf("%s gives %s, not %s", part, got, want)
		}
	}
}

func TestIdentifiers(t *testing.T) {
	for part, want := range map[string]graph.Identifier{
		"Registration ID HRB 26136 (Germany)":                 {Scheme: "Registration ID", Value: "HRB 26136"},
		"Business Registration Number 0582030 (Here) (There)": {Scheme: "Business Registration Number", Value: "0582030"},
		"NIT # 800-7 (Colombia)":                              {Scheme: "NIT", Value: "800-7"},
		"alt. BIK (RU) 0440":                                  {Scheme: "BIK (RU)", Value: "0440"},
		"SSN 1-2-3 (United States)":                           {Scheme: "SSN", Value: "1-2-3"},
		"Digital Currency Address - XBT 1abc":                 {Scheme: "Digital Currency Address - XBT", Value: "1abc"},
		"D-U-N-S Number 52-02":                                {Scheme: "D-U-N-S Number", Value: "52-02"},
	} {
		if ids := read(t, entry(part+"."), nil).RecordOf("ofac:1").Identifiers; len(ids) != 2 || ids[1] != want {
			t.Errorf("%s gives %v", part, ids)
		}
	}
}

// nothingBeside are the other files, empty.
var nothingBeside = map[string]string{"cons_alt.csv": end, "cons_add.csv": end, "cons_comments.csv": end}

func TestBirthDates(t *testing.T) {
	for text, want := range map[string]struct{ born, says string }{
		"DOB 03 May 1962":                {"1962-05-03", `"1962-05-03"`},
		"DOB May 1962":                   {"1962-05", `"1962-05"`},
		"DOB 1962":                       {"1962", `"1962"`},
		"DOB circa 1962":                 {"", `"circa 1962"`},
		"DOB 1960 to 1962":               {"", `"1960 to 1962"`},
		"DOB 1962; alt. DOB 03 May 1963": {"", `"1962" "1963-05-03"`},
		"DOB 31 Feb 1962":                {"", `"31 Feb 1962" unread`},
	} {
		n := read(t, row("1", "OAK, Ann", `"individual"`, text+".")+end, nothingBeside)
		var says []string
		for _, s := range n.Said() {
			if date, is := strings.CutPrefix(s, "ofac:1 BIRTH_DATE "); is {
				says = append(says, date)
			}
		}
		if len(n.Unreads) > 0 {
			says = append(says, "unread")
		}
		if got := strings.Join(says, " "); string(n.RecordOf("ofac:1").Begin) != want.born || got != want.says {
			t.Errorf("%s: %s, %s", text, n.RecordOf("ofac:1").Begin, got)
		}
	}
}

// A date of listing dates the listing where there is one, and of the one
// programme.
func TestListingDate(t *testing.T) {
	for _, c := range []struct{ programs, remarks, want string }{
		{"CMIC-EO13959", "Listing Date (CMIC) 03 Jun 2021", "CMIC-EO13959, 2021-06-03.."},
		{"RUSSIA-EO14024", "Listing Date (EO 14024 Directive 1a): 22 Feb 2022", "RUSSIA-EO14024, 2022-02-22.."},
		{"RUSSIA-EO14024", "Listing Date (CMIC) 03 Jun 2021", "RUSSIA-EO14024"},
		{"RUSSIA-EO14024", "Listing Date (EO 14024 Directive 2): 22 Feb 2022; Listing Date (EO 14024 Directive 3): 23 Feb 2022", "RUSSIA-EO14024"},
		{"HARBOUR] [RUSSIA-EO14024", "Listing Date (EO 14024 Directive 2): 22 Feb 2022", "HARBOUR, RUSSIA-EO14024"},
	} {
		n := read(t, strings.Replace(entry(c.remarks+"."), "HARBOUR", c.programs, 1), nil)
		if want := "ofac:1 LISTED_BY ofac:office, as " + c.want; !slices.Contains(n.Said(), want) {
			t.Errorf("%v lacks %s", n.Said(), want)
		}
	}
}

// The primary file breaks remarks off after 1,000 letters; the rest goes on in
// the middle of a word, and a blank at the break is written at either side.
func TestRemarksGoOn(t *testing.T) {
	filling := strings.Repeat("x", 1_000)
	for _, c := range []struct{ begins, more, want string }{
		{"; Registration Numbe", "r 77; Tall.", `NOTE "Tall"`},
		{"; Government", " Gazette Number 77.", ""},
		{"; Registration Number ", "77.", ""},
		{"; Registration Number 77", "", `NOTE "Registration Number 77"`},
	} {
		beside := nothingBeside
		if c.more != "" {
			beside = map[string]string{"cons_alt.csv": end, "cons_add.csv": end, "cons_comments.csv": `1,"` + c.more + "\"\r\n" + end}
		}
		n := read(t, entry(filling[:1_000-len(c.begins)]+c.begins), beside)
		if got := said(n.Said()); got != c.want {
			t.Errorf("%s + %s gives %s, not %s", c.begins, c.more, got, c.want)
		}
		ids := n.RecordOf("ofac:1").Identifiers
		if is := len(ids) == 2 && ids[1].Value == "77"; is != (c.more != "") || (len(n.Unreads) == 1) != (c.more == "") {
			t.Errorf("%s + %s gives %v, %v", c.begins, c.more, ids, n.Unreads)
		}
	}
}

// A name ends with a point or the remarks do; aliases give way to names.
func TestLinkedTo(t *testing.T) {
	list := row("1", "RED HAND", "-0- ", "") + row("2", "FOOT S.A.", "-0- ", "") + row("3", "ARM", "-0- ", "") + row("4", "ARM.", "-0- ", "") + row("5", "TWIN", "-0- ", "") + row("6", "TWIN", "-0- ", "")
	beside := map[string]string{"cons_alt.csv": `2,1,"aka","RED HAND",-0- ` + "\r\n" + `2,2,"aka","SOLE",-0- ` + "\r\n" + `2,3,"aka","TOE",-0- ` + "\r\n" + `3,4,"aka","TOE",-0- ` + "\r\n" + end}
	for remarks, want := range map[string]string{
		"Linked To: RED HAND.":             "LINKED_TO ofac:1",
		"Linked To: FOOT S.A.":             "LINKED_TO ofac:2",
		"Linked To: FOOT S.A.; Tall.":      "LINKED_TO ofac:2",
		"Linked To: FOOT S.A..":            "LINKED_TO ofac:2",
		"Linked To: SOLE.":                 "LINKED_TO ofac:2",
		"Linked To: ARM; Tall.":            "LINKED_TO ofac:3",
		"Linked To: ARM.; Tall.":           "LINKED_TO ofac:4",
		"Linked To: ARM.":                  `NOTE "Linked To: ARM"`,
		"Linked To: TWIN.":                 `NOTE "Linked To: TWIN"`,
		"Linked To: TOE.":                  `NOTE "Linked To: TOE"`,
		"Linked To: red hand.":             `NOTE "Linked To: red hand"`,
		"Linked To: NINE.":                 `NOTE "Linked To: NINE"`,
		"Linked To: ARM; Linked To: SOLE.": "LINKED_TO ofac:3",
	} {
		n := read(t, list+row("9", "NINE", "-0- ", remarks)+end, beside)
		if !slices.Contains(n.Said(), "ofac:9 "+want) {
			t.Errorf("%s: %v", remarks, n.Said())
		}
	}
}
