// Package outline holds in memory who is linked to whom, how surely and when, so
// that a search for paths, which looks at thousands of links to give a few, asks
// the store for these few alone.
//
// What enters: a store's snapshots. What leaves: the same snapshots, which have
// the ability graph.Outlined besides, for as long as an outline of their version
// is held. An outline answers as the store does, link for link and in the same
// order, so that nobody can tell from an answer which of the two was asked.
//
// A Keeper reads all links once and follows the store by its list of changes
// whenever a question finds that it lags behind. It never lets a question wait:
// until it has caught up the store is asked. A link costs some 45 bytes, an
// entity that has links some 150.
//
// The package imports graph alone, and zerolog.
package outline
