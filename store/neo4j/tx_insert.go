package neo4j

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

func (tx *writeTx) Insert(ctx context.Context, rows []apply.Row, placed map[string]apply.Placement) error {
	byKind := map[graph.StatementKind][]any{}
	datasets := map[string]bool{}
	for i := range rows {
		byKind[rows[i].Kind] = append(byKind[rows[i].Kind], tx.node(&rows[i], placed))
		datasets[rows[i].Key.Dataset] = true
	}
	for _, kind := range statementKinds {
		err := tx.each(ctx, "UNWIND $rows AS row CREATE (s:Statement:"+statementLabels[kind]+") SET s = row", byKind[kind], nil)
		if err != nil {
			return err
		}
	}
	delete(datasets, "") // of judgements made by hand
	return tx.each(ctx, "UNWIND $rows AS id MERGE (d:Dataset {id: id}) SET d.stated = true", texts(slices.Sorted(maps.Keys(datasets))), nil)
}

// node is what a statement's node says. An empty text is left out.
func (tx *writeTx) node(r *apply.Row, placed map[string]apply.Placement) map[string]any {
	n := map[string]any{"z_id": r.ID, "z_row": string(r.Body), "dataset": r.Key.Dataset, "z_held": r.Key.Dataset, "z_opened": tx.version, "recordedAt": tx.at}
	if tx.seeing != "" && r.Key.Dataset == tx.seeing {
		n["z_seen"] = tx.seen
	}
	switch {
	case r.Dataset != nil:
		d := r.Dataset
		n["id"] = d.ID
		say(n, "title", d.Title, "licence", d.Licence, "url", d.URL, "edition", d.Edition, "published", string(d.Published), "reliability", d.Reliability)
	case r.Source != nil:
		sourceNode(n, r.Source)
	case r.Record != nil:
		n["entity"], n["kind"] = r.Record.Entity, string(r.Record.Kind)
		say(n, "source", r.Record.Source, "locator", r.Record.Locator)
	case r.Judged != nil:
		n["a"], n["b"], n["verdict"] = r.Judged.A, r.Judged.B, string(r.Judged.Verdict)
		say(n, "because", r.Judged.Because, "by", r.Judged.By)
	case r.Claim != nil:
		claimNode(n, r.Claim)
		p := placed[r.ID]
		maps.Copy(n, placement(p))
		if p.State != graph.Placed {
			n["z_waiting"] = r.Key.Dataset
		}
	}
	return n
}

// say sets properties that have a value.
func say(n map[string]any, pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			n[pairs[i]] = pairs[i+1]
		}
	}
}

// longestOrigin is how long an id can be: an author or publisher that is longer
// is none.
const longestOrigin = 200

func sourceNode(n map[string]any, s *graph.Source) {
	n["id"] = s.ID
	say(n, "title", s.Title, "author", s.Author, "publisher", s.Publisher, "url", s.URL, "published", string(s.Published), "reliability", s.Reliability, "via", s.Via)
	if len(s.Author) <= longestOrigin {
		say(n, "z_author", s.Author)
	}
	if len(s.Publisher) <= longestOrigin {
		say(n, "z_publisher", s.Publisher)
	}
}

func claimNode(n map[string]any, c *graph.Claim) {
	u := apply.UnitOf(c)
	n["a"], n["b"], n["z_unit"], n["source"], n["stance"] = u.A, u.B, unitKey(u), c.Source, string(c.Stance)
	n["z_doubt"] = cmp.Or(c.Credibility, 7)
	say(n, "locator", c.Locator, "hedge", c.Hedge, "role", c.Role, "since", string(c.Since), "until", string(c.Until), "asOf", string(c.AsOf))
	if c.Credibility > 0 {
		n["credibility"] = c.Credibility
	}
	if c.Ended {
		n["ended"] = true
	}
}

// placement is what a claim's node says of where it is placed.
func placement(p apply.Placement) map[string]any {
	n := map[string]any{"state": string(cmp.Or(p.State, graph.Dangling)), "link": nil, "fact": nil, "z_from": nil, "z_to": nil}
	if p.State != graph.Placed {
		return n
	}
	if k, is := graph.ParseLinkID(p.Target); is {
		n["link"], n["z_from"], n["z_to"] = p.Target, k.From, k.To
	} else {
		n["fact"] = p.Target
	}
	return n
}
