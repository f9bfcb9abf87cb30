package sqlite

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// entityCondition adds to a query what a filter demands of the row of entity
// that is called x.
func (r *snapshot) entityCondition(ctx context.Context, q *query, f *graph.EntityFilter) error {
	q.add("(true")
	if len(f.IDs) > 0 {
		now, err := r.canonical(ctx, f.IDs)
		if err != nil {
			return err
		}
		in(q, " AND x.id", now)
	}
	if len(f.Kinds) > 0 {
		in(q, " AND x.kind", f.Kinds)
	}
	if f.Stub != nil && *f.Stub {
		q.add(" AND x.stub")
	} else if f.Stub != nil {
		q.add(" AND NOT x.stub")
	}
	termConditions(q, f)
	if f.LinkedTo != nil {
		if err := r.linkedTo(ctx, q, f.LinkedTo); err != nil {
			return err
		}
	}
	if err := r.nested(ctx, q, f); err != nil {
		return err
	}
	q.add(")")
	return nil
}

// termConditions adds what is looked up among the terms. A dataset may have
// most entities: each is asked whether it is of it. The rest gives the
// entities to look at.
func termConditions(q *query, f *graph.EntityFilter) {
	const having = " AND x.id IN (SELECT t.entity FROM term t WHERE t.field = ? AND t.value"
	if len(f.Subtypes) > 0 {
		q.add(" AND x.id IN (SELECT t.entity FROM term t WHERE t.field = ?", int64(apply.BySubtype))
		in(q, " AND t.value", f.Subtypes)
		q.add(")")
	}
	if len(f.Countries) > 0 {
		q.add(" AND x.id IN (SELECT t.entity FROM term t WHERE t.field = ?", int64(apply.ByCountry))
		in(q, " AND t.value", f.Countries)
		q.add(")")
	}
	if f.NamePrefix != "" {
		q.add(having+" >= ? AND t.value < ?)", int64(apply.ByFoldedName), f.NamePrefix, beyond(f.NamePrefix))
	}
	if f.Identifier != nil && f.Identifier.Scheme == "" {
		q.add(having+" = ?)", int64(apply.ByIdentifier), f.Identifier.Value)
	} else if f.Identifier != nil {
		q.add(having+" = ?)", int64(apply.BySchemeIdentifier), apply.Schemed(*f.Identifier))
	}
	if f.Dataset != "" {
		q.add(" AND EXISTS (SELECT 1 FROM term t WHERE t.field = ? AND t.value = ? AND t.entity = x.id)", int64(apply.ByDataset), f.Dataset)
	}
}

// beyond returns the first text after all that begin with prefix. No byte of
// UTF-8 is the last there is, so one more always fits.
func beyond(prefix string) string {
	return prefix[:len(prefix)-1] + string([]byte{prefix[len(prefix)-1] + 1})
}

// linkedTo starts from the links of the ids at the other end, where there are
// any, and asks each entity for its links otherwise.
func (r *snapshot) linkedTo(ctx context.Context, q *query, to *graph.LinkedTo) error {
	if len(to.IDs) == 0 {
		q.add(" AND EXISTS (SELECT 1 FROM link_end e WHERE e.owner = x.id")
		directionCondition(q, "e", to.Direction)
	} else {
		now, err := r.canonical(ctx, to.IDs)
		if err != nil {
			return err
		}
		in(q, " AND x.id IN (SELECT e.other FROM link_end e WHERE e.owner", now)
		directionCondition(q, "e", to.Direction.Reversed())
	}
	now, err := r.current(ctx, to.Filter)
	if err != nil {
		return err
	}
	linkCondition(q, &now)
	q.add(")")
	return nil
}

// nested adds what And, Or and Not hold.
func (r *snapshot) nested(ctx context.Context, q *query, f *graph.EntityFilter) error {
	for i := range f.And {
		q.add(" AND ")
		if err := r.entityCondition(ctx, q, &f.And[i]); err != nil {
			return err
		}
	}
	for i := range f.Or {
		if i == 0 {
			q.add(" AND (")
		} else {
			q.add(" OR ")
		}
		if err := r.entityCondition(ctx, q, &f.Or[i]); err != nil {
			return err
		}
	}
	if len(f.Or) > 0 {
		q.add(")")
	}
	if f.Not != nil {
		q.add(" AND NOT ")
		return r.entityCondition(ctx, q, f.Not)
	}
	return nil
}
