// Package recorded answers what a store held at some time in its past: what was
// recorded then and not yet withdrawn, with the judgements that stood then; or,
// beside that or instead, only what sources published before a day say.
//
// What enters: a snapshot that is a graph.History too, and When. What leaves: a
// graph.Snapshot, so that whatever can be asked of the present can be asked of
// the past, affiliations and paths among it. The package imports graph alone.
//
// # How it answers
//
// Statements are never deleted, so what was held at a version can be read at
// any later one; it is projected anew by the rules of today (by
// graph.Projector, as stores do it) with the vocabulary of today. Two things are
// taken from the store's own rows instead: an entity whose row has not changed
// since then, and a page of an entity's links where none of them has; see
// unchanged.go. For as long as keys wait in the store's queue all is projected
// anew. A row that waited at the version asked about, and whose cause was taken
// back before its turn came, is given as it stood: the store itself showed it
// so.
//
// # Bounds
//
// One question reads up to MaxClaims claims; one that would read more is an
// error of kind graph.Limit. Claims are counted as they were held then, so that
// a question that was answered once is answered ever after, the more so as no
// later write changes what it reads.
//
// # What cannot be asked
//
// A question of the past needs an entity, a link, a fact, a source or a dataset
// to start from. FindEntities, FindFacts, Candidates, Waiting, Changes, and
// Links of no entity are errors of kind graph.Invalid: for these a store would
// have to keep an index for each of its versions.
//
// # Sources published before a day
//
// A claim counts if its source was surely published before the day: one of
// "2020-08" does from the first of September on. One whose source gives no date
// does not count, nor one whose source is not there. Entities are made of
// records, which need no source, so they are not narrowed by it.
package recorded
