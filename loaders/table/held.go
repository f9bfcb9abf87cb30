package table

import (
	"bytes"
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
// once, and the same whatever the order of rows. Most entities have one row, or
// rows that say the same; those are kept as texts, which take a third of the
// memory.
type held struct {
	out     format.Sink
	places  map[[16]byte]int32 // in records, by the digests of ids
	records []heldText
	merged  map[int32]*heldRecord // of those that rows describe differently
	sources []heldSource
	source_ map[string]int
	unique  map[[16]byte][16]byte // of records that were given on: their contents by their ids
}

type heldText struct {
	json []byte
	line int
}

// heldRecord is what several rows say.
type heldRecord struct {
	graph.Record
	places []int // of its names among those of their rows
}

type heldSource struct {
	graph.Source
	line int
}

// record takes what a row says of an entity.
func (h *held) record(ctx context.Context, row *row, record graph.Record, unique bool) error {
	text, err := json.Marshal(&record)
	if err != nil {
		return err
	}
	id := digest([]byte(record.Entity))
	if unique {
		return h.giveOnce(ctx, row, record, id, digest(text))
	}
	i, known := h.places[id]
	switch {
	case !known && len(h.records) >= MaxHeld:
		return &format.Problem{Line: row.line, Reason: fmt.Sprintf("the table speaks of more than %d entities", MaxHeld),
			Hint: "if each row has its own, let the mapping say unique: true; they are not held then"}
	case !known:
		if h.places == nil {
			h.places, h.merged = map[[16]byte]int32{}, map[int32]*heldRecord{}
		}
		h.places[id] = int32(len(h.records))
		h.records = append(h.records, heldText{text, row.line})
	case h.merged[i] != nil:
		h.merged[i].merge(&record, row)
	case !bytes.Equal(h.records[i].json, text):
		first, err := h.records[i].record()
		if err != nil {
			return err
		}
		h.merged[i] = &heldRecord{Record: first, places: counted(len(first.Names))}
		h.merged[i].merge(&record, row)
		h.records[i].json = nil
	}
	return nil
}

func (t *heldText) record() (r graph.Record, err error) {
	err = json.Unmarshal(t.json, &r)
	return r, err
}

// giveOnce gives a record on, and the same one not again.
func (h *held) giveOnce(ctx context.Context, row *row, record graph.Record, id, content [16]byte) error {
	if h.unique == nil {
		h.unique = map[[16]byte][16]byte{}
	}
	if before, known := h.unique[id]; known {
		if before != content {
			row.reject("entities", quoted(record.Entity)+" is described otherwise in a row above, and the mapping says that each has one row", "without unique: true, what rows say of one entity is put together")
		}
		return nil
	}
	h.unique[id] = content
	return h.out.Record(ctx, row.line, settled(record))
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
		record, err := h.one(int32(i))
		if err != nil {
			return err
		}
		if err := h.out.Record(ctx, h.records[i].line, settled(record)); err != nil {
			return err
		}
	}
	for _, c := range countries.Records() {
		_, own := h.places[digest([]byte(c.Entity))]
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

// one is what is held at a place.
func (h *held) one(i int32) (graph.Record, error) {
	if m := h.merged[i]; m != nil {
		m.Names = m.names()
		return m.Record, nil
	}
	return h.records[i].record()
}

// settled brings lists whose order says nothing into one.
func settled(r graph.Record) graph.Record {
	r.Countries = sortedSet(r.Countries)
	slices.SortFunc(r.Identifiers, compareIdentifiers)
	r.Identifiers = slices.Compact(r.Identifiers)
	return r
}
