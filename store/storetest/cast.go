package storetest

import "github.com/graphd/graphd/graph"

// cast is the first load of most cases: two datasets that speak of three
// persons, two groups, a country, a place and an event, and of how they are
// tied. Every kind of row, and every way in which a link can be dated, is in it.
func cast() graph.Batch {
	return graph.Batch{
		Datasets: []graph.Dataset{dataset("d", "B2"), dataset("e", "")},
		Sources:  []graph.Source{source("d/one", "agency", "B"), source("d/two", "", ""), source("e/three", "cat", "D")},
		Records:  castRecords(),
		Claims:   append(castTies(), castFacts()...),
	}
}

func castRecords() []graph.Record {
	ann := record("d", "ann", graph.Person, "Ann Adams", "Annie", "Änn Ádams")
	ann.Begin, ann.Countries = "1970", []string{"nord"}
	ann.Identifiers = []graph.Identifier{{Scheme: "passport", Value: "X1"}}
	bob := record("d", "bob", graph.Person, "Bob", "The Bob")
	bob.End, bob.Identifiers = "2020-08", []graph.Identifier{{Scheme: "tax", Value: "X1"}}
	raid := record("d", "raid", graph.Event, "The raid")
	raid.Subtype, raid.Begin, raid.End = "attack", "2020-08-02", "2020-08-03"
	red := record("d", "red", graph.Organization, "Red", "Reds")
	red.Subtype, red.Countries, red.Description = "armed group", []string{"nord", "sud"}, "A group."
	return []graph.Record{ann, bob, raid, red,
		record("d", "cat", graph.Person, "Cat"),
		record("d", "blue", graph.Organization, "Blue"),
		record("d", "nord", graph.Country, "Nord"),
		record("d", "hill", graph.Place, "Hill"),
		record("e", "ann", graph.Person, "Ann Adams", "A. Adams"),
		record("e", "blue", graph.Organization, "The Blues"),
		record("e", "dan", graph.Person, "Bob"),
	}
}

func castTies() []graph.Claim {
	return []graph.Claim{
		tie("d/one", "ann", "LEADER_OF", "red", since("2019-05"), rated(1), role("chief"), locator("P1")),
		tie("e/three", "ann", "LEADER_OF", "red", asOf("2020-06-01"), rated(3), hedge("it is said")),
		tie("d/two", "ann", "MEMBER_OF", "red", rated(4)),
		tie("d/one", "bob", "MEMBER_OF", "red", since("2010"), until("2012")),
		tie("d/one", "bob", "MEMBER_OF", "red", since("2015-01-01"), until("2016-06")),
		tie("d/two", "bob", "MEMBER_OF", "blue", since("2018")),
		tie("e/three", "bob", "MEMBER_OF", "blue", denied, rated(2)),
		tie("e/three", "cat", "MEMBER_OF", "blue", denied, rated(2)),
		tie("d/one", "red", "ALLIED_WITH", "blue", since("2019"), ended),
		tie("d/two", "blue", "ALLIED_WITH", "red", until("2020-01-15"), rated(3)),
		tie("d/one", "red", "OPPOSES", "blue", since("2020-03")),
		tie("d/one", "ann", "FAMILY_OF", "bob", role("sister")),
		tie("d/one", "red", "RELATED_TO", "red", role("itself")),
		tie("d/two", "red", "OWNS", "blue", share(51)),
		tie("d/one", "red", "ORGANIZED", "raid"),
		tie("d/one", "raid", "TARGETED", "nord"),
		tie("d/one", "raid", "LOCATED_IN", "hill"),
		tie("d/one", "hill", "PART_OF", "nord"),
		tie("d/two", "ann", "CITIZEN_OF", "nord", rated(6)),
		tie("e/three", "dan", "LINKED_TO", "red", hedge("perhaps"), rated(5)),
	}
}

func castFacts() []graph.Claim {
	return []graph.Claim{
		number("d/one", "red", "STRENGTH", 800, asOf("2018"), locator("P2")),
		number("d/two", "red", "STRENGTH", 800, asOf("2019-02-03"), rated(3)),
		number("d/two", "red", "STRENGTH", 500, asOf("2020-02-03")),
		number("d/two", "raid", "KILLED", 29),
		text("d/one", "red", "AIM", "nord", "to rule"),
		text("d/one", "red", "AIM", "blue", "to rule"),
		text("e/three", "red", "AIM", "nord", "to rule", denied),
		text("e/three", "ann", "STATEMENT", "", "nothing of the sort", since("2020-01-01"), until("2020-01-31")),
	}
}
