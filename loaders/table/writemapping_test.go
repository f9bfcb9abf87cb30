package table_test

import (
	"strings"
	"testing"

	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/table"
)

// A simple table loads by the mapping that is written of it, as it is.
func TestAFirstMappingLoads(t *testing.T) {
	for what, c := range map[string]struct {
		text, says      string
		records, claims int
	}{
		"people": {"Ref;Full name;Aliases;DOB;Nationality;Notes;Score\nA1;Mary Oak;Molly;5/31/70;France;tall;3.5\nA2;Tom Elm;Tommy; 5/3/71;DE;n/a;-99\n",
			`"DOB": {dates: ["m/d/yy"], pivot: 30}`, 4, 0},
		"aliases":          {"name,aka\nMary Oak,Molly; M.O.\nTom Elm,\n", `"aka": {split: ";"}`, 2, 0},
		"ties":             {"source,target,type\nMary,Tom,friend\nTom,Ann,foe\n", `role: "{type}"`, 3, 2},
		"ties by ids":      {"\"a\"\t\"b\"\np1\tp2\np2\tp3\n", `from: "t:{a}"`, 3, 2},
		"ties unannounced": {"x,y\nMary Oak,Tom Elm\nTom Elm,Ann Ash\nAnn Ash,Mary Oak\n", "RELATED_TO", 3, 3},
		"odd names":        {"na|me,{x},$y\nMary,1,2\nTom,3,4\n", `"c1": {of: "na|me"}`, 2, 0},
		"a mark":           {"\xef\xbb\xbfid,name\r\n1,Zoë\r\n2,Tom\r\n", `id: "t:{id}"`, 2, 0},
		"windows":          {"id,name\n1,Zo\xeb\n2,Tom\n", "encoding: windows-1252 # a guess", 2, 0},
		"one column":       {"name\nMary\nTom\n", "two rows with one name", 2, 0},
		"no header":        {"1,Mary\n2,Tom\n3,Ann\n", "may be no header", 2, 0},
		"two date forms":   {"id,name,date\n1,A,2020-05-06\n2,B,5/31/70\n3,C,2020-05-06\n", "", 3, 0},
	} {
		t.Run(what, func(t *testing.T) {
			var b strings.Builder
			if err := table.WriteMapping(t.Context(), strings.NewReader(c.text), "t.csv", &b); err != nil {
				t.Fatal(err)
			}
			m, err := table.ReadMapping(strings.NewReader(b.String()), "m.yaml")
			if err != nil {
				t.Fatalf("%v\n%s", err, b.String())
			}
			n, err := formattest.Read(table.Format{Mappings: []*table.Mapping{m}}, "t.csv", c.text, nil)
			if err != nil || len(n.Records) != c.records || len(n.Claims) != c.claims || len(n.Rejects)+len(n.Unreads) > 0 || !strings.Contains(b.String(), c.says) {
				t.Errorf("%v, %d records, %d claims, %v %v\n%s", err, len(n.Records), len(n.Claims), n.Rejects, n.Unreads, b.String())
			}
		})
	}
	for _, bad := range []string{"", "a,b\n", "a,b\n1\n"} {
		if err := table.WriteMapping(t.Context(), strings.NewReader(bad), "t.csv", &strings.Builder{}); err == nil {
			t.Errorf("%q passes", bad)
		}
	}
}
