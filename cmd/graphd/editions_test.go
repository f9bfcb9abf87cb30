package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/graphd/graphd/identity"
	"github.com/graphd/graphd/loaders"
	"github.com/graphd/graphd/recorded"
)

// unList is an edition of a list as the UN writes it. The internal ids change
// with each edition; the reference numbers do not.
func unList(day, internal string, entries ...string) string {
	text := "<?xml version='1.0' encoding='UTF-8'?>\n<CONSOLIDATED_LIST dateGenerated='" + day + "T23:00:04.625Z'><INDIVIDUALS>"
	for _, e := range entries {
		number, name, comment := "", "", ""
		parts := strings.SplitN(e, "|", 3)
		number, name, comment = parts[0], parts[1], parts[2]
		text += "<INDIVIDUAL><DATAID>" + internal + number[len(number)-3:] + "</DATAID><FIRST_NAME>" + name + "</FIRST_NAME><REFERENCE_NUMBER>" + number +
			"</REFERENCE_NUMBER><LISTED_ON>2015-03-27</LISTED_ON><COMMENTS1>" + comment + "</COMMENTS1></INDIVIDUAL>"
	}
	return text + "</INDIVIDUALS></CONSOLIDATED_LIST>\n"
}

// The life of a list: loaded as of its dates, replaced, compared, asked of the
// past, in the wrong order, cut in half, and removed.
func TestEditionsOfAList(t *testing.T) {
	s := newShell(t)
	ann, ben, cat := "HBi.001|Ann Oak|Brother of Ben Elm (HBi.009).", "HBi.009|Ben Elm|", "HBi.010|Cat Ash|"
	dan, eve, flo, gus := "HBi.011|Dan Fir|", "HBi.012|Eve Yew|", "HBi.013|Flo Elm|", "HBi.014|Gus Ivy|"
	first := s.file("2019.xml", unList("2019-05-01", "69", ann, ben, cat, dan, eve, flo, gus))
	second := s.file("2020.xml", unList("2020-05-01", "70", ann, strings.Replace(cat, "Cat", "Kat", 1), dan, eve, flo, gus))
	load := func(exit int, file string, parts []string, more ...string) loaders.Summary {
		t.Helper()
		r := s.want(exit, append([]string{"load", "--replace", "--json", file}, more...), parts...)
		return decode[loaders.Summary](t, r.out)
	}
	load(exitDone, first, nil, "--recorded-at", "2019-05-01")
	load(exitFailed, second, []string{"cannot be recorded as of 2019-04-01"}, "--recorded-at", "2019-04-01")
	sum := load(exitDone, second, nil, "--recorded-at", "2020-05-01")
	if sum.Changed != 3 || sum.Added != 0 || sum.Withdrawn != 2 { // the edition, its source and Kat; Ben, with his listing
		t.Errorf("%+v", sum)
	}
	ask := `{ entity(id: "un:HBi.009") { name stub } }`
	s.want(exitDone, []string{"query", ask}, `"stub":true`, "Ben Elm")
	s.want(exitDone, []string{"query", `query @asRecorded(before: "2019-06-01T00:00:00Z") ` + ask}, `"stub":false`)
	d := decode[recorded.Diff](t, s.want(exitDone, []string{"diff", "un-sc", "--from", "2019-06-01"}).out)
	how := map[string]recorded.How{}
	for _, c := range d.Changes {
		how[string(c.Of)+" "+c.ID] = c.How
	}
	if how["ENTITY un:HBi.009"] != recorded.Withdrawn || how["ENTITY un:HBi.010"] != recorded.Altered || how["DATASET un-sc"] != recorded.Altered || how["ENTITY un:HBi.001"] != "" {
		t.Errorf("%+v", d)
	}
	rows := decode[[]datasetRow](t, s.want(exitDone, []string{"datasets"}).out)
	if len(rows) != 1 || rows[0].Edition != "2020-05-01" || !rows[0].Backfilled || rows[0].Format != "un-sc" || rows[0].Checked == nil || rows[0].Changed == nil {
		t.Errorf("%+v", rows)
	}
	load(exitFailed, first, []string{"2019.xml:2: dataset: edition 2019-05-01 of \"un-sc\" is older than 2020-05-01, which is held", "--yes"})
	half := s.file("half.xml", unList("2020-05-02", "71", ann))
	kept := load(exitFailed, half, []string{"the new edition would withdraw", "of the", "--yes"})
	if kept.Withdrawn != 0 || kept.Datasets[0].Kept == 0 {
		t.Errorf("%+v", kept)
	}
	s.want(exitDone, []string{"query", `{ entity(id: "un:HBi.010") { stub } datasets { kept } }`}, `"stub":false`, fmt.Sprintf(`"kept":%d}`, kept.Datasets[0].Kept))
	if again := load(exitDone, half, nil, "--yes"); again.Withdrawn == 0 {
		t.Errorf("%+v", again)
	}
	s.want(exitFailed, []string{"load", s.file("own.yaml", strings.Replace(small, "id: small", "id: un-sc", 1))}, `"un-sc" holds what was read as un-sc, and this file is read as native`)
	s.want(exitDone, []string{"withdraw", "un-sc", "--purge"}, `"removed":`)
	s.want(exitDone, []string{"query", `query @asRecorded(version: 1) ` + ask}, `"entity":null`)
	s.want(exitDone, []string{"datasets"}, "[]")
}

