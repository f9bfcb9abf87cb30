// Package progress shows how a load goes on: as a bar on a terminal, as log
// lines otherwise.
//
// What enters: the calls of loaders.Progress. What leaves: text on a terminal,
// or events of a zerolog.Logger.
//
// The package imports loaders, progressbar, zerolog, x/term and the standard library.
package progress
