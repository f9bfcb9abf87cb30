// Package tokens makes, keeps and looks up bearer tokens.
//
// What enters: a token file, and tokens that requests bear. What leaves: whose
// token it is and what it allows. A token file has one token a line:
//
//	<SHA-256 of the token, 64 hex digits> <role> <name> <day it was made>
//
// Empty lines and lines that begin with # are passed over. The tokens
// themselves stand nowhere: what is 256 random bits needs no slow hash, and the
// hash is of no use to one who reads the file. Still the file is refused if
// group or others have any right to it, since who can write a line into it lets
// himself in.
//
// A new token is added at the file's end, and a revoked one written over in
// place, so that the file stays the same file (a container that it is mounted
// into sees the change) and two commands at a time undo nothing of each other's.
package tokens
