package graph

import "testing"

// pair is a world with a person p, groups g and h, and sources by three
// authors, the last of them unnamed.
func pair() *world {
	return newWorld().entity("p", Person).entity("g", Organization).entity("h", Organization).entity("c", Country).
		source("s1", "one", "").source("s2", "two", "").source("s1b", "one", "").source("u1", "", "").source("u2", "", "").source("bad", "three", "D")
}

func TestConfidenceIsANoisyOrOverOrigins(t *testing.T) {
	for _, c := range []struct {
		name   string
		claims []string
		want   int
		from   int
	}{
		{"confirmed", []string{"s1 p MEMBER_OF g 1"}, 90, 1},
		{"probably true", []string{"s1 p MEMBER_OF g 2"}, 70, 1},
		{"two origins: 1 - 0.3 * 0.5", []string{"s1 p MEMBER_OF g 2", "s2 p MEMBER_OF g 3"}, 85, 2},
		{"one origin twice: its best", []string{"s1 p MEMBER_OF g 3", "s1b p MEMBER_OF g 2"}, 70, 1},
		{"unnamed sources are one origin", []string{"u1 p MEMBER_OF g 3", "u2 p MEMBER_OF g 3"}, 50, 1},
		{"never above 95", []string{"s1 p MEMBER_OF g 1", "s2 p MEMBER_OF g 1"}, 95, 2},
		{"a D source goes a step down", []string{"bad p MEMBER_OF g 2"}, 50, 1},
		{"6 cannot be judged", []string{"s1 p MEMBER_OF g 6"}, 0, 1},
		{"no rating and no default", []string{"s1 p MEMBER_OF g 0"}, 0, 1},
		{"a leader is a member too", []string{"s1 p MEMBER_OF g 3", "s2 p LEADER_OF g 2"}, 85, 2},
		{"a loose link makes no member", []string{"s1 p MEMBER_OF g 3", "s2 p LINKED_TO g 1"}, 50, 1},
	} {
		w := pair()
		for _, text := range c.claims {
			w.says(text)
		}
		l := w.project().link("MEMBER_OF/p/g")
		if l.Confidence != c.want || l.Corroboration != c.from {
			t.Errorf("%s: %d from %d, want %d from %d", c.name, l.Confidence, l.Corroboration, c.want, c.from)
		}
	}
}

func TestTheDatasetsRatingStandsIn(t *testing.T) {
	w := pair().says("s1 p MEMBER_OF g 0").says("s1 p MEMBER_OF h 6")
	w.Datasets[0].Reliability, w.Datasets[0].Credibility = "B", 2
	for _, id := range []string{"MEMBER_OF/p/g", "MEMBER_OF/p/h"} {
		if l := w.project().link(id); l.Confidence != 70 || l.Admiralty != "B2" {
			t.Errorf("%s: %d, %s", id, l.Confidence, l.Admiralty)
		}
	}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		name   string
		claims []string
		id     string
		want   Status
	}{
		{"a denial of less than half", []string{"s1 p MEMBER_OF g 1", "!s2 p MEMBER_OF g 4"}, "MEMBER_OF/p/g", Undisputed},
		{"a denial of half or more", []string{"s1 p MEMBER_OF g 1", "!s2 p MEMBER_OF g 3"}, "MEMBER_OF/p/g", Disputed},
		{"nothing but denials", []string{"!s2 p MEMBER_OF g 4"}, "MEMBER_OF/p/g", Denied},
		{"a denial that cannot be judged", []string{"s1 p MEMBER_OF g 2", "!s2 p MEMBER_OF g 6"}, "MEMBER_OF/p/g", Undisputed},
		{"a denial against a stronger type's support", []string{"!s2 p MEMBER_OF g 4", "s1 p LEADER_OF g 2"}, "MEMBER_OF/p/g", Undisputed},
		{"who denies the weaker denies the stronger", []string{"s1 p LEADER_OF g 2", "!s2 p MEMBER_OF g 2"}, "LEADER_OF/p/g", Disputed},
		{"who denies the stronger leaves the weaker", []string{"s1 p MEMBER_OF g 2", "!s2 p LEADER_OF g 2"}, "MEMBER_OF/p/g", Undisputed},
		{"an office in a country makes no member", []string{"s1 p OFFICIAL_OF c 2", "!s2 p LINKED_TO c 2"}, "OFFICIAL_OF/p/c", Undisputed},
	} {
		w := pair()
		for _, text := range c.claims {
			w.says(text)
		}
		if got := w.project().link(c.id).Status; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestASubjectsOwnDenialShowsButDoesNotSuffice(t *testing.T) {
	w := pair().source("self", "p", "").says("s1 p MEMBER_OF g 2").says("!self p MEMBER_OF g 1")
	if l := w.project().link("MEMBER_OF/p/g"); l.Status != Undisputed || l.Denial != 90 {
		t.Errorf("%s with denial %d", l.Status, l.Denial)
	}
	w.says("!s2 p MEMBER_OF g 6")
	if l := w.project().link("MEMBER_OF/p/g"); l.Status != Undisputed {
		t.Errorf("with another's denial that cannot be judged: %s", l.Status)
	}
	w.says("!s2 p MEMBER_OF g 5")
	if l := w.project().link("MEMBER_OF/p/g"); l.Status != Disputed {
		t.Errorf("with another's denial: %s", l.Status)
	}
}
