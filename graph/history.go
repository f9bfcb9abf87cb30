package graph

import (
	"context"
	"time"
)

// History is an ability of a store's snapshots beside Reader: it tells what was
// stated by some versions and not taken back by any of them. Package recorded
// makes a Reader of it.
//
// Statements are never deleted but by Writer.PurgeDataset, so that the answers
// for given versions do not change else, whatever is written. What a statement's intervals say is what is known
// of it today; Versions.Then makes of them what was known then. Lists come in
// any order unless it is said.
type History interface {
	// VersionsBefore returns the versions that were recorded before an instant.
	VersionsBefore(ctx context.Context, at time.Time) (Versions, error)
	// JudgementsThen returns the judgements held then on the ids, and on all ids
	// that SAME judgements held then connect with them at any remove; all that
	// were held where ids is nil.
	JudgementsThen(ctx context.Context, v Versions, ids []string) ([]Judgement, error)
	// RecordsThen returns the records of exactly these ids that any of the
	// versions stated, those taken back among them.
	RecordsThen(ctx context.Context, v Versions, ids []string) ([]StatedRecord, error)
	// NamedThen returns those of the ids that a claim held then names.
	NamedThen(ctx context.Context, v Versions, ids []string) ([]string, error)
	// ClaimsNamingThen returns the claims held then on links (or facts) that
	// name one of exactly these ids, each once, and no more than limit of them.
	// Their State is not told.
	ClaimsNamingThen(ctx context.Context, v Versions, ids []string, facts bool, limit int) ([]StatedClaim, error)
	// ClaimsBetweenThen does so for those that name exactly the ids of a tie.
	ClaimsBetweenThen(ctx context.Context, v Versions, ties []Tie, limit int) ([]StatedClaim, error)
	// SourcesThen returns the statements held then of sources with these ids.
	SourcesThen(ctx context.Context, v Versions, ids []string) ([]Source, error)
	// EditionsThen returns the editions of datasets that any of the versions
	// stated, those taken back among them; of all datasets where ids is nil.
	EditionsThen(ctx context.Context, v Versions, ids []string) ([]StatedDataset, error)
	// DifferThen returns the statements of a dataset that were held at one of two
	// times alone: those that came until the second, and those that went. Of
	// more than limit it returns one more than that, whichever.
	DifferThen(ctx context.Context, dataset string, from, to Versions, limit int) (came, went Batch, err error)
	// UnchangedEntities returns, for each id, the entity that is projected under
	// exactly this id now and was last changed by this version or one before,
	// and nil without one.
	UnchangedEntities(ctx context.Context, since int64, ids []string) ([]*Entity, error)
}

// Tie is what claims are on: a link of any type and direction between two
// entities, where Property is empty and A is not after B; or any value of a
// property of A about B, which may be empty.
type Tie struct{ A, B, Property string }

// StatedDataset is an edition of a dataset with the intervals in which it was
// held.
type StatedDataset struct {
	Dataset
	Recorded []Interval
}
