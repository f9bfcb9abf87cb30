package graph

// kinds is the short hand of the table below.
func kinds(k ...Kind) []Kind { return k }

var (
	person       = kinds(Person)
	organization = kinds(Organization)
	country      = kinds(Country)
	place        = kinds(Place)
	event        = kinds(Event)
	actor        = kinds(Person, Organization, Country)
	member       = kinds(Person, Organization)
	polity       = kinds(Organization, Country)
	somewhere    = kinds(Place, Country)
	anything     = Kinds()
)

func ends(from, to []Kind) []Ends { return []Ends{{from, to}} }

// linkTypes is the vocabulary's built-in list, in the order in which it is
// shown: affiliation, alliance and enmity, persons, lineage, events, places.
func linkTypes() []LinkType {
	return []LinkType{
		{Name: "MEMBER_OF", Reads: "is a member of", Inverse: "has as a member", Ends: ends(member, organization), Sign: 1, Affiliates: From, Implies: []string{"LINKED_TO"}},
		{Name: "LEADER_OF", Reads: "leads", Inverse: "is led by", Ends: ends(person, organization), Sign: 1, Affiliates: From, Passes: PassesAfterPledge, Implies: []string{"MEMBER_OF"}},
		{Name: "FOUNDER_OF", Reads: "founded", Inverse: "was founded by", Ends: ends(person, organization), Sign: 1, Affiliates: From, Implies: []string{"MEMBER_OF"}},
		{Name: "OFFICIAL_OF", Reads: "holds office in", Inverse: "has as an official", Description: "The role says which office.", Ends: ends(person, polity), Sign: 1, Affiliates: From, Implies: []string{"MEMBER_OF"}},
		{Name: "EMPLOYED_BY", Reads: "works for", Inverse: "employs", Ends: ends(member, organization), Sign: 1, Affiliates: From, Implies: []string{"MEMBER_OF"}},
		{Name: "DIRECTS", Reads: "is a director of", Inverse: "has as a director", Ends: ends(member, organization), Sign: 1, Affiliates: From, Category: ControlCategory},
		{Name: "PART_OF", Reads: "is a part of", Inverse: "has as a part", Description: "A part, branch or faction.", Ends: []Ends{{organization, polity}, {event, event}, {place, somewhere}}, Sign: 1, Affiliates: From, Passes: PassesNotCountry, Implies: []string{"LINKED_TO"}},
		{Name: "PLEDGED_ALLEGIANCE_TO", Reads: "has pledged allegiance to", Inverse: "has been pledged allegiance by", Ends: ends(member, member), Sign: 1, Affiliates: From, Passes: PassesAlways},
		{Name: "OWNS", Reads: "owns", Inverse: "is owned by", Description: "The claim's value gives the share.", Ends: ends(actor, organization), Sign: 1, Affiliates: To, Category: ControlCategory},
		{Name: "LINKED_TO", Reads: "is loosely linked to", Inverse: "is loosely linked to by", Ends: ends(actor, actor), Sign: 1, Affiliates: From, Counts: ends(member, organization), FirstOnly: true},

		{Name: "ALLIED_WITH", Reads: "is allied with", Inverse: "is allied with", Ends: ends(actor, actor), Symmetric: true, Sign: 1, Category: SupportCategory},
		{Name: "SUPPORTS", Reads: "supports", Inverse: "is supported by", Description: "Funds, arms, trains or shelters.", Ends: ends(actor, actor), Sign: 1, Category: SupportCategory},
		{Name: "OPPOSES", Reads: "is an enemy or rival of", Inverse: "is an enemy or rival of", Ends: ends(actor, actor), Symmetric: true, Sign: -1},
		{Name: "RECRUITS_FROM", Reads: "recruits from", Inverse: "loses recruits to", Ends: ends(organization, organization), Sign: -1},
		{Name: "NEGOTIATES_WITH", Reads: "negotiates with", Inverse: "negotiates with", Ends: ends(actor, actor), Symmetric: true},

		{Name: "APPOINTED_BY", Reads: "was appointed by", Inverse: "appointed", Ends: ends(person, actor), Category: ControlCategory},
		{Name: "DETAINED_BY", Reads: "is detained by", Inverse: "detains", Ends: ends(person, actor), Sign: -1, Category: ControlCategory},
		{Name: "FAMILY_OF", Reads: "is family of", Inverse: "is family of", Description: "The role says how.", Ends: ends(person, person), Symmetric: true, Sign: 1, Category: FamilyCategory},
		{Name: "ASSOCIATE_OF", Reads: "is an associate of", Inverse: "is an associate of", Ends: ends(person, person), Symmetric: true, Sign: 1, Category: FamilyCategory},

		{Name: "SUCCESSOR_OF", Reads: "is the successor of", Inverse: "was succeeded by", Ends: ends(organization, organization), Category: LineageCategory},
		{Name: "SPLIT_FROM", Reads: "split from", Inverse: "was left by", Ends: ends(organization, organization), Category: LineageCategory},
		{Name: "MERGED_INTO", Reads: "merged into", Inverse: "took in", Ends: ends(organization, organization), Category: LineageCategory},

		{Name: "PARTICIPATED_IN", Reads: "took part in", Inverse: "had as a participant", Ends: ends(actor, event), Category: EventCategory},
		{Name: "ORGANIZED", Reads: "organized", Inverse: "was organized by", Ends: ends(actor, event), Category: EventCategory},
		{Name: "TARGETED", Reads: "targeted", Inverse: "was targeted by", Ends: ends(kinds(Event, Person, Organization, Country), anything), Category: EventCategory},

		{Name: "LOCATED_IN", Reads: "is located in", Inverse: "is the location of", Ends: ends(anything, somewhere)},
		{Name: "OPERATES_IN", Reads: "operates in", Inverse: "is operated in by", Ends: ends(actor, somewhere)},
		{Name: "CITIZEN_OF", Reads: "is a citizen of", Inverse: "has as a citizen", Ends: ends(person, country)},
		{Name: "BORDERS", Reads: "borders", Inverse: "borders", Ends: ends(somewhere, somewhere), Symmetric: true},
		{Name: "LISTED_BY", Reads: "is on a list of", Inverse: "lists", Ends: ends(actor, polity), Category: ListingCategory},
		{Name: "RELATED_TO", Reads: "is related to", Inverse: "is related to", Description: "The role says how.", Ends: ends(anything, anything)},
	}
}

