package prose

import "regexp"

// lead is a phrase that stands before the names of other entries and says how
// its subject, which is the entry itself, is tied to them. Of the types the
// first counts whose ends may be of these kinds; where there is none, there is
// no tie.
type lead struct {
	words    *regexp.Regexp
	types    []string
	reversed bool // the other entry is the link's first end
	role     bool // the phrase, without its preposition, is the role
	ended    bool
	once     bool // it is not over because it is told in the past
	begins   bool // the day that is given is its first
}

func words(pattern string) *regexp.Regexp {
	return regexp.MustCompile(`^(?i:` + pattern + `)\s+`)
}

const (
	rank  = `(?:senior|prominent|top|key|high-ranking|high ranking|overall|spiritual|operational|regional|local|military|political|religious|deputy|second deputy|first deputy|acting|current|alleged|border|[a-z]+-based|administrative|key|shura council|finance|financial|media|external|global|supreme|main|long time|longtime|french|foreign|overarching|field|chief)`
	ranks = `(?:(?:` + rank + `)[\s,]+(?:and\s+)?)*`
	chief = `(?:leader|head|commander|emir|amir|chief|commander-in-chief|president|chairman|director|general manager|manager)`
	of    = `(?:of|for|in|within|with)`
)

// leads are tried in this order, and the first that fits counts. A chief without
// any rank but "overall", "current" or "acting" leads; with one he is a member,
// and the role says what he is called.
var leads = []lead{
	{words: words(`(?:co-?)?founder and (?:overall |current )?(?:leader|head|commander|emir) of`), types: []string{"LEADER_OF"}, role: true},
	{words: words(`(?:a\s+|the\s+)?(?:one of the\s+)?(?:co-?)?founders? of`), types: []string{"FOUNDER_OF"}, role: true, once: true},
	{words: words(`(?:a\s+)?founding members? of`), types: []string{"FOUNDER_OF"}, role: true, once: true},
	{words: words(`(?:the\s+)?(?:(?:overall|current|acting|supreme)\s+)?` + chief + `(?: and (?:overall )?` + chief + `)? of`), types: []string{"LEADER_OF"}, role: true},
	{words: words(`(?:a\s+|an\s+|the\s+)?(?:one of the\s+)?` + ranks + chief + `s?(?: and (?-i:[a-z ]{3,40}))? ` + of), types: []string{"MEMBER_OF"}, role: true},
	{words: words(`(?:a\s+|an\s+)?` + ranks + `(?:member|official|representative|spokesman|spokesperson|operative|ideologue|cleric)s?(?: and (?-i:[a-z ]{3,40}))? ` + of), types: []string{"MEMBER_OF"}, role: true},
	{words: words(`(?:a\s+)?members? of the [A-Z][a-z]+(?: [A-Z][a-z]+)? (?:council|committee|commission) of`), types: []string{"MEMBER_OF"}, role: true},
	{words: words(`belong(?:s|ed) to the leadership(?: and is (?-i:in charge of|the) (?-i:[a-z ]{3,40}))? of`), types: []string{"MEMBER_OF"}, role: true},
	{words: words(`(?:a\s+)?(?:senior |chief |key )?(?:finance|financial|military|security|media|religious|logistics|intelligence) (?:“?emir”?|chief|adviser|advisor|official|officer)(?: and (?-i:[a-z ]{3,40}))? ` + of), types: []string{"MEMBER_OF"}, role: true},
	{words: words(`(?:a\s+)?(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)? )?(?:foreign )?terrorist fighter (?:for|with|of)`), types: []string{"MEMBER_OF"}, role: true},
	{words: words(`(?:a\s+)?` + ranks + `(?:financier|fundraiser|facilitator|recruiter|supporter|trainer|courier)(?: and (?:[a-z]+ )?(?:financier|fundraiser|facilitator|recruiter|supporter|trainer|courier))? (?:of|for)`), types: []string{"SUPPORTS"}, role: true},
	{words: words(`(?:has )?(?:provided|provides)(?: (?-i:[a-z,-]+)){0,8} (?:services|support|facilitation|assistance|training)(?: (?-i:[a-z,]+)){0,3} (?:to|for)`), types: []string{"SUPPORTS"}},
	{words: words(`(?:a\s+)?` + ranks + `facilitator who provides(?: (?-i:[a-z]+)){1,6} to, or in support of,`), types: []string{"SUPPORTS"}},
	{words: words(`(?:has )?pledged allegiance to`), types: []string{"PLEDGED_ALLEGIANCE_TO"}, once: true, begins: true},
	{words: words(`joined`), types: []string{"MEMBER_OF"}, once: true, begins: true},
	{words: words(`(?:heading|heads|leads)`), types: []string{"LEADER_OF"}},
	{words: words(`(?:chief|head) of (?-i:[a-z -]{4,30}) (?:of|for)`), types: []string{"MEMBER_OF"}, role: true},
	{words: words(`linked by marriage to`), types: []string{"FAMILY_OF"}, role: true, once: true},

	{words: words(`(?:closely |also )?(?:associated|affiliated|linked)(?: also)? (?:with|to)`), types: []string{"ASSOCIATE_OF", "LINKED_TO"}},
	{words: words(`(?:a\s+)?(?:known |close )?associate of`), types: []string{"ASSOCIATE_OF", "LINKED_TO"}},
	{words: words(`had been (?:associated|affiliated|linked) (?:with|to)`), types: []string{"ASSOCIATE_OF", "LINKED_TO"}, ended: true},
	{words: words(`(?:the\s+|a\s+)?(?:elder |younger |half-)?(?:brother|son|father|cousin|uncle|nephew|wife|husband|widow|sister|daughter|mother|brother-in-law|father-in-law|son-in-law) (?:of|to)`), types: []string{"FAMILY_OF"}, role: true, once: true},
	{words: words(`(?:a\s+|the\s+)?(?:deputy|second deputy|first deputy|advisor|adviser|aide) (?:of|to)`), types: []string{"ASSOCIATE_OF", "MEMBER_OF"}, role: true},
	{words: words(`(?:the\s+)?(?:co-)?owner of`), types: []string{"OWNS"}, role: true},

	{words: words(`(?:was\s+)?(?:co-)?founded(?:(?: in| on) [A-Za-z0-9. ]{4,20})? by`), types: []string{"FOUNDER_OF"}, reversed: true, once: true},
	{words: words(`(?:was\s+)?founded and (?:led|headed) by`), types: []string{"LEADER_OF"}, reversed: true},
	{words: words(`(?:the\s+)?founder is`), types: []string{"FOUNDER_OF"}, reversed: true, once: true},
	{words: words(`(?:led|headed) by`), types: []string{"LEADER_OF"}, reversed: true},
	{words: words(`(?:the\s+|its\s+)?(?:current )?leader(?: of [A-Z]{2,10})? is`), types: []string{"LEADER_OF"}, reversed: true},
	{words: words(`(?:co-)?owned(?: and controlled)? by`), types: []string{"OWNS"}, reversed: true},
	{words: words(`its directors included`), types: []string{"DIRECTS"}, reversed: true},
	{words: words(`(?:a\s+)?splinter group (?:of|from)`), types: []string{"SPLIT_FROM"}, once: true},
	{words: words(`(?:a\s+|the\s+)?(?:ostensibly\s+)?(?:[a-z]+ )?(?:wing|branch|faction|subsidiary|component) of`), types: []string{"PART_OF"}, role: true},
	{words: words(`(?:is\s+)?subordinate to`), types: []string{"PART_OF"}},
}

// trailing are phrases that stand behind the other entry: "Al-Qaida (QDe.004)
// facilitator".
var trailing = []lead{
	{words: regexp.MustCompile(`^\s*,?\s*(?:senior )?(?:member|leader|official|commander|operative)\b`), types: []string{"MEMBER_OF"}, role: true},
	{words: regexp.MustCompile(`^\s*,?\s*(?:senior )?(?:facilitator|financier|fundraiser|recruiter|supporter)\b`), types: []string{"SUPPORTS"}, role: true},
}

// ranked is what may stand before such an entry.
var ranked = regexp.MustCompile(`^(?i:(?:an?\s+)?` + ranks + `)`)
