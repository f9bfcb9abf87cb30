package neo4j

import "sync/atomic"

// inUse are the types of which the store has, or has had, links. Statements
// about all links name each of them, and the fewer they are the sooner the
// server has planned it: a vocabulary has thirty, a graph often five. They are
// kept on the marker, from which every answer brings them along; they only ever
// become more.
type inUse struct{ known atomic.Pointer[[]string] }

func (u *inUse) list() []string {
	if known := u.known.Load(); known != nil {
		return *known
	}
	return nil
}

// learn takes the marker's list in if it is longer than the one known.
func (u *inUse) learn(marked []any) {
	for {
		known := u.known.Load()
		if known != nil && len(*known) >= len(marked) {
			return
		}
		list := make([]string, len(marked))
		for i, name := range marked {
			list[i], _ = name.(string)
		}
		if u.known.CompareAndSwap(known, &list) {
			return
		}
	}
}
