package loaders

import "crypto/sha256"

// seen remembers the lines in which the entities and sources of one file were
// given. It keeps 128 bits of SHA-256 of each id instead of the id, so that a
// file's memory does not depend on how long its ids are, and two ids never
// meet. About 40 bytes each: a file of ten million entities takes 400 MB.
type seen map[[16]byte]uint32

// first notes an id and returns the line in which it was given before, 0 for
// none.
func (s seen) first(kind, id string, line int) int {
	sum := sha256.Sum256([]byte(kind + "\x00" + id))
	key := [16]byte(sum[:16])
	if before, ok := s[key]; ok {
		return int(before)
	}
	s[key] = uint32(min(line, 1<<32-1))
	return 0
}
