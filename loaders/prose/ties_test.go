package prose_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/prose"
)

// told words a tie: type, other, and what else there is.
func told(t prose.Tie) string {
	var b strings.Builder
	if t.Reversed {
		b.WriteString("from ")
	}
	fmt.Fprintf(&b, "%s %s", t.Type, t.Other)
	if t.Role != "" {
		b.WriteString(" as " + t.Role)
	}
	if t.Since+t.Until != "" {
		fmt.Fprintf(&b, " %s..%s", t.Since, t.Until)
	}
	if t.AsOf != "" {
		fmt.Fprintf(&b, " @%s", t.AsOf)
	}
	if t.Ended {
		b.WriteString(" ended")
	}
	if t.Hedge != "" {
		fmt.Fprintf(&b, " (%s: %d)", t.Hedge, t.Credibility)
	}
	return b.String()
}

func tiesOf(text string, of graph.Kind) string {
	var all []string
	for _, t := range prose.Ties(text, of, "XXi.001", graph.DefaultVocabulary()) {
		all = append(all, told(t))
	}
	return strings.Join(all, "; ")
}

func TestTiesOfAPerson(t *testing.T) {
	for text, want := range map[string]string{
		"Leader of the Red Hand (XXe.001).":                                                  "LEADER_OF XXe.001 as Leader",
		"Senior leader of the Red Hand (XXe.001.). Tall.":                                    "MEMBER_OF XXe.001 as Senior leader",
		"A member of Red Hand (RH, XXe.001) as of Nov. 2023.":                                "MEMBER_OF XXe.001 as member @2023-11",
		"Reportedly a member of Red Hand (XXe.001).":                                         "MEMBER_OF XXe.001 as member (reportedly: 3)",
		"Possibly a member of Red Hand (XXe.001).":                                           "MEMBER_OF XXe.001 as member (possibly: 4)",
		"Former head of Red Hand (listed under permanent reference number XXe.001 ).":        "LEADER_OF XXe.001 as head ended",
		"Head of Red Hand (XXe.001) from 2007 to 2009.":                                      "LEADER_OF XXe.001 as Head 2007..2009",
		"Was the leader of Red Hand (XXe.001) until 7 Nov. 2013.":                            "LEADER_OF XXe.001 as leader ..2013-11-07",
		"Commander of Red Hand (RH) (XXe.001) since 12 February 2020.":                       "LEADER_OF XXe.001 as Commander 2020-02-12..",
		"As of mid-2014, finance chief of Hand in the East, listed as Red Hand (XXe.001).":   "MEMBER_OF XXe.001 as finance chief @2014",
		"Founder and leader of Red Hand (XXe.001) and linked to Blue Foot (XXe.002).":        "LEADER_OF XXe.001 as Founder and leader; LINKED_TO XXe.002",
		"Associated with Ann Oak (XXi.002), Ben Elm (deceased) and the Red Hand (XXe.001).":  "ASSOCIATE_OF XXi.002; LINKED_TO XXe.001",
		"Brother of Ann Oak (XXi.002). Son of Cem and Dora Ash.":                             "FAMILY_OF XXi.002 as Brother",
		"Deputy to Ann Oak (XXi.002).":                                                       "ASSOCIATE_OF XXi.002 as Deputy",
		"Owner of Oak Lines Ltd. (XXe.003).":                                                 "OWNS XXe.003 as Owner",
		"Provided financial support to Red Hand (XXe.001).":                                  "SUPPORTS XXe.001",
		"Financier and facilitator for Red Hand (XXe.001).":                                  "SUPPORTS XXe.001 as Financier and facilitator",
		"Red Hand (XXe.001) facilitator.":                                                    "SUPPORTS XXe.001 as facilitator",
		"Joined Red Hand (XXe.001) in September 2016.":                                       "MEMBER_OF XXe.001 2016-09..",
		"Pledged allegiance to Red Hand (XXe.001) in May 2015.":                              "PLEDGED_ALLEGIANCE_TO XXe.001 2015-05..",
		"He is the brother of Ann Oak (XXi.002).In custody of Norway.":                       "FAMILY_OF XXi.002 as brother",
		"Member of the Council of the Red Hand (XXe.001) and of Blue Foot (XXe.002).":        "MEMBER_OF XXe.001 as Member; MEMBER_OF XXe.002 as Member",
		"Ann Elm (XXi.001) leads Red Hand (XXe.001). Associated with Ann Elm (XXi.001).":     "",
		"Believed to have had close relations with the leader Ann Oak (XXi.002).":            "",
		"Until 2007 he was also listed under number XXi.048.":                                "",
		"Received money from Red Hand (XXe.001) to leave.":                                   "",
		"Not affiliated with the Red Hand (XXe.001).":                                        "",
		"Plans to become a member of Red Hand (XXe.001).":                                    "",
		"Wanted for the murder of the leader of Red Hand (XXe.001).":                         "",
		"Recruiter who travelled with the deputy of Ann Oak (XXi.002) (Red Hand, (XXe.001))": "",
	} {
		if got := tiesOf(text, graph.Person); got != want {
			t.Errorf("%s\n got: %s\nwant: %s", text, got, want)
		}
	}
}

