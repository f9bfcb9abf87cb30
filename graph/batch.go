package graph

import "time"

// Batch is a set of statements that is written whole or not at all. Its order
// bears on nothing.
type Batch struct {
	Datasets   []Dataset
	Sources    []Source
	Records    []Record
	Claims     []Claim
	Judgements []Judgement
	Withdraw   []string // ids of statements to take back
	// RecordedAt is when it is said to have come to be known, for lists of
	// history; zero for the store's clock. It may not be before what its datasets
	// last changed.
	RecordedAt time.Time
	Replacing  Replacement // that this batch is part of, if of any; see Replacer
}

// Replacement is one run of replacing a dataset. Run is the caller's name for
// it, so that of two replacements of one dataset at a time the later one stands
// and the earlier one is told, and neither withdraws what the other has given.
type Replacement struct {
	Dataset string
	Run     string
	At      time.Time // of what its end withdraws, as Batch.RecordedAt
}

// LoadEnd says how a load of a dataset came to its end.
type LoadEnd struct {
	At       time.Time // zero for the store's clock
	Rejected int       // rows and files that it did not take
	Kept     int       // statements that it, a replacement, did not give and yet left
}

// Leaving counts what the end of a replacement would leave and take back.
type Leaving struct {
	Live      int // the dataset's live statements, those of the new edition among them
	Withdrawn int // what EndReplace would say that it withdrew
}

// Len returns the number of statements.
func (b *Batch) Len() int {
	return len(b.Datasets) + len(b.Sources) + len(b.Records) + len(b.Claims) + len(b.Judgements) + len(b.Withdraw)
}

// Receipt says what a write did. Added + Changed + Unchanged + len(Rejected)
// is the number of statements given, each counted once.
type Receipt struct {
	Version   int64 // the store's version after it
	Added     int   // statements that were not live before
	Changed   int   // instead of Added: records, sources and datasets under whose key the dataset had another live one before the batch
	Unchanged int   // statements that were live already
	Withdrawn int   // live statements that were taken back
	Rejected  []Rejection
	Pending   int // keys that still wait in the durable queue to be projected anew
}

// Add sums two receipts; the later one's version and queue stand.
func (r *Receipt) Add(o Receipt) {
	r.Version, r.Pending = o.Version, o.Pending
	r.Added += o.Added
	r.Changed += o.Changed
	r.Unchanged += o.Unchanged
	r.Withdrawn += o.Withdrawn
	r.Rejected = append(r.Rejected, o.Rejected...)
}

// Rejection names a statement that a store does not take, by its place in the
// batch, and why.
type Rejection struct {
	Kind   StatementKind
	Index  int    // in the batch's slice of that kind
	Field  string // the field at fault, as the native format names it
	Reason string
}

// Interval says when a statement was held: from the version and instant of its
// recording up to, and not including, those of its withdrawal.
type Interval struct {
	From        time.Time
	FromVersion int64
	To          time.Time // zero while it is live
	ToVersion   int64     // 0 while it is live
}
