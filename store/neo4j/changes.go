package neo4j

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/graphd/graphd/graph"
)

// changeKinds is the order in which changes of one version are listed.
var changeKinds = []graph.ChangeKind{graph.EntityChange, graph.LinkChange, graph.FactChange}

func changeRank(kind graph.ChangeKind) int64 {
	if i := slices.Index(changeKinds, kind); i >= 0 {
		return int64(i)
	}
	return math.MaxInt32
}

// Changes reads rows and tombstones in the order of their indexes by version,
// each as far as the page reaches, and merges them.
func (r *snapshot) Changes(ctx context.Context, q graph.ChangeQuery) (graph.ChangePage, error) {
	var page graph.ChangePage
	if err := pageSize("changes", q.First); err != nil {
		return page, err
	}
	version, rank, key := q.Since, int64(math.MaxInt32), ""
	if q.After != nil && q.After.Version > q.Since {
		version, rank, key = q.After.Version, changeRank(q.After.Kind), ordered(q.After.ID)
	}
	build := func(ask *statement, inUse []string) {
		for i := range changeKinds {
			// behind (version, rank, key): what is of a later kind may be of the same version
			from, behind := version, ""
			switch {
			case int64(i) < rank:
				from = version + 1
			case int64(i) == rank:
				behind = key
			}
			changesOf(ask, int64(i), inUse, from, behind, q.First+1)
		}
	}
	err := r.askTyped(ctx, build, func() { page = graph.ChangePage{} }, func(rank int, v any) error {
		c := v.([]any)
		page.Changes = append(page.Changes, graph.Change{Version: c[0].(int64), Kind: changeKinds[rank], ID: c[1].(string), Removed: c[2].(bool)})
		return nil
	})
	if err != nil {
		return page, err
	}
	info, err := r.Version(ctx) // which the statement has brought along
	if err != nil || q.Since < info.Oldest || q.Since > info.Version {
		return graph.ChangePage{Resync: err == nil}, err
	}
	slices.SortFunc(page.Changes, func(a, b graph.Change) int {
		return cmp.Or(cmp.Compare(a.Version, b.Version), cmp.Compare(changeRank(a.Kind), changeRank(b.Kind)), cmp.Compare(a.ID, b.ID))
	})
	if len(page.Changes) > q.First {
		page.Changes, page.More = page.Changes[:q.First], true
	}
	return page, err
}

// changesOf adds the queries for one kind of row. What stands for from itself
// is wanted only behind a key; "" lets all of it pass.
func changesOf(ask *statement, rank int64, inUse []string, from int64, behind string, limit int) {
	patterns := []string{"(x:Tombstone)"}
	switch changeKinds[rank] {
	case graph.EntityChange:
		patterns = append(patterns, "(x:Entity)")
	case graph.FactChange:
		patterns = append(patterns, "(x:Fact)")
	default:
		for _, name := range inUse {
			patterns = append(patterns, "()-[x:"+name+"]->()")
		}
	}
	for i, pattern := range patterns {
		if rank > 0 || i > 0 {
			ask.add("\nUNION ALL ")
		}
		ask.add("MATCH "+pattern+" WHERE x.z_version >= ? AND x.z_key IS NOT NULL AND (x.z_version > ? OR x.z_key > ?)", from, from, behind)
		if i == 0 {
			ask.add(" AND x.kind = ?", string(changeKinds[rank]))
		}
		ask.add(" WITH x ORDER BY x.z_version, x.z_key LIMIT ?", limit)
		if i == 0 {
			ask.add(" RETURN ? AS i, [x.z_version, x.id, true] AS row", rank)
		} else {
			ask.add(" RETURN ? AS i, [x.z_version, x.id, false] AS row", rank)
		}
	}
}
