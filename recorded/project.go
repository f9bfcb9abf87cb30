package recorded

import (
	"cmp"
	"context"
	"fmt"

	"github.com/graphd/graphd/graph"
)

// projected is what some claims made then.
type projected struct {
	links []*graph.Link // by id
	facts []*graph.Fact // by id
	on    map[string][]graph.StatedClaim
}

// claimsNaming returns the claims held then that name a member of one of the
// clusters.
func (r *Reader) claimsNaming(ctx context.Context, canonical []string, facts bool) ([]graph.StatedClaim, error) {
	members := r.members(canonical)
	if len(members) == 0 {
		return nil, nil
	}
	claims, err := r.history.ClaimsNamingThen(ctx, r.versions, members, facts, MaxClaims+1)
	return r.bounded(claims, err, fmt.Sprintf("%d entities", len(canonical)))
}

// claimsOn returns the claims held then on ties of canonical ids, which members
// of either cluster may have.
func (r *Reader) claimsOn(ctx context.Context, ties []graph.Tie) ([]graph.StatedClaim, error) {
	var stated []graph.Tie
	seen := map[graph.Tie]bool{}
	for _, t := range ties {
		for _, a := range r.clusters.Members(t.A) {
			for _, b := range r.clusters.Members(t.B) {
				s := graph.Tie{A: a, B: b, Property: t.Property}
				if s.Property == "" && s.B < s.A {
					s.A, s.B = s.B, s.A
				}
				if !seen[s] {
					seen[s] = true
					stated = append(stated, s)
				}
			}
		}
	}
	if len(stated) == 0 {
		return nil, nil
	}
	claims, err := r.history.ClaimsBetweenThen(ctx, r.versions, stated, MaxClaims+1)
	return r.bounded(claims, err, fmt.Sprintf("%d links or facts", len(ties)))
}

func (r *Reader) bounded(claims []graph.StatedClaim, err error, of string) ([]graph.StatedClaim, error) {
	if err == nil && len(claims) > MaxClaims {
		err = &graph.Error{Op: "as recorded", Kind: graph.Limit, What: fmt.Sprintf("the past of %s hangs on more than %d claims", of, MaxClaims),
			Hint: "ask of fewer at once, by the ids of links, or of the present"}
	}
	if err != nil {
		return nil, err
	}
	return claims, nil
}

// project makes links and facts of claims. For each pair of entities, or
// property, that any claim names, all claims on it have to be given.
func (r *Reader) project(ctx context.Context, claims []graph.StatedClaim) (*projected, error) {
	claims, err := r.citable(ctx, claims)
	if err != nil {
		return nil, err
	}
	k, err := r.weigh(ctx, claims)
	if err != nil {
		return nil, err
	}
	var onLinks, onFacts []graph.Claim
	for i := range claims {
		if claims[i].Link != nil {
			onLinks = append(onLinks, claims[i].Claim)
		} else {
			onFacts = append(onFacts, claims[i].Claim)
		}
	}
	p := &projected{on: map[string][]graph.StatedClaim{}}
	links, linkStates := r.projector.Links(onLinks, k)
	facts, factStates := r.projector.Facts(onFacts, k)
	p.links, p.facts = links, facts
	for _, c := range claims {
		c.State = cmp.Or(linkStates[c.ID], factStates[c.ID])
		if c.State != graph.Placed {
			continue
		}
		c.Recorded, _ = r.versions.Then(c.Recorded)
		target := r.projector.Target(&c.Claim, r.clusters)
		p.on[target] = append(p.on[target], c)
	}
	return p, nil
}

// weigh looks up what claims hung on: the entities at their ends, the sources
// with their origins, and the datasets.
func (r *Reader) weigh(ctx context.Context, claims []graph.StatedClaim) (graph.Known, error) {
	var ends, sources, datasets, origins []string
	for i := range claims {
		c := &claims[i]
		ends, sources, datasets = append(ends, c.Names()...), append(sources, c.Source), append(datasets, c.Dataset)
	}
	if err := r.cite(ctx, sources); err != nil {
		return graph.Known{}, err
	}
	for _, id := range sources {
		if s := r.sources[id]; s != nil {
			origins = append(origins, cmp.Or(s.Author, s.Publisher))
		}
	}
	if err := r.resolve(ctx, append(origins, ends...)); err != nil {
		return graph.Known{}, err
	}
	for i, id := range ends {
		ends[i] = r.clusters.Canonical(id)
	}
	if err := r.meet(ctx, ends); err != nil {
		return graph.Known{}, err
	}
	if err := r.rate(ctx, datasets); err != nil {
		return graph.Known{}, err
	}
	k := graph.Known{Entities: r.entities, Datasets: r.datasets, Clusters: r.clusters, Sources: map[string]*graph.Source{}}
	for _, id := range sources {
		if s := r.sources[id]; s != nil {
			k.Sources[id] = s
		}
	}
	return k, nil
}

// citable leaves out the claims whose source was not surely published before
// the day asked for.
func (r *Reader) citable(ctx context.Context, claims []graph.StatedClaim) ([]graph.StatedClaim, error) {
	if r.published == nil {
		return claims, nil
	}
	var sources []string
	for i := range claims {
		sources = append(sources, claims[i].Source)
	}
	if err := r.cite(ctx, sources); err != nil {
		return nil, err
	}
	var counted []graph.StatedClaim
	for _, c := range claims {
		s := r.sources[c.Source]
		if s != nil && s.Published != "" && s.Published.Range().Last < *r.published {
			counted = append(counted, c)
		}
	}
	return counted, nil
}
