package main

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

// clubs has a tie of each kind: Ann's membership ended, Ben leads a branch of
// the club, Cem's begins later, Dan's is denied, Eve owns it.
const clubs = `dataset: {id: clubs, title: Clubs, edition: "3"}
sources: [{id: report, title: A report, author: analyst, reliability: B}, {id: reply, title: A reply, author: dan, reliability: B}]
entities:
  - {id: ann, kind: person, names: [Ann]}
  - {id: ben, kind: person, names: [Ben]}
  - {id: cem, kind: person, names: [Cem]}
  - {id: dan, kind: person, names: [Dan]}
  - {id: eve, kind: person, names: [Eve]}
  - {id: the-club, kind: organization, names: [The Club]}
  - {id: branch, kind: organization, names: [The Branch]}
links:
  - {from: ann, type: MEMBER_OF, to: the-club, claims: [{source: report, since: 2010, until: 2012-05, credibility: 2}]}
  - {from: ben, type: LEADER_OF, to: branch, claims: [{source: report, since: 2019-03-01, role: chair, credibility: 2}]}
  - {from: branch, type: PART_OF, to: the-club, claims: [{source: report, asOf: 2020-08-03, credibility: 2}]}
  - {from: cem, type: MEMBER_OF, to: the-club, claims: [{source: report, since: 2021, credibility: 2}]}
  - {from: dan, type: MEMBER_OF, to: the-club, claims: [{source: reply, stance: denies, locator: P3, credibility: 2}]}
  - {from: eve, type: OWNS, to: the-club, claims: [{source: report, credibility: 2}]}
`

func clubbed(t *testing.T) *shell {
	s := newShell(t)
	s.want(exitDone, []string{"load", s.file("clubs.yaml", clubs)})
	s.tty = true
	return s
}

// The exit code tells the verdict, and the words say it.
func TestAffiliation(t *testing.T) {
	s := clubbed(t)
	for line, c := range map[string]struct {
		code  int
		words []string
	}{
		"ann the-club --at 2011-06-01": {exitDone, []string{
			"Ann is affiliated with The Club on 1 June 2011: DIRECT,",
			"1. Ann is a member of The Club:",
			"since 2010, until May 2012;", `according to "A report"`,
			"The search was complete.\nVersion 1 of the graph, vocabulary ", "dataset clubs edition 3."}},
		"ann the-club": {exitDone, []string{"Ann is or was affiliated with The Club: DIRECT,"}},
		"ben the-club --at 2020-08-03": {exitDone, []string{
			"Ben is affiliated with The Club through The Branch on 3 August 2020: INDIRECT, POSSIBLE,",
			"1. Ben leads The Branch, which is a part of The Club:",
			"Its links may all hold from 1 March 2019 on", "- leads: as chair; since 1 March 2019, no end stated;"}},
		"ann the-club --at 2015-01-01": {exitAnotherTime, []string{"Ann was affiliated with The Club, and no longer is on 1 January 2015: FORMER,"}},
		"cem the-club --at 2015-01-01": {exitAnotherTime, []string{"Cem is not yet affiliated with The Club on 1 January 2015: NOT_YET,"}},
		"dan the-club": {exitNotFound, []string{
			"Sources speak of an affiliation of Dan with The Club only to deny it: DENIED.",
			`"A reply" denies MEMBER_OF from dan to the-club, P3 (claim `}},
		"eve the-club": {exitNotFound, []string{
			"Nothing was found that affiliates Eve with The Club: NONE_FOUND. This is no clearance.",
			"Other ties, which make no affiliation:", "(CONTROL)"}},
		"ann-x the-clubb":                           {exitOpen, []string{`graphd: there is no entity "ann-x"; is it ann (Ann)`, `; there is no entity "the-clubb"; is it `}},
		"qqq the-club":                              {exitOpen, []string{"graphd: there is no entity \"qqq\"\n"}},
		"ann ann":                                   {exitUsage, []string{"the same id"}},
		"ann the-club --at 2015":                    {exitUsage, []string{`"2015" is not a whole day`}},
		"ann":                                       {exitUsage, []string{"affiliation needs two ids"}},
		"ann branch the-club":                       {exitUsage, []string{`"the-club" is too much`}},
		"ann the-club --recorded-version 1":         {exitDone, []string{"By what was recorded at version 1."}},
		"ann the-club --published-before 2040":      {exitNotFound, []string{"NONE_FOUND", "and by sources published before 2040."}}, // the sources give no date
		"ann the-club --recorded-version 0":         {exitOpen, []string{`there was no entity "ann" by what was recorded then`}},
		"ann the-club --recorded-version 9":         {exitUsage, []string{"there is no version 9 yet"}},
		"ann the-club --recorded-before 2001-01-01": {exitUsage, []string{"nothing was recorded before 2001-01-01T00:00:00Z"}},
		"ann the-club --recorded-before 2999-01-01": {exitUsage, []string{"recordedBefore lies in the future"}},
		"ann the-club --recorded-before soon":       {exitUsage, []string{"recordedBefore is no instant: soon"}},
		"ann branch --timeout 0s":                   {exitUsage, []string{"--timeout must be above 0"}},
		"ann branch --token-file x":                 {exitUsage, []string{"--token-file needs --url"}},
		"ann branch --store a --url b":              {exitUsage, []string{"not both"}},
		"ann branch --store sqlite:no":              {exitFailed, []string{"there is no store no"}},
	} {
		r := s.want(c.code, append([]string{"affiliation"}, strings.Fields(line)...), c.words...)
		if wrong := c.code == exitOpen || c.code < exitAnotherTime && c.code > exitDone; (r.out == "") != wrong {
			t.Errorf("graphd affiliation %s\n%s", line, r.out)
		}
	}
}

