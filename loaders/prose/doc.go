// Package prose takes out of the comments of sanctions lists the ties to other
// entries that they name by reference number, such as "Leader of the Haqqani
// Network (TAe.012) as of 2010", and detentions and deaths. It is a grammar, and
// takes what the grammar understands and nothing else: a reference in a
// sentence that it does not understand makes no tie.
//
// What enters: a comment, and whose it is. What leaves: ties with role, days,
// the source's words of doubt, credibility, and the place of the phrase.
// docs/formats/prose.md is the grammar for readers. The functions are pure. The
// package imports graph and the standard library.
package prose
