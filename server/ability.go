package server

import "github.com/graphd/graphd/graph"

// ability finds what a snapshot can do beyond graph.Snapshot, through whatever
// is wrapped around it, such as what measures its calls.
func ability[T any](s graph.Snapshot) (T, bool) {
	for {
		if able, ok := s.(T); ok {
			return able, true
		}
		wrapper, ok := s.(interface{ Unwrap() graph.Snapshot })
		if !ok {
			var none T
			return none, false
		}
		s = wrapper.Unwrap()
	}
}
