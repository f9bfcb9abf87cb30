package graph

import "time"

// VersionInfo is what makes an answer repeatable.
type VersionInfo struct {
	Version    int64  // raised by every batch that changed something
	Oldest     int64  // Changes can start here, and not before
	Projection int    // the version of the rules of projection
	Vocabulary string // Vocabulary.Hash
	Pending    int    // keys that wait to be projected anew
}

// LoadState says whether a dataset is whole.
type LoadState string

// The states of a dataset.
const (
	Loaded    LoadState = "LOADED"
	Loading   LoadState = "LOADING"   // a load or a replacement has begun and not ended
	Withdrawn LoadState = "WITHDRAWN" // it states nothing any more
)

// DatasetStatus is a dataset with what the store holds of it. A dataset all
// of whose statements are withdrawn is still listed, with zero counts.
type DatasetStatus struct {
	Dataset
	State    LoadState
	Loaded   time.Time // when its newest live statement was recorded
	Changed  time.Time // when a statement of it last came or went
	Checked  time.Time // when a load of it last came to its end, whether it changed anything or not
	Rejected int       // rows and files that this load did not take
	Kept     int       // statements that this load, a replacement, did not give and yet left: they may be of an earlier edition
	Sources  int       // live statements
	Records  int
	Claims   int
	Dangling int // live claims that name an entity which is not there
	Misfit   int // live claims with an end of the wrong kind or an unknown source
	Merged   int // live claims whose two ends have become the same entity by judgement
}

// ChangeKind says what kind of row changed.
type ChangeKind string

// The kinds of change, in the order in which they are listed.
const (
	EntityChange ChangeKind = "ENTITY"
	LinkChange   ChangeKind = "LINK"
	FactChange   ChangeKind = "FACT"
)

// Change says that a projected row was written, or removed, last at a version.
type Change struct {
	Version int64
	Kind    ChangeKind
	ID      string
	Removed bool // a tombstone
}

// ChangeQuery asks for changes after Since, or, to go on, after the change
// After.
type ChangeQuery struct {
	Since int64
	After *Change
	First int
}

// ChangePage lists changes. Each row is listed once, at its last version. When
// Resync is true the store cannot tell what changed since then (the version is
// before its oldest or after its newest), and the reader must copy it anew.
type ChangePage struct {
	Changes []Change
	More    bool
	Resync  bool
}
