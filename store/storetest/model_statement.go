package storetest

import (
	"cmp"
	"slices"
	"time"

	"github.com/graphd/graphd/graph"
)

// statement is anything stored, with the intervals in which it was held. What
// is stored does not change; only intervals are added and closed.
type statement struct {
	id       string
	kind     graph.StatementKind
	dataset  string
	key      string // what it speaks of, where one dataset is expected to say one thing; else empty
	content  any    // graph.Dataset, Source, Record, Claim or Judgement
	recorded []graph.Interval
}

func (s *statement) live() bool {
	return len(s.recorded) > 0 && s.recorded[len(s.recorded)-1].ToVersion == 0
}

// changed is when it last came or went.
func (s *statement) changed() (last time.Time) {
	for _, i := range s.recorded {
		for _, at := range []time.Time{i.From, i.To} {
			if at.After(last) {
				last = at
			}
		}
	}
	return last
}

// reopened returns the statement held from an instant on.
func (s *statement) reopened(at time.Time, version int64) *statement {
	again := *s
	again.recorded = append(slices.Clone(s.recorded), graph.Interval{From: at, FromVersion: version})
	return &again
}

// withdrawn returns the statement held no longer.
func (s *statement) withdrawn(at time.Time, version int64) *statement {
	ended := *s
	ended.recorded = slices.Clone(s.recorded)
	last := &ended.recorded[len(ended.recorded)-1]
	last.To, last.ToVersion = at, version
	return &ended
}

// statementsOf lists a batch's statements, not held yet.
func statementsOf(b graph.Batch) []*statement {
	var all []*statement
	for _, d := range b.Datasets {
		all = append(all, &statement{id: d.StatementID(), kind: graph.DatasetStatement, dataset: d.ID, key: d.ID, content: d})
	}
	for _, s := range b.Sources {
		all = append(all, &statement{id: s.StatementID(), kind: graph.SourceStatement, dataset: s.Dataset, key: s.ID, content: s})
	}
	for _, r := range b.Records {
		all = append(all, &statement{id: r.StatementID(), kind: graph.RecordStatement, dataset: r.Dataset, key: r.Entity, content: r})
	}
	for _, c := range b.Claims {
		c.Identify()
		all = append(all, &statement{id: c.ID, kind: graph.ClaimStatement, dataset: c.Dataset, content: c})
	}
	for _, j := range b.Judgements {
		all = append(all, &statement{id: j.StatementID(), kind: graph.JudgementStatement, dataset: j.Dataset, content: j})
	}
	return all
}

// sameKey reports whether two statements are editions of the same thing.
func (s *statement) sameKey(o *statement) bool {
	return s.key != "" && s.kind == o.kind && s.dataset == o.dataset && s.key == o.key
}

// byDatasetAndID is the order in which statements are listed.
func byDatasetAndID(a, b *statement) int {
	return cmp.Or(cmp.Compare(a.dataset, b.dataset), cmp.Compare(a.id, b.id))
}
