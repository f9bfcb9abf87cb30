// Package loose reads the JSON of formats that are not graphd's own: an object
// gives what is taken of it, and every value that is left is counted as ignored
// by its field. Large objects are read item by item.
//
// What enters: the text of a file, or values of package tree. What leaves: texts
// on one line, lists of them, and objects within. The package imports draft,
// format, tree and the standard library.
package loose
