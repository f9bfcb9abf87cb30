// Package draft turns the texts of formats that are not graphd's own into what
// statements hold: clean text, partial dates, names without doubles, prefixed
// ids, and countries by their names or codes.
//
// What enters: values as a foreign file writes them. What leaves: values that a
// store takes, or word that there is none in them; nothing is guessed. The
// functions are pure, but for Countries, which gathers the ones that a file
// speaks of. The package imports graph, check and golang.org/x/text.
package draft
