package graph

// Versions are those of a store's versions whose writes a question about the
// past sees: ranges in order and apart from each other. "As of version 7" is
// the one range from 1 to 7. "Before an instant" is mostly such a range too; it
// is several where history was loaded in order, dataset after dataset, each
// batch under a date of long ago.
type Versions []VersionRange

// VersionRange is a run of versions, both ends included.
type VersionRange struct{ First, Last int64 }

// UpTo returns all versions up to one; none for version 0, the empty store.
func UpTo(version int64) Versions {
	if version < 1 {
		return nil
	}
	return Versions{{1, version}}
}

// Has reports whether the writes of a version are seen.
func (v Versions) Has(version int64) bool {
	for _, r := range v {
		if r.First <= version && version <= r.Last {
			return true
		}
	}
	return false
}

// Newest returns the last version seen, and 0 if none is.
func (v Versions) Newest() int64 {
	if len(v) == 0 {
		return 0
	}
	return v[len(v)-1].Last
}

// Whole reports whether all versions up to the newest one are seen.
func (v Versions) Whole() bool { return len(v) == 0 || len(v) == 1 && v[0].First == 1 }

// Add sees one version more, which has to be above the newest.
func (v Versions) Add(version int64) Versions {
	if n := len(v); n > 0 && v[n-1].Last == version-1 {
		v[n-1].Last = version
		return v
	}
	return append(v, VersionRange{version, version})
}

// Then returns a statement's intervals as they stood: without those that began
// unseen, and open where the end is unseen. held says that one of them was open.
func (v Versions) Then(recorded []Interval) (then []Interval, held bool) {
	for _, i := range recorded {
		if !v.Has(i.FromVersion) {
			continue
		}
		if i.ToVersion == 0 || !v.Has(i.ToVersion) {
			i = Interval{From: i.From, FromVersion: i.FromVersion}
			held = true
		}
		then = append(then, i)
	}
	return then, held
}
