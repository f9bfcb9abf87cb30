// Package names makes names comparable: it folds them to what their spellings
// share, gives the keys under which a store finds them by exact equality, and
// scores how well a name answers a search.
//
// What enters: text. What leaves: text, keys and scores; never a row of a
// store. It imports the standard library and golang.org/x/text.
package names
