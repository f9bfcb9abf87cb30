package recorded

import (
	"context"

	"github.com/graphd/graphd/graph"
)

// known is what has been read of the past, which does not change: a path or a
// chain comes by the same entities again and again.
type known struct {
	judged     map[string]bool // ids all of whose judgements are known
	judgements map[string]graph.Judgement
	clusters   *graph.Clusters
	entities   map[string]*graph.Entity // by canonical id; nil where there was none
	sources    map[string]*graph.Source // by id; nil where there was none
	datasets   map[string]*graph.Dataset
}

func newKnown() known {
	return known{judged: map[string]bool{}, judgements: map[string]graph.Judgement{}, clusters: graph.ResolveClusters(nil),
		entities: map[string]*graph.Entity{}, sources: map[string]*graph.Source{}, datasets: map[string]*graph.Dataset{}}
}

// missing returns those of the ids that are not known, each once.
func missing[V any](ids []string, in map[string]V) []string {
	var not []string
	seen := map[string]bool{}
	for _, id := range ids {
		if _, is := in[id]; !is && !seen[id] && id != "" {
			seen[id] = true
			not = append(not, id)
		}
	}
	return not
}

// resolve makes clusters hold those of the ids.
func (r *Reader) resolve(ctx context.Context, ids []string) error {
	ask := missing(ids, r.judged)
	if len(ask) == 0 {
		return nil
	}
	found, err := r.history.JudgementsThen(ctx, r.versions, ask)
	if err != nil {
		return err
	}
	for _, id := range ask {
		r.judged[id] = true
	}
	if len(found) == 0 {
		return nil
	}
	for _, j := range found {
		r.judgements[j.StatementID()] = j
	}
	all := make([]graph.Judgement, 0, len(r.judgements))
	for _, j := range r.judgements {
		all = append(all, j)
	}
	r.clusters = graph.ResolveClusters(all)
	return nil
}

// canonical returns, for each id, the one that stood for it then. An empty id
// stands for itself.
func (r *Reader) canonical(ctx context.Context, ids []string) ([]string, error) {
	if err := r.resolve(ctx, ids); err != nil {
		return nil, err
	}
	then := make([]string, len(ids))
	for i, id := range ids {
		then[i] = r.clusters.Canonical(id)
	}
	return then, nil
}

// members returns all ids of the clusters of canonical ids.
func (r *Reader) members(canonical []string) []string {
	var all []string
	seen := map[string]bool{"": true}
	for _, id := range canonical {
		if !seen[id] {
			seen[id] = true
			all = append(all, r.clusters.Members(id)...)
		}
	}
	return all
}