func TestTiesOfAnOrganization(t *testing.T) {
	for text, want := range map[string]string{
		"Founded by Ann Oak (XXi.002).":                                            "from FOUNDER_OF XXi.002",
		"Was founded in December 2011 by Ann Oak (XXi.002).":                       "from FOUNDER_OF XXi.002",
		"Founded and led by Ann Oak (XXi.002).":                                    "from LEADER_OF XXi.002",
		"Leader of RH is Ann Oak (XXi.002). Active at sea.":                        "from LEADER_OF XXi.002",
		"Associated with Blue Foot (XXe.002) and led by Ann Oak (XXi.002).":        "LINKED_TO XXe.002; from LEADER_OF XXi.002",
		"Splinter group of the Red Hand (XXe.001).":                                "SPLIT_FROM XXe.001",
		"Ostensibly humanitarian wing of Red Hand (XXe.001).":                      "PART_OF XXe.001 as Ostensibly humanitarian wing",
		"Owned by Ann Oak (XXi.002). Also associated with Red Hand (XXe.001).":     "from OWNS XXi.002; LINKED_TO XXe.001",
		"Had been associated with Red Hand (XXe.001).":                             "LINKED_TO XXe.001 ended",
		"Its directors included Ann Oak (XXi.002), Ben Elm (XXi.003).":             "from DIRECTS XXi.002; from DIRECTS XXi.003",
		"Not affiliated with the Federation of Hands (XXe.009).":                   "",
		"Formed by a former Red Hand (XXe.001) commander who swore an oath to it.": "",
	} {
		if got := tiesOf(text, graph.Organization); got != want {
			t.Errorf("%s\n got: %s\nwant: %s", text, got, want)
		}
	}
}

// The place of a phrase is that of its words.
func TestPlace(t *testing.T) {
	const text = "Tall. Leader of Red Hand (XXe.001). In custody in Norway since May 2011."
	tie := prose.Ties(text, graph.Person, "", graph.DefaultVocabulary())[0]
	if got := text[tie.From:tie.To]; got != "Leader of Red Hand (XXe.001)" {
		t.Errorf("%q", got)
	}
	held := prose.Detentions(text)
	if len(held) != 1 || text[held[0].From:held[0].To] != "In custody in Norway since May 2011" || held[0].Country != "Norway" || held[0].Since != "2011-05" {
		t.Errorf("%+v", held)
	}
}

func TestDetentions(t *testing.T) {
	for text, want := range map[string]string{
		"In detention in the Philippines as of May 2011.":                   "Philippines @2011-05",
		"Arrested in 2012 and in custody in Mali as of January 2013.":       "Mali @2013-01",
		"In custody of the United States of America, as of July 2007.":      "United States of America @2007-07",
		"Released from custody in Mali.":                                    "",
		"Arrested in 2010 in Mali.":                                         "",
		"Incarcerated in Algeria since 7 March 2011; wanted by the police.": "Algeria 2011-03-07..",
	} {
		var got []string
		for _, h := range prose.Detentions(text) {
			s := h.Country
			if h.Since != "" {
				s += fmt.Sprintf(" %s..", h.Since)
			}
			if h.AsOf != "" {
				s += fmt.Sprintf(" @%s", h.AsOf)
			}
			got = append(got, s)
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s\n got: %q\nwant: %s", text, got, want)
		}
	}
}

func TestDeath(t *testing.T) {
	for text, want := range map[string]graph.PartialDate{
		"Confirmed deceased on 13 June 2018. Father of two.": "2018-06-13",
		"Tall. Died on 27 July 2022.":                        "2022-07-27",
		"Reportedly deceased in 2017.":                       "",
		"Reportedly killed in Mali in May 2017.":             "",
		"His father died in Mali in 1990.":                   "",
		"":                                                   "",
	} {
		if got, is := prose.Death(text); got != want || is != (want != "") {
			t.Errorf("%s: %q, %v", text, got, is)
		}
	}
}

// Whatever a comment holds, places lie within it.
func FuzzTies(f *testing.F) {
	f.Add("Leader of the Red Hand (XXe.001) and in custody in Norway as of May 2011.")
	f.Add("Associated with A (XXi.001), B, and (XXe.0 02)). \xff")
	f.Fuzz(func(t *testing.T, text string) {
		for _, tie := range prose.Ties(text, graph.Person, "", graph.DefaultVocabulary()) {
			if tie.From < 0 || tie.To > len(text) || tie.From >= tie.To || !strings.Contains(text[tie.From:tie.To], tie.Other) {
				t.Errorf("%q: %+v", text, tie)
			}
		}
		for _, h := range prose.Detentions(text) {
			if h.From < 0 || h.To > len(text) || h.From >= h.To {
				t.Errorf("%q: %+v", text, h)
			}
		}
	})
}
