package apply

import (
	"context"
	"strings"

	"github.com/graphd/graphd/graph"
)

// project computes the links and facts of units anew.
func (w *work) project(ctx context.Context, units []Unit) error {
	for from := 0; from < len(units); from += portion {
		if err := w.projectPortion(ctx, units[from:min(from+portion, len(units))]); err != nil {
			return err
		}
	}
	return nil
}

// projectPortion computes units by what their ids stand for now. Rows stored
// under ids that stand for nothing any more go.
func (w *work) projectPortion(ctx context.Context, units []Unit) error {
	var ids []string
	for _, u := range units {
		ids = append(ids, u.A, u.B)
	}
	clusters, err := clustersOf(ctx, w.tx, distinct(ids, strings.Compare))
	if err != nil {
		return err
	}
	var rows, stated []Unit
	for _, u := range units {
		rows = append(rows, u, u.canonical(clusters))
	}
	rows = distinct(rows, compareUnits)
	for _, u := range rows {
		if u == u.canonical(clusters) {
			stated = append(stated, u.stated(clusters)...)
		}
	}
	storedLinks, err := w.tx.Links(ctx, only(rows, false))
	if err != nil {
		return err
	}
	storedFacts, err := w.tx.Facts(ctx, only(rows, true))
	if err != nil {
		return err
	}
	claims, err := w.gather(ctx, distinct(stated, compareUnits))
	if err != nil {
		return err
	}
	known, err := w.known(ctx, claims, clusters, rows)
	if err != nil {
		return err
	}
	links, linkStates := w.projector.Links(claims.onLinks, known)
	facts, factStates := w.projector.Facts(claims.onFacts, known)
	if err := w.writeUnits(ctx, storedLinks, links, storedFacts, facts); err != nil {
		return err
	}
	moved := append(w.place(claims.onLinks, linkStates, claims.stored, clusters), w.place(claims.onFacts, factStates, claims.stored, clusters)...)
	w.changed = w.changed || len(moved) > 0
	return w.tx.Place(ctx, moved)
}

func (w *work) writeUnits(ctx context.Context, storedLinks []Stored, links []*graph.Link, storedFacts []Stored, facts []*graph.Fact) error {
	changedLinks, err := difference(storedLinks, links, func(l *graph.Link) string { return l.ID })
	if err != nil {
		return err
	}
	changedFacts, err := difference(storedFacts, facts, func(f *graph.Fact) string { return f.ID })
	if err != nil {
		return err
	}
	w.changed = w.changed || len(changedLinks)+len(changedFacts) > 0
	if err := w.tx.WriteLinks(ctx, changedLinks); err != nil {
		return err
	}
	return w.tx.WriteFacts(ctx, changedFacts)
}

// place returns the placements that differ from those stored, and keeps those
// of claims that are not stored yet.
func (w *work) place(claims []graph.Claim, states map[string]graph.ClaimState, stored map[string]Placement, clusters *graph.Clusters) []Placement {
	var moved []Placement
	for i := range claims {
		c := &claims[i]
		p := Placement{ID: c.ID, State: states[c.ID]}
		if p.State == graph.Placed {
			p.Target = w.projector.Target(c, clusters)
		}
		before, is := stored[c.ID]
		if !is {
			w.placed[c.ID] = p
		} else if before != p {
			moved = append(moved, p)
		}
	}
	return moved
}

// only returns the units of facts, or those of links.
func only(units []Unit, facts bool) []Unit {
	var some []Unit
	for _, u := range units {
		if (u.Property != "") == facts {
			some = append(some, u)
		}
	}
	return some
}
