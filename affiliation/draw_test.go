package affiliation_test

import (
	"slices"

	"github.com/graphd/graphd/graph"
	"pgregory.net/rapid"
)

// The random graphs speak of few entities, so that ties meet in chains, and of
// few days, so that they miss each other.

var (
	cast = map[string]graph.Kind{
		"ann": graph.Person, "bob": graph.Person, "p:cat": graph.Person,
		"red": graph.Organization, "blue/é": graph.Organization, "p:green": graph.Organization, "gold": graph.Organization,
		"nord": graph.Country, "raid": graph.Event, "nobody": "", // of which there is no record
	}
	castIDs = sorted(cast)
	// often are types that make chains; the others make other ties.
	often  = []string{"PART_OF", "MEMBER_OF", "PLEDGED_ALLEGIANCE_TO", "LEADER_OF", "PART_OF", "PLEDGED_ALLEGIANCE_TO", "OWNS", "LINKED_TO", "DIRECTS", "LINKED_TO", "COMMANDS", "CELL_OF_ONE", "SWORN_TO"}
	seldom = []string{"OFFICIAL_OF", "FOUNDER_OF", "ALLIED_WITH", "SUPPORTS", "FAMILY_OF", "APPOINTED_BY", "LISTED_BY", "SPLIT_FROM", "PARTICIPATED_IN", "TARGETED", "OPPOSES", "RELATED_TO", "CITIZEN_OF"}
	dates  = []graph.PartialDate{"2015", "2016-03", "2017-01-10", "2018", "2018-06", "2019-02-28"}
	// stretches are apart from each other, so that one source gives several periods.
	stretches = []struct{ since, until graph.PartialDate }{{"2011", "2012"}, {"2014-02", "2014-05-06"}, {"2017", "2018-02"}}
	authors   = map[string]string{"d/one": "agency", "d/two": "paper", "e/ann": "ann", "e/red": "red"}
	askedDays = []graph.PartialDate{"", "2016-03-10", "2017-06-01", "2015-06-01", "2018-06-15", "2014-04-01", "2013-01-01", "2012-01-01", "2010-01-01", "2020-01-01"}
)

func sorted[V any](m map[string]V) []string {
	var all []string
	for k := range m {
		all = append(all, k)
	}
	slices.Sort(all)
	return all
}

func pick[T any](t *rapid.T, label string, list []T) T { return rapid.SampledFrom(list).Draw(t, label) }

// oneIn is true once in n times, and never in the simplest graph.
func oneIn(t *rapid.T, n int, label string) bool { return rapid.IntRange(0, n-1).Draw(t, label) == n-1 }

// scenario is a graph, and what is asked of it.
type scenario struct {
	graph graph.Batch
	at    *graph.Day
	alone int // the place of a question that is asked by itself, too
}

func drawScenario(t *rapid.T) scenario {
	s := scenario{graph: drawGraph(t), alone: rapid.IntRange(0, len(castIDs)*len(castIDs)-1).Draw(t, "alone")}
	if date := pick(t, "at", askedDays); date != "" {
		day := date.Range().First
		s.at = &day
	}
	return s
}

