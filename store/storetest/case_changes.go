package storetest

import (
	"context"
	"fmt"

	"github.com/graphd/graphd/graph"
)

func changes() []scenario {
	return []scenario{
		{"changes after each version lead to the newest rows", func(p *pair) {
			p.apply(cast())
			p.apply(newEdition())
			p.apply(same("bob", "dan"))
			p.withdraw(idsOf(graph.Batch{Claims: cast().Claims[:3]})...)
			p.withdrawDataset("e")
			p.withdraw(idsOf(same("bob", "dan"))...)
			for v := range p.versionOf(p.model) + 1 {
				for _, first := range []int{1, 2, 1000} {
					p.check(changesQuestion(v, first))
				}
			}
		}},
		{"a replica that follows the changes holds what the store holds", func(p *pair) {
			replica := map[row]string{}
			follow := func(since int64) int64 {
				p.reading(p.store, func(r graph.Reader) error {
					changed, err := allChanges(p.ctx, r, since, 4)
					if err != nil {
						return err
					}
					return p.replay(replica, r, changed)
				})
				p.sameBytes("replica", shownRows(p.model.held.bodies), shownRows(replica))
				return p.versionOf(p.store)
			}
			p.apply(cast())
			version := follow(0)
			p.apply(same("blue", "red"))
			version = follow(version)
			p.withdrawDataset("d")
			version = follow(version)
			p.apply(cast())
			p.withdraw(idsOf(same("blue", "red"))...)
			version = follow(version)
			follow(version)
		}},
		{"a version before the oldest or after the newest asks for a resync", func(p *pair) {
			p.apply(cast())
			for _, since := range []int64{-1, 1 << 40} {
				p.check(question{fmt.Sprint("changes since ", since), func(ctx context.Context, r reader) (any, error) {
					page, err := r.Changes(ctx, graph.ChangeQuery{Since: since, First: 10})
					return []any{page.Resync, list(page.Changes)}, err
				}})
			}
		}},
	}
}

// replay brings a replica of all rows up to date.
func (p *pair) replay(replica map[row]string, r graph.Reader, changed []graph.Change) error {
	for _, c := range changed {
		at := row{c.Kind, c.ID}
		delete(replica, at)
		if c.Removed {
			continue
		}
		current, err := p.rowOf(r, at)
		if err != nil {
			return err
		}
		replica[at] = current
	}
	return nil
}

// rowOf reads one row as it is now.
func (p *pair) rowOf(r graph.Reader, at row) (string, error) {
	switch at.kind {
	case graph.EntityChange:
		rows, err := r.Entities(p.ctx, []string{at.id})
		return body(rows[0]), err
	case graph.LinkChange:
		rows, err := r.LinksByID(p.ctx, []string{at.id})
		return body(rows[0]), err
	}
	rows, err := r.FactsByID(p.ctx, []string{at.id})
	return body(rows[0]), err
}

func shownRows(rows map[row]string) map[string]string {
	shown := map[string]string{}
	for r, body := range rows {
		shown[string(r.kind)+" "+r.id] = body
	}
	return shown
}
