package neo4j

import (
	"slices"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// part is one thing that an entity filter demands. Each can be put as a
// condition on a node x; those that few entities meet can also give the nodes
// to look at.
type part struct {
	condition func(q *statement)
	start     func(q *statement) // a query of its own that returns every x that meets it and no other; nil if many do
}

func (p part) starts() bool { return p.start != nil }

// parts takes a filter apart. All of them have to be met.
func (r *snapshot) parts(f *graph.EntityFilter) []part {
	var all []part
	if len(f.IDs) > 0 {
		all = append(all, idsPart(f.IDs))
	}
	if len(f.Kinds) > 0 {
		all = append(all, part{condition: func(q *statement) { q.add("x.kind IN ?", texts(f.Kinds)) }})
	}
	if f.Stub != nil {
		all = append(all, stubPart(*f.Stub))
	}
	all = append(all, termParts(f)...)
	if f.LinkedTo != nil {
		all = append(all, r.linkedPart(f.LinkedTo))
	}
	for i := range f.And {
		all = append(all, r.parts(&f.And[i])...)
	}
	if len(f.Or) > 0 {
		all = append(all, r.orPart(f.Or))
	}
	if f.Not != nil {
		inner := r.parts(f.Not)
		all = append(all, part{condition: func(q *statement) { q.add("NOT "); conditions(q, inner) }})
	}
	return all
}

// conditions adds that all parts are met.
func conditions(q *statement, parts []part) {
	q.add("(true")
	for _, p := range parts {
		q.add(" AND ")
		p.condition(q)
	}
	q.add(")")
}

func idsPart(ids []string) part {
	return part{
		condition: func(q *statement) {
			q.add("x.id IN COLLECT { UNWIND ? AS y OPTIONAL MATCH (m:Merged {id: y}) RETURN coalesce(m.canonical, y) }", texts(ids))
		},
		start: func(q *statement) {
			q.add("UNWIND ? AS y OPTIONAL MATCH (m:Merged {id: y}) MATCH (x:Entity {id: coalesce(m.canonical, y)}) RETURN x", texts(ids))
		},
	}
}

func stubPart(stub bool) part {
	if !stub {
		return part{condition: func(q *statement) { q.add("x.stub IS NULL") }}
	}
	return part{
		condition: func(q *statement) { q.add("x.stub IS NOT NULL") },
		start:     func(q *statement) { q.add("MATCH (x:Entity) WHERE x.stub = true RETURN x") },
	}
}

// termParts are what is looked up among the terms. A dataset may have most
// entities, so nothing starts from it.
func termParts(f *graph.EntityFilter) []part {
	var all []part
	add := func(find func(q *statement, more string), few bool) {
		p := part{condition: func(q *statement) { q.add("EXISTS { "); find(q, "= x.z_key"); q.add(" }") }}
		if few {
			p.start = func(q *statement) { find(q, "IS NOT NULL"); q.add(" MATCH (x:Entity {z_key: t.entity}) RETURN x") }
		}
		all = append(all, p)
	}
	named := func(field apply.TermField, few bool, values ...string) {
		add(func(q *statement, more string) { q.termsNamed(field, values, more) }, few)
	}
	if len(f.Subtypes) > 0 {
		named(apply.BySubtype, !slices.Contains(f.Subtypes, ""), f.Subtypes...)
	}
	if len(f.Countries) > 0 {
		named(apply.ByCountry, true, f.Countries...)
	}
	if f.NamePrefix != "" {
		add(func(q *statement, more string) { q.termsBeginning(apply.ByFoldedName, f.NamePrefix, more) }, true)
	}
	if f.Identifier != nil && f.Identifier.Scheme == "" {
		named(apply.ByIdentifier, true, f.Identifier.Value)
	} else if f.Identifier != nil {
		named(apply.BySchemeIdentifier, true, apply.Schemed(*f.Identifier))
	}
	if f.Dataset != "" {
		named(apply.ByDataset, false, f.Dataset)
	}
	return all
}

// linkedPart starts from the entities at the other end, where these are given.
func (r *snapshot) linkedPart(to *graph.LinkedTo) part {
	p := part{condition: func(q *statement) {
		q.add("EXISTS { ")
		if len(to.IDs) > 0 {
			q.current("others", to.IDs)
		}
		r.expand(q, to.Direction, &to.Filter)
		if len(to.IDs) > 0 {
			q.add(" WITH o, others WHERE o.id IN others RETURN o")
		} else {
			q.add(" RETURN o")
		}
		q.add(" }")
	}}
	if len(to.IDs) > 0 {
		p.start = func(q *statement) {
			q.add("UNWIND ? AS y OPTIONAL MATCH (m:Merged {id: y}) WITH DISTINCT coalesce(m.canonical, y) AS now MATCH (e:Entity {id: now})\n", texts(to.IDs))
			q.add("CALL (e) { ")
			r.expandFrom(q, "e", "x", to.Direction.Reversed(), &to.Filter)
			q.add(" RETURN x } RETURN x")
		}
	}
	return p
}

// orPart starts from what any of the alternatives starts from, held against the
// rest of that alternative.
func (r *snapshot) orPart(alternatives []graph.EntityFilter) part {
	inner := make([][]part, len(alternatives))
	all := true
	for i := range alternatives {
		inner[i] = r.parts(&alternatives[i])
		all = all && slices.ContainsFunc(inner[i], part.starts)
	}
	p := part{condition: func(q *statement) {
		q.add("(false")
		for _, parts := range inner {
			q.add(" OR ")
			conditions(q, parts)
		}
		q.add(")")
	}}
	if all {
		p.start = func(q *statement) {
			q.add("CALL () { ")
			for i, parts := range inner {
				if i > 0 {
					q.add(" UNION ALL ")
				}
				rest := start(q, parts)
				q.add(" WHERE ")
				conditions(q, rest)
				q.add(" RETURN x")
			}
			q.add(" } RETURN x")
		}
	}
	return p
}
