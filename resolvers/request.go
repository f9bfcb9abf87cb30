package resolvers

import (
	"context"
	"reflect"
	"time"

	"github.com/graphd/graphd/graph"
)

// Request is what the resolvers of one request work with.
type Request struct {
	// Reader answers all of the request. It should be a graph.Snapshot, so that
	// the answers agree with each other.
	Reader   graph.Reader
	Outlined graph.Outlined // an ability of Reader; nil without
	Now      time.Time      // when the request is answered
}

type contextKey struct{}

// WithRequest puts a request into the context under which its query is
// executed. One context serves one execution: what has been read is remembered
// in it, without a lock.
func WithRequest(ctx context.Context, r Request) context.Context {
	return context.WithValue(ctx, contextKey{}, &request{
		Reader:   r.Reader,
		outlined: r.Outlined,
		now:      r.Now,
		entities: map[string]*graph.Entity{},
		sources:  map[string]*graph.Source{},
		cut:      map[string]bool{},
		evidence: map[string]graph.ClaimPage{},
	})
}

// request is a Request with the rows met so far, by the ids they were asked
// for by; nil where there is none.
type request struct {
	graph.Reader
	outlined graph.Outlined
	now      time.Time
	entities map[string]*graph.Entity
	sources  map[string]*graph.Source
	cut      map[string]bool // fields whose lists were cut; see Cut
	ahead    []readAhead
	evidence map[string]graph.ClaimPage // claims on links of answers about affiliation, by link
}

// readAhead is a page of links that was read before its field was come to.
type readAhead struct {
	query graph.LinkQuery
	pages []graph.LinkPage
}

func requestOf(ctx context.Context) *request {
	return ctx.Value(contextKey{}).(*request)
}

// Entities is the Reader's, and asks it for ids not met before.
func (r *request) Entities(ctx context.Context, ids []string) ([]*graph.Entity, error) {
	return recall(ctx, r.entities, ids, r.Reader.Entities)
}

// FindEntities is the Reader's.
func (r *request) FindEntities(ctx context.Context, q graph.EntityQuery) (graph.EntityPage, error) {
	page, err := r.Reader.FindEntities(ctx, q)
	for _, e := range page.Rows {
		r.entities[e.ID] = e
	}
	return page, err
}

// Links is the Reader's.
func (r *request) Links(ctx context.Context, q graph.LinkQuery) ([]graph.LinkPage, error) {
	for i := range r.ahead {
		if reflect.DeepEqual(r.ahead[i].query, q) {
			return r.ahead[i].pages, nil
		}
	}
	pages, err := r.Reader.Links(ctx, q)
	for i := range pages {
		for _, row := range pages[i].Rows {
			if row.OtherRow != nil {
				r.entities[row.Other] = row.OtherRow
			}
		}
	}
	return pages, err
}

// entityWithLinks reads an entity and, ahead, a list of its links. A store that
// reads both in one question does.
func (r *request) entityWithLinks(ctx context.Context, id string, q graph.LinkQuery) (*graph.Entity, error) {
	q.Of, q.Owners = []string{id}, true
	pages, err := r.Links(ctx, q)
	if err != nil {
		return nil, err
	}
	if owner := pages[0].Owner; owner != nil {
		r.entities[id], r.entities[owner.ID] = owner, owner
	}
	found, err := r.Entities(ctx, []string{id})
	if err != nil || found[0] == nil {
		return nil, err
	}
	q.Of, q.Owners = []string{found[0].ID}, false
	r.ahead = append(r.ahead, readAhead{q, pages})
	return found[0], nil
}

// Sources is the Reader's, and asks it for ids not met before.
func (r *request) Sources(ctx context.Context, ids []string) ([]*graph.Source, error) {
	return recall(ctx, r.sources, ids, r.Reader.Sources)
}

func recall[T any](ctx context.Context, met map[string]*T, ids []string, read func(context.Context, []string) ([]*T, error)) ([]*T, error) {
	var missing []string
	for _, id := range ids {
		if _, known := met[id]; !known {
			missing = append(missing, id)
			met[id] = nil
		}
	}
	if len(missing) > 0 {
		rows, err := read(ctx, missing)
		if err != nil {
			for _, id := range missing {
				delete(met, id)
			}
			return nil, err
		}
		for i, id := range missing {
			met[id] = rows[i]
		}
	}
	found := make([]*T, len(ids))
	for i, id := range ids {
		found[i] = met[id]
	}
	return found, nil
}