// What is wrong in the flags is said before anything is opened.
func TestEditionsWrongUsage(t *testing.T) {
	s := newShell(t)
	file := s.file("small.yaml", small)
	s.want(exitUsage, []string{"load", "--recorded-at", "2020-08", file}, "--recorded-at", "2020-08-03")
	s.want(exitUsage, []string{"load", "--recorded-at", "2999-01-01", file}, "lies in the future")
	s.want(exitUsage, []string{"load", "--yes", file}, "--yes needs --replace")
	s.want(exitUsage, []string{"diff", "small"}, "--from is needed")
	s.want(exitDone, []string{"load", file})
	s.want(exitUsage, []string{"diff", "small", "--from", "spring"}, "neither a version")
	s.want(exitFailed, []string{"diff", "smal", "--from", "0"}, `did you mean "small"?`)
	s.want(exitFailed, []string{"diff", "small", "--from", "0", "--to", "99"}, "there is no version 99 yet")
	s.want(exitFailed, []string{"diff", "small", "--from", "0", "--to", "2999-01-01"}, "in the future")
	s.tty = true
	s.want(exitDone, []string{"diff", "small", "--from", "0"}, "small, version 0 to 1: 5 added, 0 changed, 0 withdrawn", "  + ann  Ann", "  + MEMBER_OF/ann/club")
	s.want(exitDone, []string{"diff", "small", "--from", "1990-01-01", "--to", "0"}, "small, version 0 to 0: 0 added")
}

const who = `dataset: {id: one, title: One}
sources: [{id: report, title: A report}]
entities:
  - {id: ann, kind: person, names: [Ann], identifiers: [{scheme: Passport, value: "A-123 456"}]}
  - {id: club, kind: organization, names: [The Club]}
links:
  - {from: ann, type: MEMBER_OF, to: club, claims: [{source: report, credibility: 2}]}
`

const whoElse = `dataset: {id: two, title: Two}
entities:
  - {id: "two:anna", kind: person, names: [Anna], identifiers: [{scheme: Número de pasaporte, value: a123456}]}
  - {id: "two:ben", kind: person, names: [Ben], identifiers: [{scheme: Passport, value: "12345"}]}
`

// Who is who: suggested, judged, in conflict, undone.
func TestJudgements(t *testing.T) {
	s := newShell(t)
	s.want(exitDone, []string{"load", s.file("one.yaml", who), s.file("two.yaml", whoElse)})
	found := decode[identity.Suggestions](t, s.want(exitDone, []string{"suggestions"}).out)
	if len(found.Pairs) != 1 || found.Pairs[0].A.ID != "ann" || found.Pairs[0].B.ID != "two:anna" || found.Pairs[0].Shared[0].Authority != "passport" {
		t.Fatalf("%+v", found)
	}
	s.want(exitUsage, []string{"same", "ann", "two:anna"}, "--because is needed")
	s.want(exitUsage, []string{"same", "ann", "ann", "--because", "x"}, "given twice")
	s.want(exitFailed, []string{"same", "ann", "two:anne", "--because", "x"}, `there is no entity "two:anne"`)
	j := decode[judged](t, s.want(exitDone, []string{"same", "two:anna", "ann", "--because", "passport A123456", "--by", "an analyst"}).out)
	if !j.Changed || j.Entities != [2]string{"ann", "ann"} || j.A != "ann" {
		t.Errorf("%+v", j)
	}
	s.want(exitDone, []string{"query", `{ entity(id: "two:anna") { id names { text } } }`}, `"id":"ann"`, "Anna")
	if j = decode[judged](t, s.want(exitDone, []string{"same", "ann", "two:anna", "--because", "passport A123456", "--by", "an analyst"}).out); j.Changed {
		t.Errorf("%+v", j)
	}
	s.tty = true
	s.want(exitDone, []string{"judgements"}, "SAME", "by hand", "passport A123456")
	s.want(exitDone, []string{"suggestions"}, "pairs that share an identifier: 0")
	s.want(exitDone, []string{"unsure", "ann", "two:ben", "--because", "alike"}, "ann and two:ben may be one entity, it is noted")
	s.want(exitDone, []string{"same", "two:ben", "two:anna", "--because", "x"}, "both are now the entity ann")
	s.want(exitDone, []string{"different", "two:ben", "ann", "--because", "born in other years"}, "conflict: of ann, two:anna, two:ben some are judged the same and some different")
	s.want(exitDone, []string{"judgements"}, "conflict: of ann, two:anna, two:ben")
	s.want(exitDone, []string{"undo", "two:anna", "two:ben"}, "nothing is judged by hand of two:anna and two:ben any more")
	s.want(exitDone, []string{"query", `{ entity(id: "two:anna") { id } }`}, `"id": "ann"`)
	s.want(exitDone, []string{"undo", "ann", "two:anna"}, "they are the entities ann and two:anna")
	s.want(exitDone, []string{"query", `{ entity(id: "two:anna") { id name } }`}, `"id": "two:anna"`, "Anna")
	s.want(exitFailed, []string{"undo", "ann", "two:anna"}, "nothing is judged by hand")
	s.want(exitDone, []string{"different", "ann", "two:anna", "--because", "x"}, "ann and two:anna are judged to be different")
	s.want(exitDone, []string{"suggestions"}, "pairs that share an identifier: 0, and 1 more that are judged different or unsure")
}