// In a pipe the answer is that of POST /v1/affiliation, from a store as from a
// server.
func TestAffiliationJSON(t *testing.T) {
	s := clubbed(t)
	s.tty = false
	args := []string{"affiliation", "ann", "the-club", "--at", "2015-01-01"}
	here := s.want(exitAnotherTime, args, `"verdict":"FORMER"`)
	stderr, _ := s.background("serve", "--listen", "127.0.0.1:0")
	url := waitForURL(t, stderr)
	there := s.want(exitAnotherTime, append(args, "--url", url))
	response, err := http.Post(strings.TrimSuffix(url, "/graphql")+"/v1/affiliation", "application/json", strings.NewReader(`{"of": "ann", "with": "the-club", "at": "2015-01-01"}`))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	posted := map[string]any{}
	if err := json.NewDecoder(response.Body).Decode(&posted); err != nil {
		t.Fatal(err)
	}
	now := posted["evaluatedAt"]
	for _, out := range []string{here.out, there.out} {
		answer := decode[map[string]any](t, out)
		answer["evaluatedAt"] = now
		got, _ := json.Marshal(answer)
		want, _ := json.Marshal(posted)
		if string(got) != string(want) {
			t.Errorf("%s\n%s", got, want)
		}
	}
	r := s.want(exitOpen, []string{"affiliation", "ann", "nobody", "--url", url}, `there is no entity "nobody"`)
	if !strings.Contains(r.out, `"verdict":"ENTITY_UNKNOWN"`) {
		t.Error(r.out)
	}
	s.tty = true
	s.want(exitAnotherTime, append(args, "--json"), "{\n  \"of\": {")
}

// Words for what a search or a server leaves open.
func TestWhatAnAnswerLeavesOpen(t *testing.T) {
	no := false
	var b strings.Builder
	f := &affiliationFinding{Of: entityShown{Name: "Ann"}, With: entityShown{Name: "The Club"}, Verdict: "INCOMPLETE", StoppedBy: "ROWS",
		Undecided: []undecided{{"ann", "anna", "one address", "an analyst"}}, MoreTies: true, OtherTies: []otherTie{{Category: "EVENT"}}}
	if err := writeFinding(&b, f, shortOf{Pending: 3, Cut: []string{"Affiliation.dissent"}, Consistent: &no}); err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{
		"Whether Ann is affiliated with The Club is not known: INCOMPLETE.",
		"There may be more.",
		"Not decided: whether ann and anna are the same, because one address (an analyst).",
		"The search was not complete: it may read only so many links (ROWS).",
		"3 keys wait to be projected anew", "Lists were cut: Affiliation.dissent.", "ask again",
	} {
		if !strings.Contains(b.String(), words) {
			t.Errorf("no %q in\n%s", words, b.String())
		}
	}
	if codeOf("INCOMPLETE") != exitOpen || codeOf("A_NEW_WORD") != exitOpen {
		t.Error("an answer that is none ends as one")
	}
}
