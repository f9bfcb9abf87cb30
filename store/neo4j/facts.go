package neo4j

import (
	"cmp"
	"context"
	"slices"

	"github.com/graphd/graphd/graph"
)

// Facts answers with one statement; each entity's facts are read from an index
// in their order, and no further than was asked.
func (r *snapshot) Facts(ctx context.Context, q graph.FactQuery) ([][]*graph.Fact, error) {
	if err := pageSize("facts", q.First); err != nil {
		return nil, err
	}
	if len(q.Of) == 0 {
		return [][]*graph.Fact{}, nil
	}
	ask := &statement{}
	ask.unwound(q.Of)
	side, other := "of", "z_about"
	if q.About {
		side, other = "about", "z_of"
	}
	ask.add("WITH i, now WHERE now <> '' CALL (now) { MATCH (f:Fact) WHERE f." + side + " = now AND f.property IS NOT NULL AND f." + other + " IS NOT NULL AND f.z_key IS NOT NULL")
	if len(q.Properties) > 0 {
		ask.add(" AND f.property IN ?", texts(q.Properties))
	}
	if q.At != nil {
		atCondition(ask, "f", *q.At)
	}
	ask.add(" RETURN f ORDER BY f." + side + ", f.property, f." + other + ", f.z_key")
	ask.add(" LIMIT ? }\nRETURN i, f.z_row AS row", q.First)
	var facts [][]*graph.Fact
	err := r.ask(ctx, ask, func() { facts = make([][]*graph.Fact, len(q.Of)) }, func(i int, v any) error {
		f, err := readFact([]byte(v.(string)))
		facts[i] = append(facts[i], f)
		return err
	})
	for _, list := range facts {
		slices.SortFunc(list, func(a, b *graph.Fact) int { // those of one list are alike in Of, or in About
			return cmp.Or(cmp.Compare(a.Property, b.Property), cmp.Compare(a.About, b.About), cmp.Compare(a.Of, b.Of), cmp.Compare(a.ID, b.ID))
		})
	}
	return facts, err
}

// FindFacts reads facts in the order of their ids, or, where the filter has a
// part that few facts meet, those facts, and brings them in order.
func (r *snapshot) FindFacts(ctx context.Context, q graph.FindFactsQuery) (graph.FactPage, error) {
	page := graph.FactPage{Total: graph.TotalUnknown}
	if err := pageSize("find facts", q.First); err != nil {
		return page, err
	}
	ask := &statement{}
	ask.add("CALL () {\n")
	r.findFacts(ask, &q.Filter)
	if q.After != nil {
		ask.add(" AND (f.z_key > ? OR f.z_key = ? AND f.z_key > ?)", ordered(q.After.Text), ordered(q.After.Text), ordered(q.After.ID))
	}
	ask.add(" RETURN f ORDER BY f.z_key LIMIT ? }\nRETURN 0 AS i, f.z_row AS row", q.First+1)
	if q.Count > 0 {
		ask.add("\nUNION ALL CALL () {\n")
		r.findFacts(ask, &q.Filter)
		ask.add(" RETURN f LIMIT ? }\nWITH count(f) AS n RETURN 0 AS i, n AS row", q.Count+1)
	}
	err := r.ask(ctx, ask, func() { page = graph.FactPage{Total: graph.TotalUnknown} }, func(_ int, v any) error {
		if n, is := v.(int64); is {
			page.Total = total(n, q.Count, false)
			return nil
		}
		f, err := readFact([]byte(v.(string)))
		page.Rows = append(page.Rows, f)
		return err
	})
	if page.More = len(page.Rows) > q.First; page.More {
		page.Rows = page.Rows[:q.First]
	}
	return page, err
}

// findFacts adds the search for nodes f of what a filter demands: from entities
// or a source, where it names one, or among the contested; else in order. An id
// begins with the property and a slash, which 0 comes after.
func (r *snapshot) findFacts(q *statement, f *graph.FactFilter) {
	if len(f.Of) > 0 {
		q.current("ofs", f.Of)
	}
	if len(f.About) > 0 {
		q.current("abouts", f.About)
	}
	contested := len(f.Statuses) > 0 && !slices.Contains(f.Statuses, graph.Undisputed)
	switch {
	case f.Source != "":
		lists := ""
		if len(f.Of) > 0 {
			lists += ", ofs"
		}
		if len(f.About) > 0 {
			lists += ", abouts"
		}
		q.add("MATCH (c:Claim) WHERE c.source = ? AND c.z_id IS NOT NULL AND c.fact IS NOT NULL WITH DISTINCT c.fact AS id"+lists+" MATCH (f:Fact {id: id}) WHERE true", f.Source)
	case len(f.Of) > 0:
		q.add("MATCH (f:Fact) WHERE f.of IN ofs AND f.property IS NOT NULL AND f.z_about IS NOT NULL AND f.z_key IS NOT NULL")
	case len(f.About) > 0:
		q.add("MATCH (f:Fact) WHERE f.about IN abouts AND f.property IS NOT NULL AND f.z_of IS NOT NULL AND f.z_key IS NOT NULL")
	case contested:
		q.add("MATCH (f:Fact) WHERE f.z_contested = true")
	case len(f.Properties) > 0:
		q.add("MATCH (f:Fact) WHERE f.z_key > ? AND f.z_key < ?", slices.Min(f.Properties)+"/", slices.Max(f.Properties)+"0")
	default:
		q.add("MATCH (f:Fact) WHERE f.z_key > ''")
	}
	if len(f.Of) > 0 {
		q.add(" AND f.of IN ofs")
	}
	if len(f.About) > 0 {
		q.add(" AND f.about <> '' AND f.about IN abouts")
	}
	if len(f.Properties) > 0 {
		q.add(" AND f.property IN ?", texts(f.Properties))
	}
	if len(f.Statuses) > 0 {
		q.add(" AND f.status IN ?", texts(f.Statuses))
	}
	if f.MinConfidence > 0 {
		q.add(" AND f.confidence >= ?", f.MinConfidence)
	}
	if f.At != nil {
		atCondition(q, "f", *f.At)
	}
	if f.Dataset != "" {
		q.add(" AND EXISTS { MATCH (c:Claim {fact: f.id}) WHERE c.dataset = ? }", f.Dataset)
	}
}
