package apply

import (
	"encoding/json"

	"github.com/graphd/graphd/graph"
)

// Row is a statement as a store keeps it. The one of the pointers that Kind
// names is set.
type Row struct {
	Kind    graph.StatementKind
	ID      string
	Key     Key
	Body    []byte // canonical JSON
	Dataset *graph.Dataset
	Source  *graph.Source
	Record  *graph.Record
	Claim   *graph.Claim
	Judged  *graph.Judgement
}

// Key is what a statement speaks of, where one dataset is expected to say one
// thing of it: a dataset's id, a source's, or an entity's. Name is empty for
// claims and judgements.
type Key struct{ Dataset, Name string }

// Rows makes rows of an admitted batch. It is the work of parsing and hashing
// that needs no transaction.
func Rows(b graph.Batch) []Row {
	rows := make([]Row, 0, b.Len())
	for i := range b.Datasets {
		d := &b.Datasets[i]
		rows = append(rows, Row{Kind: graph.DatasetStatement, ID: d.StatementID(), Key: Key{d.ID, d.ID}, Body: encode(d), Dataset: d})
	}
	for i := range b.Sources {
		s := &b.Sources[i]
		rows = append(rows, Row{Kind: graph.SourceStatement, ID: s.StatementID(), Key: Key{s.Dataset, s.ID}, Body: encode(s), Source: s})
	}
	for i := range b.Records {
		r := &b.Records[i]
		rows = append(rows, Row{Kind: graph.RecordStatement, ID: r.StatementID(), Key: Key{r.Dataset, r.Entity}, Body: encode(r), Record: r})
	}
	for i := range b.Claims {
		c := &b.Claims[i]
		rows = append(rows, Row{Kind: graph.ClaimStatement, ID: c.ID, Key: Key{Dataset: c.Dataset}, Body: encode(c), Claim: c})
	}
	for i := range b.Judgements {
		j := &b.Judgements[i]
		rows = append(rows, Row{Kind: graph.JudgementStatement, ID: j.StatementID(), Key: Key{Dataset: j.Dataset}, Body: encode(j), Judged: j})
	}
	return rows
}

// Decode makes a row of what a store kept.
func Decode(kind graph.StatementKind, id string, body []byte) (Row, error) {
	r := Row{Kind: kind, ID: id, Body: body}
	var err error
	switch kind {
	case graph.DatasetStatement:
		r.Dataset = &graph.Dataset{}
		err = json.Unmarshal(body, r.Dataset)
		r.Key = Key{r.Dataset.ID, r.Dataset.ID}
	case graph.SourceStatement:
		r.Source = &graph.Source{}
		err = json.Unmarshal(body, r.Source)
		r.Key = Key{r.Source.Dataset, r.Source.ID}
	case graph.RecordStatement:
		r.Record = &graph.Record{}
		err = json.Unmarshal(body, r.Record)
		r.Key = Key{r.Record.Dataset, r.Record.Entity}
	case graph.ClaimStatement:
		r.Claim = &graph.Claim{}
		err = json.Unmarshal(body, r.Claim)
		r.Claim.ID, r.Key = id, Key{Dataset: r.Claim.Dataset}
	case graph.JudgementStatement:
		r.Judged = &graph.Judgement{}
		err = json.Unmarshal(body, r.Judged)
		r.Key = Key{Dataset: r.Judged.Dataset}
	}
	if err != nil {
		return r, &graph.Error{Op: "read " + string(kind), Kind: graph.Internal, What: "statement " + id, Err: err}
	}
	return r, nil
}

func encode(v any) []byte {
	body, err := json.Marshal(v)
	if err != nil {
		panic(err) // statements and rows are plain values; Admit refuses NaN
	}
	return body
}
