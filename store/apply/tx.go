package apply

import (
	"context"
	"time"

	"github.com/graphd/graphd/graph"
)

// Tx is one write transaction of a store. All that it writes is stamped with
// the version that the transaction will have. Lists may be empty. Order bears
// on nothing unless it is said.
type Tx interface {
	StatementTx
	ClusterTx
	EntityTx
	UnitTx
	QueueTx
}

// StatementTx keeps statements and the intervals in which they were held.
type StatementTx interface {
	// Lives says of each id that was ever held whether it is live.
	Lives(ctx context.Context, kind graph.StatementKind, ids []string) (map[string]bool, error)
	// Held returns the live statements that have one of the ids.
	Held(ctx context.Context, ids []string) ([]Row, error)
	// LiveKeys returns those of the keys under which a statement is live.
	LiveKeys(ctx context.Context, kind graph.StatementKind, keys []Key) (map[Key]bool, error)
	// Insert holds statements that were never held.
	Insert(ctx context.Context, rows []Row, placed map[string]Placement) error
	// Reopen holds withdrawn statements again, from this version on.
	Reopen(ctx context.Context, kind graph.StatementKind, ids []string) error
	// Withdraw ends the intervals of live statements at this version.
	Withdraw(ctx context.Context, kind graph.StatementKind, ids []string) error
	// WithdrawDataset ends those of all live statements of a dataset that are
	// not marked as seen, having queued the entities and units that they touch.
	// The count leaves out those under whose key a seen statement is live.
	// A store whose transactions are bounded may do a part, and says that more
	// is left.
	WithdrawDataset(ctx context.Context, dataset string) (Withdrawal, error)
	// JudgementsOf returns the dataset's live judgements that are not seen.
	JudgementsOf(ctx context.Context, dataset string) ([]graph.Judgement, error)
	// See marks statements as part of the dataset's replacement.
	See(ctx context.Context, dataset string, ids []string) error
	// Loading reports whether this run of a replacement is under way.
	Loading(ctx context.Context, r graph.Replacement) (bool, error)
	// SetLoading begins or ends one, and forgets what was seen.
	SetLoading(ctx context.Context, r graph.Replacement, loading bool) error
	// Purge removes statements of a dataset that are withdrawn, having queued the
	// entities that its records speak of. Like WithdrawDataset it may do a part.
	Purge(ctx context.Context, dataset string) (Withdrawal, error)
	// UnderWay reports whether the dataset is being loaded or replaced.
	UnderWay(ctx context.Context, dataset string) (bool, error)
	// Leaving counts the dataset's live statements, and what WithdrawDataset
	// would count.
	Leaving(ctx context.Context, dataset string) (graph.Leaving, error)
	// Changed tells when the datasets last changed, and SetChanged notes that
	// they do in this transaction.
	Changed(ctx context.Context, datasets []string) (map[string]time.Time, error)
	SetChanged(ctx context.Context, datasets []string) error
	// LiveSources and LiveDatasets return live statements of these ids.
	LiveSources(ctx context.Context, ids []string) ([]graph.Source, error)
	LiveDatasets(ctx context.Context, ids []string) ([]graph.Dataset, error)
	// SourcesBy returns the ids of live sources whose author or publisher is
	// one of these.
	SourcesBy(ctx context.Context, origins []string) ([]string, error)
}

// ClusterTx keeps which ids are one entity.
type ClusterTx interface {
	// Members returns the clusters, each of two ids or more, that hold one of
	// the ids.
	Members(ctx context.Context, ids []string) ([][]string, error)
	// Judged returns all live judgements on the ids, and on all ids that SAME
	// judgements connect with them at any remove.
	Judged(ctx context.Context, ids []string) ([]graph.Judgement, error)
	// PutClusters forgets the clusters of ids and keeps these instead, each by
	// its canonical id and members.
	PutClusters(ctx context.Context, ids []string, clusters map[string][]string) error
}

// EntityTx keeps projected entities and the records that they are made of.
type EntityTx interface {
	// Records returns the records on any of the ids: live ones, and those that
	// were withdrawn and have not come back.
	Records(ctx context.Context, ids []string) (live, withdrawn []graph.Record, err error)
	// Named returns those of the ids that a live claim names.
	Named(ctx context.Context, ids []string) ([]string, error)
	// Outlines returns entities with nothing but ID, Kind, Begin, End and Stub.
	Outlines(ctx context.Context, ids []string) ([]*graph.Entity, error)
	// Entities returns the rows stored under exactly these ids.
	Entities(ctx context.Context, ids []string) ([]Stored, error)
	WriteEntities(ctx context.Context, changes []Change[Filed]) error
}

// UnitTx keeps projected links and facts and the claims that they are made of.
type UnitTx interface {
	// Links and Facts return the rows that are stored between exactly these
	// ids.
	Links(ctx context.Context, units []Unit) ([]Stored, error)
	Facts(ctx context.Context, units []Unit) ([]Stored, error)
	// Claims returns all live claims that name exactly these ids. It is called
	// after Links and Facts.
	Claims(ctx context.Context, units []Unit) ([]Placed, error)
	WriteLinks(ctx context.Context, changes []Change[graph.Link]) error
	WriteFacts(ctx context.Context, changes []Change[graph.Fact]) error
	// Place keeps the new state of claims that are stored.
	Place(ctx context.Context, list []Placement) error
}

// QueueTx keeps the durable queue of what waits to be projected.
type QueueTx interface {
	// Enqueue adds units; one that waits already waits once.
	Enqueue(ctx context.Context, units []Unit) error
	// EnqueueEntities adds the units of all live claims that name one of the
	// ids, and of all links and facts stored under one.
	EnqueueEntities(ctx context.Context, ids []string) error
	// EnqueueSources and EnqueueDatasets add the units of all live claims of
	// these.
	EnqueueSources(ctx context.Context, ids []string) error
	EnqueueDatasets(ctx context.Context, ids []string) error
	// NextEntities and NextUnits take the first keys from the queue.
	NextEntities(ctx context.Context, limit int) ([]string, error)
	NextUnits(ctx context.Context, limit int) ([]Unit, error)
	// Pending counts what waits.
	Pending(ctx context.Context) (int, error)
}
