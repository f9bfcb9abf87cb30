package table_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/table"
)

func TestShippedMappings(t *testing.T) {
	if len(table.Shipped()) < 7 {
		t.Error(len(table.Shipped()))
	}
}

const dyads = `"conflict_id","dyad_id","org","side_a_name","side_a_name_fulltext","side_a_name_mothertongue","side_a_id","side_a_components","side_a_2nd","gwno_a_2nd","side_b_name","side_b_name_fulltext","side_b_name_mothertongue","side_b_id","side_b_components","side_b_2nd","gwno_b_2nd","start_date","start_prec","start_date2","start_prec2","ep_end","ep_end_date","ep_end_prec","year","best_fatality_estimate","low_fatality_estimate","high_fatality_estimate","location","gwno_location","region","version"
"1","11","1","RF","Red Front","n/a","100","","Government of Ruritania,Government of Borduria","901,902","BL, GL","n/a","n/a","200","201, 202","","","2001-03-31","3","2010-05-06","2","0","","","2010","40","30","55","DR Congo (Zaire), Kenya","490, 501","4","99.1"
"1","11","1","RF","Red Front","n/a","100","","","","BL, GL","n/a","n/a","200","201, 202","","","2001-03-31","3","2010-05-06","2","1","2011-12-31","5","2011","1200","30","1300","Kenya","501","4","99.1"
"2","12","3","Hill people","Hill people","Hill people","-99","","","","Shore people","Shore people","Shore people","-99","","","","2003-01-02","1","2003-01-02","1","1","2003-01-04","1","2003","26","26","26","Kenya","501","4","99.1"
`

// The years of two dyads in the form of UCDP: partial dates by their codes, a
// side of several groups, a sentinel that several groups share.
func TestUCDP(t *testing.T) {
	n, err := formattest.Read(table.Format{}, "x.csv", dyads, nil)
	if err != nil {
		t.Fatal(err)
	}
	clean(t, n)
	if n.Datasets[0].ID != "ucdp-nonstate" || n.Datasets[0].Edition != "99.1" {
		t.Errorf("%+v", n.Datasets)
	}
	var ids []string
	for _, r := range n.Records {
		ids = append(ids, r.Entity)
	}
	same(t, "entities", ids, "ucdp:100", "ucdp:200", "ucdp:hill-people", "ucdp:shore-people", "ucdp:dyad-11", "ucdp:dyad-12", "ucdp:government-of-ruritania", "ucdp:government-of-borduria", "iso:CD", "iso:KE")
	if r := n.RecordOf("ucdp:dyad-11"); r.Kind != graph.Event || r.Begin != "2001-03" {
		t.Errorf("%+v", r)
	}
	if r := n.RecordOf("ucdp:government-of-borduria"); r.Identifiers[0].Value != "902" {
		t.Errorf("%+v", r)
	}
	said := n.Said()
	for _, want := range []string{
		"ucdp:100 OPPOSES ucdp:200, 2010-05.., as of 2010",
		"ucdp:100 OPPOSES ucdp:200, 2010-05..2011, as of 2011",
		"ucdp:hill-people OPPOSES ucdp:shore-people, 2003-01-02..2003-01-04, as of 2003",
		"ucdp:202 PART_OF ucdp:200, as of 2011",
		"ucdp:government-of-ruritania SUPPORTS ucdp:100, as secondary party in the fighting, as of 2010",
		"ucdp:dyad-11 LOCATED_IN iso:CD, as of 2010",
		"ucdp:dyad-11 LOCATED_IN iso:KE, as of 2010",
		`ucdp:dyad-11 KILLED 1200 people "best estimate for the year", 2011..2011`,
		`ucdp:dyad-11 KILLED 55 people "high estimate for the year", 2010..2010`,
	} {
		if !slices.Contains(said, want) {
			t.Errorf("does not say %s:\n%s", want, strings.Join(said, "\n"))
		}
	}
}

// An edge file and a node file of one network speak of the same entities.
func TestCovertNetworks(t *testing.T) {
	nodes, err := formattest.Read(table.Format{}, "covert_34__1.nodes.csv", "id,name\r\n0,Ann O'Hara\r\n1,Bob\r\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	edges, err := formattest.Read(table.Format{}, "covert_34__1.edges.csv", "source,target\r\nBob,Ann O'Hara\r\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "ties", edges.Said(), "covert_34:ann-ohara RELATED_TO covert_34:bob, as unlabelled tie")
	if nodes.RecordOf("covert_34:ann-ohara") == nil || nodes.RecordOf("covert_34:bob") == nil || edges.Claims[0].Source != "covert_34__1" || nodes.Datasets[0] != edges.Datasets[0] || nodes.Fields["id"] != 2 {
		t.Errorf("%+v\n%+v", nodes, edges)
	}
}

// The files themselves, where they are there.
func TestRealTables(t *testing.T) {
	const folder = "../../../shared/data/"
	for name, want := range map[string]struct{ records, claims, unread int }{
		"ucdp-nonstate-211.csv":         {1_887, 10_209, 0},
		"covert/covert_2__0.edges.csv":  {0, 125, 1},
		"covert/covert_22.nodes.csv":    {66, 47, 0},
		"covert/covert_34__7.nodes.csv": {79, 0, 0},
	} {
		file, err := os.Open(folder + name)
		if err != nil {
			t.Skip("the files are not here")
		}
		defer file.Close()
		n := &formattest.Notes{}
		err = table.Format{}.Read(t.Context(), format.Input{Text: file, Name: filepath.Base(name), Vocabulary: vocabulary()}, n)
		if err != nil || len(n.Records) != want.records || len(n.Claims) != want.claims || len(n.Unreads) != want.unread || len(n.Rejects) > 0 {
			t.Errorf("%s: %v, %d records, %d claims, %d unread, %d rejected", name, err, len(n.Records), len(n.Claims), len(n.Unreads), len(n.Rejects))
		}
	}
}