// factProperties is the vocabulary's built-in list of properties. Plans,
// promises, fears, aims and forecasts are facts and never links.
func factProperties() []FactProperty {
	return []FactProperty{
		{"STRENGTH", "How many members or fighters it has.", TakesNumber},
		{"KILLED", "How many were killed, by it or in it.", TakesNumber},
		{"WOUNDED", "How many were wounded, by it or in it.", TakesNumber},
		{"DETAINED", "How many are or were held.", TakesNumber},
		{"ESCAPED", "How many got away or tried to.", TakesNumber},
		{"AT_LARGE", "How many have not been caught again.", TakesNumber},
		{"RELEASED", "How many were or are to be released.", TakesNumber},
		{"ATTENDANCE", "How many took part.", TakesNumber},
		{"COUNT", "Any other number; its unit says of what.", TakesNumber},
		{"DURATION", "How long it lasted.", TakesNumber},
		{"COST", "What it costs, in the unit given.", TakesNumber},
		{"AIM", "What it wants to reach.", TakesText},
		{"COMMITMENT", "What it has promised or is bound to do.", TakesText},
		{"DEMAND", "What it requires of another.", TakesText},
		{"NEED", "What it would need in order to reach its aim.", TakesText},
		{"FORECAST", "What is expected to happen.", TakesText},
		{"ASSESSMENT", "How somebody judges it.", TakesText},
		{"STATEMENT", "What it has said.", TakesText},
		{"DECISION", "What it has decided.", TakesText},
		{"METHOD", "How it proceeds.", TakesText},
		{"CHARACTERISTIC", "A standing trait.", TakesText},
		{"RESOURCE", "What it holds that others may want.", TakesText},
		{"BIRTH_DATE", "A date of birth, in the source's words where it is no single date.", TakesText},
		{"BIRTH_PLACE", "Where somebody was born.", TakesText},
		{"GENDER", "What a source says of a person's sex or gender.", TakesText},
		{"TITLE", "A title or rank by which somebody is called.", TakesText},
		{"OFFICE", "An office or function, where the source does not say in what.", TakesText},
		{"ADDRESS", "Where it can be found.", TakesText},
		{"CONTACT", "A telephone number, a mail address or the like.", TakesText},
		{"WEB_PAGE", "A page of its own or about it.", TakesText},
		{"LISTING", "Why, when or under what programme it was listed.", TakesText},
		{"NOTE", "Anything else that a source says of it.", TakesText},
		{"OFFENCE", "What somebody is accused or convicted of; a number says how many.", TakesAny},
	}
}
