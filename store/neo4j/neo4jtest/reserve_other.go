//go:build !unix || aix || solaris

package neo4jtest

// reserve cannot lock here: tests of a named server are to be run one package
// at a time, by "go test -p 1".
func reserve(string, func(string, ...any)) error { return nil }
