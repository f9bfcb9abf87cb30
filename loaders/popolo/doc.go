// Package popolo reads Popolo JSON: the persons, organizations, memberships,
// events and areas of a legislature, as EveryPolitician publishes them.
//
// What enters: the text of a file. What leaves: a dataset, one source, a record
// of each person, organization, event and area under "popolo:" and its id, links
// of memberships, and a count of what is not loaded. docs/formats/popolo.md has
// the table.
//
// Memberships may take their dates from events, which stand anywhere, so both
// are held until the file ends: some 300 bytes each, at most maxHeld. The package
// imports graph, draft, format, loose, tree and the standard library.
package popolo
