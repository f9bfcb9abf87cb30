package graph

import "context"

// Store is what stands behind the port: snapshots to read, batches to write.
type Store interface {
	Snapshots
	Writer
	Close() error
}

// Snapshots is what a store is to those who only read.
type Snapshots interface {
	// Snapshot opens one unchanging view of the store. It must be closed.
	Snapshot(ctx context.Context) (Snapshot, error)
}

// Snapshot is a Reader whose answers all come from one version.
type Snapshot interface {
	Reader
	Close() error
}

// Moving is a Snapshot of a store that cannot hold its view still while others
// write. Each of its answers is from one version or, if a batch was written
// meanwhile, from two.
type Moving interface {
	Snapshot
	// Moved reports whether the store's version has risen since the snapshot's
	// first answer, as far as its last answer tells: then rows of different
	// versions may stand side by side.
	Moved() bool
}

// Reader answers questions about the projected graph, batch first: a question
// about a thousand entities is one call. Slices of answers run parallel to the
// ids asked for. Rows given out may be shared and must not be changed.
//
// Not promised: that two Readers see the same version, or that a row that is
// waiting in the queue (VersionInfo.Pending) is up to date.
type Reader interface {
	Version(ctx context.Context) (VersionInfo, error)
	// Entities resolves ids, merged ones too; nil where there is none.
	Entities(ctx context.Context, ids []string) ([]*Entity, error)
	FindEntities(ctx context.Context, q EntityQuery) (EntityPage, error)
	// LinksByID resolves ids, those with merged ends too; nil where there is none.
	LinksByID(ctx context.Context, ids []string) ([]*Link, error)
	// Links gives a page of links for each entity in q.Of, or, where q.Of is
	// nil, one page of all links.
	Links(ctx context.Context, q LinkQuery) ([]LinkPage, error)
	// LinkCounts counts the links of each entity, by type, then direction.
	LinkCounts(ctx context.Context, of []string, at *Day) ([][]LinkCount, error)
	// FactsByID resolves ids, those with merged entities too; nil where there is
	// none.
	FactsByID(ctx context.Context, ids []string) ([]*Fact, error)
	Facts(ctx context.Context, q FactQuery) ([][]*Fact, error)
	FindFacts(ctx context.Context, q FindFactsQuery) (FactPage, error)
	Claims(ctx context.Context, q ClaimQuery) ([]ClaimPage, error)
	// Waiting gives a page of claims that are placed nowhere for each dataset in
	// q.Datasets, or, where that is nil, one page over all datasets.
	Waiting(ctx context.Context, q WaitingQuery) ([]ClaimPage, error)
	// Records gives the live records of each entity's cluster, by dataset, then
	// statement id.
	Records(ctx context.Context, of []string) ([][]StatedRecord, error)
	Sources(ctx context.Context, ids []string) ([]*Source, error)
	// Datasets lists every dataset that was ever named, by id.
	Datasets(ctx context.Context) ([]DatasetStatus, error)
	// Candidates gives the ids of entities that have one of the name keys, by
	// key and id, at most limit, and whether that cut any.
	Candidates(ctx context.Context, keys []string, kinds []Kind, limit int) (ids []string, cut bool, err error)
	// Judgements lists the live ones, by A, B, and statement id.
	Judgements(ctx context.Context) ([]Judgement, error)
	// Changes lists what changed after a version, in order of version, kind and
	// id. See ChangePage.
	Changes(ctx context.Context, q ChangeQuery) (ChangePage, error)
}

// Writer takes batches. Writers of one store take turns; each sees all that
// came before.
type Writer interface {
	// Apply writes a batch, whole or not at all, and projects what it touches.
	// Rejected statements are reported, and the rest is written. A statement
	// that the batch both gives and withdraws is held.
	Apply(ctx context.Context, b Batch) (Receipt, error)
	// WithdrawDataset takes back every live statement of a dataset.
	WithdrawDataset(ctx context.Context, dataset string) (Receipt, error)
	// PurgeDataset takes back every live statement of a dataset, and removes all
	// that it ever stated for good, so that no question of the past tells of it
	// any more. It returns how many statements that were. While the dataset is
	// being loaded or replaced it is an error of kind Busy. One that is cut off is
	// completed by calling it again.
	PurgeDataset(ctx context.Context, dataset string) (removed int, err error)
	// BeginLoad marks a dataset as LOADING until EndLoad. One whose load was cut
	// off stays so until a load of it comes to its end; of two loads at a time
	// the first to end ends it. EndLoad of any other dataset does nothing.
	BeginLoad(ctx context.Context, dataset string) error
	EndLoad(ctx context.Context, dataset string, how LoadEnd) error
	// Project works off the queue of keys that wait to be projected anew, up to
	// limit of them in one transaction, and says how many are left.
	Project(ctx context.Context, limit int) (left int, err error)
	Replacer
}

// Replacer makes a dataset what a new edition says, by difference. Between the
// two calls the dataset is LOADING; the batches in between name it in
// Batch.Replacing. A replacement that was cut off is begun again.
type Replacer interface {
	BeginReplace(ctx context.Context, r Replacement) error
	// Leaving tells what EndReplace would do now.
	Leaving(ctx context.Context, r Replacement) (Leaving, error)
	// EndReplace withdraws the dataset's live statements that no batch of this
	// run held; keep leaves them as they are. Like Apply with a batch of the
	// run, it is an error once another run has begun.
	EndReplace(ctx context.Context, r Replacement, keep bool) (Receipt, error)
}