// drawGraph draws statements, and which of them are taken back.
func drawGraph(t *rapid.T) graph.Batch {
	b := graph.Batch{Datasets: []graph.Dataset{{ID: "d", Title: "D", Reliability: "B", Credibility: 2}, {ID: "e", Title: "E"}}}
	for _, id := range sorted(authors) {
		b.Sources = append(b.Sources, graph.Source{ID: id, Dataset: id[:1], Title: id, Author: authors[id], Reliability: "B"})
	}
	for _, id := range castIDs {
		if cast[id] != "" {
			b.Records = append(b.Records, drawRecord(t, id))
		}
	}
	for range rapid.IntRange(1, 12).Draw(t, "claims") + rapid.IntRange(0, 12).Draw(t, "more claims") {
		b.Claims = append(b.Claims, drawClaims(t)...)
	}
	if oneIn(t, 3, "withdrawing") {
		withdrawn := pick(t, "withdrawn", b.Claims)
		b.Withdraw = []string{withdrawn.StatementID()}
	}
	for range rapid.IntRange(0, 3).Draw(t, "judgements") {
		i := rapid.IntRange(0, len(castIDs)-2).Draw(t, "a")
		j := rapid.IntRange(i+1, len(castIDs)-1).Draw(t, "b")
		verdict := pick(t, "judged", []graph.Verdict{graph.Unsure, graph.Unsure, graph.Same, graph.Different})
		b.Judgements = append(b.Judgements, graph.Judgement{Dataset: "d", A: castIDs[i], B: castIDs[j], Verdict: verdict})
	}
	return b
}

func drawRecord(t *rapid.T, id string) graph.Record {
	r := graph.Record{Dataset: "d", Entity: id, Kind: cast[id], Names: []graph.Name{{Text: id, Kind: graph.Primary}}}
	if id == "raid" || oneIn(t, 5, "ended "+id) {
		r.Begin, r.End = "2013", pick(t, "end", dates)
	}
	return r
}

// drawClaims draws a claim, or two of one source that speak of two stretches.
func drawClaims(t *rapid.T) []graph.Claim {
	key := drawKey(t)
	source := pick(t, "source", sorted(authors))
	c := graph.Claim{Dataset: source[:1], Source: source, Stance: graph.Asserts, Link: &key, Credibility: rapid.IntRange(0, 6).Draw(t, "credibility")}
	switch pick(t, "denied", []string{"", "", "by another", "only"}) {
	case "only":
		c.Stance = graph.Denies
	case "by another":
		denial := c
		denial.Source, denial.Dataset, denial.Stance, denial.Credibility = "d/two", "d", graph.Denies, 1
		denial.Identify()
		c.Identify()
		return []graph.Claim{c, denial}
	}
	switch rapid.IntRange(0, 7).Draw(t, "dated") {
	case 1:
		c.Since = pick(t, "since", dates)
	case 2:
		c.Until = pick(t, "until", dates)
	case 3:
		from := rapid.IntRange(0, len(dates)-1).Draw(t, "from")
		c.Since, c.Until = dates[from], pick(t, "to", dates[from:])
	case 4:
		c.Since, c.AsOf = "2011", pick(t, "asOf", dates)
	case 5:
		c.Ended, c.Since = true, pick(t, "since, and ended", append([]graph.PartialDate{""}, dates...))
	case 6:
		stretch := pick(t, "stretch", stretches)
		c.Since, c.Until = stretch.since, stretch.until
	case 7:
		other := c
		c.Since, c.Until = stretches[0].since, stretches[0].until
		last := pick(t, "second stretch", stretches[1:])
		other.Since, other.Until = last.since, last.until
		other.Identify()
		c.Identify()
		return []graph.Claim{c, other}
	}
	c.Identify()
	return []graph.Claim{c}
}

// drawKey draws a type and ends that it allows, and now and then a tie of an
// entity to itself.
func drawKey(t *rapid.T) graph.LinkKey {
	types := often
	if oneIn(t, 3, "another tie") {
		types = seldom
	}
	name := pick(t, "type", types)
	linkType, _ := extended.LinkType(name)
	var pairs []graph.LinkKey
	for _, from := range castIDs {
		for _, to := range castIDs {
			if linkType.Allows(kindOf(from), kindOf(to)) && (from != to || from == "red") {
				pairs = append(pairs, graph.LinkKey{From: from, Type: name, To: to})
			}
		}
	}
	return pick(t, "ends", pairs)
}

// kindOf takes those of whom there is no record for organizations, so that
// claims dangle.
func kindOf(id string) graph.Kind {
	if cast[id] == "" {
		return graph.Organization
	}
	return cast[id]
}
