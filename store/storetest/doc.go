// Package storetest is the suite that every store behind graph.Store must
// pass, and the in-memory model that it holds them against.
//
// What enters: a function that opens an empty store with a given clock. What
// leaves: failed tests, each naming the question to which the store and the
// model gave different answers. The package imports graph, names, store/apply
// (which statements are taken), rapid and the standard library; never a store.
//
// A store's own test is
//
//	func TestConformance(t *testing.T) {
//		storetest.Run(t, func(t *testing.T, clock func() time.Time) graph.Store { … })
//	}
//
// The suite closes the stores that it opens.
//
// Where a store's snapshots are graph.Moving, as it cannot hold a view still,
// they have to tell that they moved, instead of not moving.
//
// # What the suite fixes where the port leaves a choice
//
// Ids. Ids that judgements merged go on resolving in every question: those
// asked about, those in filters and cursors' ends, and the ends inside the ids
// of links and facts; so does the id of a symmetric link with its ends
// exchanged. An id that is not there, or is not well formed, has a nil row or
// an empty page; it is no error. An id asked for twice is answered twice.
//
// Pages. First is at least 1. After need not be the position of a row that is
// still there: the page begins with the first row beyond it. Total does not
// depend on First and After. A total that was not asked for, or is above
// Count, may be given or be TotalUnknown; an unknown entity's is 0.
//
// Filters. A list of no items filters nothing, as nil does, but for
// LinkQuery.Of, where nil asks for all links and an empty list for nothing.
// A symmetric link may be read either way round for LinkFilter.From and To, but
// not both ways at once. At keeps what may hold: some period's May has the
// day. Source and Dataset look at claims that are PLACED on the link itself.
// NamePrefix is given folded. Direction bears on nothing where Of is nil. A
// fact that is about nobody is found by no id in About, the empty one included.
//
// Waiting. Live claims of all states but PLACED, by state, then id, by bytes.
// After need not be a claim's place. As with LinkQuery.Of, nil asks for one page
// over all datasets and an empty list for nothing; a dataset that is not there
// has an empty page.
//
// Claims. Those on a link or fact are the ones PLACED there, as many as
// Standing.Claims says: ASSERTS before DENIES, then credibility from 1 to 6
// with unrated ones last, then id.
//
// Other orders. LinkCounts by type, then direction, by bytes. Records by
// dataset, then statement id. Judgements by A, B, then statement id. Datasets
// by id. Candidates by key, then id, both by bytes, each id once, where it
// comes first.
//
// Datasets. Every dataset that any statement ever named is listed, and one
// that is being replaced; its title and the rest are those of the live edition,
// or, where all are withdrawn, of the last there was.
//
// Writes. A statement that a batch both gives and withdraws is held after it.
// Changed looks at what was live before the batch. A batch whose Replacing is
// not being replaced, and an EndReplace without BeginReplace, are errors. In
// EndReplace, a withdrawn statement under whose key the replacement gave
// another counts nowhere, for that one counted as Changed. WithdrawDataset in
// the middle of a replacement also forgets what it has given. Withdrawing what
// was never there changes nothing, and is no error. An error of Apply means
// that nothing of the batch was written; what had no time to be projected waits
// in the queue, and is no error.
//
// Versions. One operation may raise a store's version by more than one, where
// it works in several transactions; it raises it if and only if it changed a
// statement or a projected row. Versions are compared as the operations that
// they belong to, and no other bytes are compared loosely.
package storetest
