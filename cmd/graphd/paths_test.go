package main

import (
	"strings"
	"testing"
)

func TestPaths(t *testing.T) {
	s := clubbed(t)
	for line, c := range map[string]struct {
		code  int
		words []string
	}{
		"ben eve": {exitDone, []string{
			"One path from Ben to Eve:\n  1. Ben leads The Branch, which is a part of The Club, which is owned by Eve: ",
			"     Its links may all hold from 1 March 2019 on.\n     According to \"A report\".\n\nThe search was complete.\n"}},
		"ann cem":                                {exitNotFound, []string{"No path of up to 6 links from Ann to Cem was found.", "complete"}},
		"ben the-club --at 2010-01-01":           {exitNotFound, []string{"from Ben to The Club on 1 January 2010 was found"}},
		"ben the-club --max-hops 1":              {exitNotFound, []string{"No path of up to 1 link from"}},
		"the-club ben --directed":                {exitNotFound, nil},
		"ben the-club --types LEADER_OF,PART_OF": {exitDone, []string{"One path"}},
		"ben the-club --types LEADER_OF":         {exitNotFound, nil},
		"ben the-club --types LEDER_OF":          {exitUsage, []string{`did you mean "LEADER_OF"?`}},
		"ben the-club --min-confidence 99":       {exitNotFound, nil},
		"ben the-club --max-hops 9":              {exitUsage, []string{"--max-hops must be from 1 to 8, not 9"}},
		"ben the-club --max-hops 0":              {exitUsage, []string{"--max-hops"}},
		"ben the-club --first 51":                {exitUsage, []string{"--first must be from 1 to 50"}},
		"ben ben":                                {exitUsage, []string{"the same id"}},
		"ben clubb":                              {exitOpen, []string{`graphd: there is no entity "clubb"`}},
		"ben":                                    {exitUsage, []string{"paths needs two ids"}},
	} {
		s.want(c.code, append([]string{"paths"}, strings.Fields(line)...), c.words...)
	}
	s.tty = false
	r := s.want(exitDone, []string{"paths", "ben", "eve"})
	answer := decode[pathsFound](t, r.out)
	if len(answer.Paths) != 1 || len(answer.Paths[0].Steps) != 3 || answer.Paths[0].Steps[2].Link.ID != "OWNS/eve/the-club" {
		t.Error(r.out)
	}
}

func TestDateWords(t *testing.T) {
	for date, words := range map[string]string{"2020": "2020", "2020-08": "August 2020", "2020-08-03": "3 August 2020", "2020-12-31": "31 December 2020", "odd-x": "odd-x"} {
		if got := dateWords(date); got != words {
			t.Errorf("%s reads %s", date, got)
		}
	}
	days := []span{{"", ""}, {"2020-01-01", "2020-01-01"}, {"", "2020-01-02"}, {"2020-01-03", ""}, {"2020-01-04", "2020-01-05"}}
	if got := stretches(days); got != "on any day, and on 1 January 2020, and up to 2 January 2020, and from 3 January 2020 on, and from 4 January 2020 to 5 January 2020" {
		t.Error(got)
	}
}
