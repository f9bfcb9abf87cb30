package table

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
)

// MaxHeld is how many entities and sources are held until the file's end.
const MaxHeld = 1_000_000

// held gathers what the rows say of entities and sources, so that each is given
// once, and the same whatever the order of rows.
type held struct {
	out     format.Sink
	m       *Mapping
	records []heldRecord
	record_ map[string]int // places in records
	sources []heldSource
	source_ map[string]int
	unique  map[[16]byte][16]byte // of records that were given on: their contents by their ids
}

type heldRecord struct {
	graph.Record
	places []int // of its names among those of their rows
	line   int
}

type heldSource struct {
	graph.Source
	line int
}

// record takes what a row says of an entity.
func (h *held) record(ctx context.Context, row *row, record graph.Record, unique bool) error {
	if unique {
		return h.giveOnce(ctx, row, record)
	}
	if h.record_ == nil {
		h.record_ = map[string]int{}
	}
	i, known := h.record_[record.Entity]
	if known {
		h.records[i].merge(&record, row)
		return nil
	}
	if len(h.records) >= MaxHeld {
		return &format.Problem{Line: row.line, Reason: fmt.Sprintf("the table speaks of more than %d entities", MaxHeld),
			Hint: "if each row has its own, let the mapping say unique: true; they are not held then"}
	}
	h.record_[record.Entity] = len(h.records)
	h.records = append(h.records, heldRecord{Record: record, places: counted(len(record.Names)), line: row.line})
	return nil
}

// giveOnce gives a record on, and the same one not again.
func (h *held) giveOnce(ctx context.Context, row *row, record graph.Record) error {
	if h.unique == nil {
		h.unique = map[[16]byte][16]byte{}
	}
	text, err := json.Marshal(&record)
	if err != nil {
		return err
	}
	id, content := digest([]byte(record.Entity)), digest(text)
	if before, known := h.unique[id]; known {
		if before != content {
			row.reject("entities", quoted(record.Entity)+" is described otherwise in a row above, and the mapping says that each has one row", "without unique: true, what rows say of one entity is put together")
		}
		return nil
	}
	h.unique[id] = content
	return h.out.Record(ctx, row.line, record)
}

func digest(text []byte) [16]byte {
	sum := sha256.Sum256(text)
	return [16]byte(sum[:16])
}

// source takes a source that a row names.
func (h *held) source(row *row, s graph.Source) {
	if h.source_ == nil {
		h.source_ = map[string]int{}
	}
	i, known := h.source_[s.ID]
	if !known {
		h.source_[s.ID] = len(h.sources)
		h.sources = append(h.sources, heldSource{s, row.line})
		return
	}
	o := &h.sources[i]
	for _, f := range []struct {
		name    string
		old, of *string
	}{{"title", &o.Title, &s.Title}, {"author", &o.Author, &s.Author}, {"publisher", &o.Publisher, &s.Publisher}, {"url", &o.URL, &s.URL},
		{"published", (*string)(&o.Published), (*string)(&s.Published)}, {"via", &o.Via, &s.Via}} {
		agree(row, "source "+s.ID+": "+f.name, f.old, *f.of)
	}
}

// end gives on what was held, and the countries that were spoken of.
func (h *held) end(ctx context.Context, countries *draft.Countries) error {
	for _, s := range h.sources {
		if err := h.out.Source(ctx, s.line, s.Source); err != nil {
			return err
		}
	}
	for i := range h.records {
		if err := h.out.Record(ctx, h.records[i].line, h.records[i].settled()); err != nil {
			return err
		}
	}
	for _, c := range countries.Records() {
		_, own := h.record_[c.Entity]
		_, given := h.unique[digest([]byte(c.Entity))]
		if own || given {
			continue
		}
		if err := h.out.Record(ctx, 1, c); err != nil {
			return err
		}
	}
	return nil
}

func counted(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

// settled brings what several rows added into an order of its own.
func (r *heldRecord) settled() graph.Record {
	record := r.Record
	if r.places != nil {
		record.Names = r.names()
	}
	record.Countries = sortedSet(record.Countries)
	slices.SortFunc(record.Identifiers, compareIdentifiers)
	record.Identifiers = slices.Compact(record.Identifiers)
	return record
}
