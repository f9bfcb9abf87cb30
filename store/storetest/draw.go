package storetest

import (
	"github.com/graphd/graphd/graph"
	"pgregory.net/rapid"
)

// The random statements speak of few ids, so that they often meet, and mostly
// of kinds that fit.

var (
	drawnIDs      = []string{"ann", "bob", "p:cat", "red", "blue/é", "p:green", "raid", "nord"}
	drawnKinds    = map[string]graph.Kind{"ann": graph.Person, "bob": graph.Person, "p:cat": graph.Person, "raid": graph.Event, "nord": graph.Country}
	drawnDatasets = []string{"d", "e", "f"}
	drawnSources  = []string{"d/one", "d/two", "e/one", "f/one", "f/unknown"}
	drawnTypes    = []string{"MEMBER_OF", "LEADER_OF", "LINKED_TO", "ALLIED_WITH", "OPPOSES", "FAMILY_OF", "RELATED_TO", "PARTICIPATED_IN", "PART_OF"}
	drawnDates    = []graph.PartialDate{"", "", "", "2018", "2019-03", "2019-03-15", "2020", "2020-08-03", "2021-01"}
	// drawnStretches are apart from each other, so that a link has several periods.
	drawnStretches = []struct{ first, last graph.PartialDate }{{}, {}, {"2011", "2012"}, {"2014-02", "2014-05-06"}}
	drawnNames     = []string{"Ann", "Ánn Adams", "Bob", "The Reds", "شهاب"}
	drawnAuthors   = []string{"", "ann", "p:cat", "agency"}
	drawnRatings   = []string{"", "A", "B", "D", "F"}
)

func pick[T any](t *rapid.T, label string, list []T) T { return rapid.SampledFrom(list).Draw(t, label) }

func kindOf(id string) graph.Kind {
	if k, ok := drawnKinds[id]; ok {
		return k
	}
	return graph.Organization
}

func drawRecord(t *rapid.T) graph.Record {
	id := pick(t, "entity", drawnIDs)
	r := record(pick(t, "dataset", drawnDatasets), id, kindOf(id), pick(t, "name", drawnNames))
	if rapid.IntRange(0, 9).Draw(t, "odd kind") == 0 {
		r.Kind = pick(t, "kind", graph.Kinds())
	}
	if rapid.IntRange(0, 3).Draw(t, "dated") == 0 {
		r.Begin, r.End = "2017", pick(t, "end", drawnDates)
	}
	if rapid.IntRange(0, 3).Draw(t, "more") == 0 {
		r.Subtype, r.Countries = pick(t, "subtype", []string{"attack", "ministry"}), []string{"nord"}
		r.Names = append(r.Names, graph.Name{Text: pick(t, "alias", drawnNames), Kind: pick(t, "name kind", graph.NameKinds())})
	}
	return r
}

func drawSource(t *rapid.T) graph.Source {
	id := pick(t, "source", drawnSources[:4])
	return source(id, pick(t, "author", drawnAuthors), pick(t, "reliability", drawnRatings))
}

func drawDataset(t *rapid.T) graph.Dataset {
	d := dataset(pick(t, "dataset", drawnDatasets), pick(t, "default", []string{"", "B2", "E4"}))
	d.Edition = pick(t, "edition", []string{"1", "2", "10"})
	return d
}

func drawClaim(t *rapid.T) graph.Claim {
	c := graph.Claim{}
	if rapid.IntRange(0, 4).Draw(t, "fact") == 0 {
		c.Fact = &graph.FactKey{Of: pick(t, "of", drawnIDs), Property: pick(t, "property", []string{"AIM", "STATEMENT"}),
			About: pick(t, "about", append(drawnIDs[:3:3], "")), Value: graph.Value{Text: pick(t, "value", []string{"x", "y"})}}
	} else {
		c.Link = drawLinkKey(t)
	}
	options := []option{rated(rapid.IntRange(0, 6).Draw(t, "credibility")), since(pick(t, "since", drawnDates)), asOf(pick(t, "asOf", drawnDates))}
	if c.Link == nil || rapid.Bool().Draw(t, "ends") {
		options = append(options, func(c *graph.Claim) { c.Until = max(c.Since, pick(t, "until", drawnDates)) })
	}
	if stretch := pick(t, "stretch", drawnStretches); stretch.first != "" {
		options = []option{since(stretch.first), until(stretch.last)}
	}
	if rapid.IntRange(0, 4).Draw(t, "denies") == 0 {
		options = append(options, denied)
	}
	if rapid.IntRange(0, 4).Draw(t, "said") == 0 {
		options = append(options, hedge("perhaps"), role(pick(t, "role", []string{"chief", "clerk"})))
	}
	return claim(pick(t, "source", drawnSources), c, options)
}

var builtIn = graph.DefaultVocabulary()

// drawLinkKey draws a type that mostly fits its ends.
func drawLinkKey(t *rapid.T) *graph.LinkKey {
	k := &graph.LinkKey{From: pick(t, "from", drawnIDs), To: pick(t, "to", drawnIDs)}
	fitting := keep(drawnTypes, func(name string) bool {
		linkType, _ := builtIn.LinkType(name)
		return linkType.Allows(kindOf(k.From), kindOf(k.To))
	})
	if rapid.IntRange(0, 5).Draw(t, "misfit") == 0 {
		fitting = drawnTypes
	}
	k.Type = pick(t, "type", fitting)
	return k
}

func drawJudgement(t *rapid.T) graph.Judgement {
	i := rapid.IntRange(0, len(drawnIDs)-2).Draw(t, "a")
	j := rapid.IntRange(i+1, len(drawnIDs)-1).Draw(t, "b")
	verdict := pick(t, "verdict", []graph.Verdict{graph.Same, graph.Same, graph.Same, graph.Different, graph.Different, graph.Unsure})
	return judged(drawnIDs[i], verdict, drawnIDs[j])
}

// drawBatch draws a few statements of every kind.
func drawBatch(t *rapid.T) graph.Batch {
	few := func(label string, most int) int { return rapid.IntRange(0, most).Draw(t, label) }
	var b graph.Batch
	for range few("datasets", 1) {
		b.Datasets = append(b.Datasets, drawDataset(t))
	}
	for range few("sources", 2) {
		b.Sources = append(b.Sources, drawSource(t))
	}
	for range few("records", 4) {
		b.Records = append(b.Records, drawRecord(t))
	}
	for range few("claims", 6) {
		b.Claims = append(b.Claims, drawClaim(t))
	}
	for range few("judgements", 2) * few("judging", 1) {
		b.Judgements = append(b.Judgements, drawJudgement(t))
	}
	return b
}

// drawStatements draws enough for links to stand.
func drawStatements(t *rapid.T) graph.Batch {
	all := graph.Batch{Sources: mapped(drawnSources[:4], func(id string) graph.Source { return source(id, pick(t, "author", drawnAuthors), "B") })}
	for range 5 {
		all = merged(all, drawBatch(t))
	}
	return all
}
