package apply

import "github.com/graphd/graphd/graph"

// Differing gathers what graph.History.DifferThen returns.
type Differing struct {
	Came, Went graph.Batch
	Limit      int
}

// Enough reports whether more were found than was asked for.
func (d *Differing) Enough() bool { return d.Came.Len()+d.Went.Len() > d.Limit }

// Add takes a statement that was held at one of the two times: at the first one
// if it went.
func (d *Differing) Add(kind graph.StatementKind, id string, body []byte, went bool) error {
	row, err := Decode(kind, id, body)
	if err != nil {
		return err
	}
	into := &d.Came
	if went {
		into = &d.Went
	}
	switch {
	case row.Dataset != nil:
		into.Datasets = append(into.Datasets, *row.Dataset)
	case row.Source != nil:
		into.Sources = append(into.Sources, *row.Source)
	case row.Record != nil:
		into.Records = append(into.Records, *row.Record)
	case row.Claim != nil:
		into.Claims = append(into.Claims, *row.Claim)
	case row.Judged != nil:
		into.Judgements = append(into.Judgements, *row.Judged)
	}
	return nil
}
