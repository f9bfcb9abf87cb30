package neo4j

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// DifferThen has the server look at all statements: those of a dataset that are
// withdrawn are in no index by it, which loads would pay for.
func (r *snapshot) DifferThen(ctx context.Context, dataset string, from, to graph.Versions, limit int) (came, went graph.Batch, err error) {
	d := apply.Differing{Limit: limit}
	for _, kind := range statementKinds {
		q := asOf(from)
		before := q.held()
		q.see(to)
		q.add("MATCH (c:"+statementLabels[kind]+") WHERE c.dataset = ? WITH c, "+before+" AS before, "+q.held()+" AS after WHERE before <> after\nRETURN 0 AS i, [c.z_id, c.z_row, before] AS row LIMIT ?",
			dataset, limit+1-d.Came.Len()-d.Went.Len())
		had := d
		err := r.ask(ctx, &q.statement, func() { d = had }, func(_ int, v any) error {
			columns := v.([]any)
			return d.Add(kind, columns[0].(string), []byte(columns[1].(string)), columns[2].(bool))
		})
		if err != nil {
			return came, went, err
		}
		if d.Enough() {
			break
		}
	}
	return d.Came, d.Went, nil
}
