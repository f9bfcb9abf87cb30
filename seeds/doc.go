// Package seeds holds the first graph of graphd as data: what one article of
// 2020 says of IS-K, its new leader, the Taliban, and the peace talks in
// Afghanistan, in our own words.
//
// What enters: nothing; the YAML files of isis-k-2020/ are built into the
// program. What leaves: Files, a file system with those files in the native
// format. Together they are one dataset, isis-k-2020; each file repeats the
// dataset's object, no entity and no link is in two of them, and sources are
// all in sources.yaml. They are loaded like any other files, all at once, in
// any order.
//
// docs/seeds.md says how wordings were rated, dates taken and ties chosen.
//
// The package imports the standard library only.
package seeds
