package graph

// Ability finds what a snapshot can do beyond Snapshot, through whatever is
// wrapped around it, such as what measures its calls. What a reader of the past
// is wrapped around is the present: nothing of that may answer for it.
func Ability[T any](s Snapshot) (T, bool) {
	for {
		if able, ok := s.(T); ok {
			return able, true
		}
		wrapper, ok := s.(interface{ Unwrap() Snapshot })
		if !ok {
			var none T
			return none, false
		}
		s = wrapper.Unwrap()
	}
}
