package loaders

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// Waiting is a claim that bears on no link or fact, and what it waits for.
type Waiting struct {
	Claim    string           `json:"claim"` // its id
	Dataset  string           `json:"dataset"`
	State    graph.ClaimState `json:"state"`
	Says     string           `json:"says"` // such as mary-oka DIRECTS oak-lines
	Source   string           `json:"source"`
	Locator  string           `json:"locator,omitempty"`
	WaitsFor string           `json:"waitsFor"` // see graph.StatedClaim.WaitsFor
}

// waitingListed is how many waiting claims a summary lists.
const waitingListed = 20

// waiting lists the first claims of the loaded datasets that are placed
// nowhere, by dataset, state and id: three calls, whatever the datasets.
func (r *run) waiting(ctx context.Context, store graph.Reader) ([]Waiting, error) {
	pages, err := store.Waiting(ctx, graph.WaitingQuery{Datasets: r.loading.ids(), First: waitingListed})
	if err != nil {
		return nil, err
	}
	var claims []graph.StatedClaim
	for _, page := range pages {
		claims = append(claims, page.Claims...)
	}
	claims = claims[:min(len(claims), waitingListed)]
	var ids, sources []string
	for i := range claims {
		ids, sources = append(ids, claims[i].Names()...), append(sources, claims[i].Source)
	}
	found, err := store.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	entities := map[string]*graph.Entity{}
	for i, id := range ids {
		entities[id] = found[i]
	}
	named, err := store.Sources(ctx, sources)
	if err != nil {
		return nil, err
	}
	list := make([]Waiting, len(claims))
	for i := range claims {
		c := &claims[i]
		list[i] = Waiting{c.ID, c.Dataset, c.State, says(&c.Claim), c.Source, c.Locator, c.WaitsFor(r.o.Vocabulary, entities, named[i])}
	}
	return list, nil
}

// says tells on what a claim is, and that it denies it.
func says(c *graph.Claim) string {
	not := ""
	if c.Stance == graph.Denies {
		not = ", denied"
	}
	switch k := c.Fact; {
	case k == nil:
		return c.Link.From + " " + c.Link.Type + " " + c.Link.To + not
	case k.About == "":
		return k.Of + " " + k.Property + not
	default:
		return k.Of + " " + k.Property + " about " + k.About + not
	}
}
