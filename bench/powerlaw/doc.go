// Package powerlaw makes graphs to measure with: entities of which a few have
// very many links and most have few, as in graphs of real actors.
//
// What enters: a Size. What leaves: the same sources, entities and links on
// every machine and at every call, one by one, so that memory stays flat
// however large the graph is; and the same as files of the native format and
// as plain CSV.
//
// Every entity is the first end of one to nine links, five on average. The
// second end is drawn so that an entity's chance falls with its number: it is
// the same for each stretch from a power of two to the next. So the number of
// links of the k-th entity is about as 1/k, a power law, and the first is a hub:
// about a quarter of all entities link to it, 26,000 of 100,000. Each link has
// one claim.
//
// The package imports the standard library only, and its numbers come from
// integers alone, so that no processor rounds them otherwise.
package powerlaw
