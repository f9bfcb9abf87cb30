package graph

import "context"

// LinkOutline holds the links of one version as far as a search for ways through
// them has to know them: who is linked to whom, how surely, and on which days.
type LinkOutline interface {
	// Links is Reader.Links for pages of entities by confidence, without After,
	// Count, Others and Owners, and without Source and Dataset in the filter. Ids
	// have to be those of today.
	Links(ctx context.Context, q LinkQuery) ([]OutlinePage, error)
	// Link is the link with a number: its id, type, ends, status and confidence,
	// and of its periods Start.First, End.Last and Certain.
	Link(number int) *Link
	// Degree is how many links of some types, or of all where there are none, an
	// entity has in a direction; mutual ones have every direction.
	Degree(id string, d Direction, types []string) int
}

// OutlinePage is a LinkPage of an outline.
type OutlinePage struct {
	Links []OutlinedLink
	More  bool // others follow the last one
}

// OutlinedLink is a link as a search sees it first.
type OutlinedLink struct {
	Number     int // where it was read
	From, To   string
	Mutual     bool // it is symmetric, or of an entity to itself
	Confidence int
}

// Outlined is an ability of a Snapshot whose links are held in memory, too.
type Outlined interface {
	// Outline is that of the very version that the snapshot shows; nil if there is
	// none now.
	Outline(ctx context.Context) (LinkOutline, error)
}
