// Package stix reads STIX bundles, of version 2.1 and, where they differ little,
// of 2.0.
//
// What enters: the text of a bundle. What leaves: a dataset, one source, a record
// of each actor, campaign, incident and location under "stix:" and its id, links
// of relationships and sightings between them, and a count of what is not loaded:
// objects by their types, properties as "type.property". docs/formats/stix.md has
// the tables.
//
// Objects are given on one by one, so memory is flat, however long the bundle is.
// The package imports graph, draft, format, loose, tree and the standard library.
package stix
