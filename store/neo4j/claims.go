package neo4j

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/graphd/graphd/graph"
)

// claimColumns are what statedClaim reads.
const claimColumns = "[c.z_id, c.state, c.z_row, c.z_opened, c.recordedAt, c.z_earlier]"

// Claims gives the claims that are placed on links, or on facts.
func (r *snapshot) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.ClaimPage, error) {
	if err := pageSize("claims", q.First); err != nil {
		return nil, err
	}
	rows, what, n := r.linkParts(q.Links), "link", len(q.Links)
	if q.Facts != nil {
		rows, what, n = factParts(q.Facts), "fact", len(q.Facts)
	}
	if len(rows) == 0 {
		return make([]graph.ClaimPage, n), nil
	}
	ask := &statement{}
	ask.parted(rows)
	ask.add(currentEnds + "WITH i, " + currentID + " AS id CALL (id) { MATCH (c:Claim {" + what + ": id}) ")
	ask.add("RETURN c ORDER BY c.stance, c.z_doubt, c.z_id LIMIT ? }\nRETURN i, "+claimColumns+" AS row", q.First+1)
	return r.claimPages(ctx, ask, n, q.First, func(a, b graph.StatedClaim) int {
		return cmp.Or(cmp.Compare(a.Stance, b.Stance), cmp.Compare(cmp.Or(a.Credibility, 7), cmp.Or(b.Credibility, 7)), cmp.Compare(a.ID, b.ID))
	})
}

// Waiting reads the claims that are placed nowhere from an index that holds no
// others. A page over all datasets is cut from the first page of each.
func (r *snapshot) Waiting(ctx context.Context, q graph.WaitingQuery) ([]graph.ClaimPage, error) {
	if err := pageSize("waiting", q.First); err != nil {
		return nil, err
	}
	ask, n := &statement{}, len(q.Datasets)
	if q.Datasets == nil {
		n = 1
		ask.add("MATCH (d:Dataset) WHERE d.id IS NOT NULL WITH 0 AS i, d.id AS dataset\n")
	} else {
		p := ask.param(texts(q.Datasets))
		ask.add("UNWIND range(0, size(" + p + ") - 1) AS i WITH i, " + p + "[i] AS dataset\n")
	}
	ask.add("CALL (dataset) { MATCH (c:Claim) WHERE c.z_waiting = dataset AND c.z_id IS NOT NULL AND c.state ")
	if q.After != nil {
		ask.add(">= ? AND (c.state > ? OR c.z_id > ?)", q.After.Text, q.After.Text, q.After.ID)
	} else {
		ask.add("IS NOT NULL")
	}
	ask.add(" RETURN c ORDER BY c.z_waiting, c.state, c.z_id LIMIT ? }\nRETURN i, "+claimColumns+" AS row", q.First+1)
	return r.claimPages(ctx, ask, n, q.First, func(a, b graph.StatedClaim) int {
		return cmp.Or(cmp.Compare(a.State, b.State), cmp.Compare(a.ID, b.ID))
	})
}

// claimPages reads pages, brings each in order, and takes off the claim that
// shows that more follow.
func (r *snapshot) claimPages(ctx context.Context, ask *statement, n, first int, order func(a, b graph.StatedClaim) int) ([]graph.ClaimPage, error) {
	var pages []graph.ClaimPage
	err := r.ask(ctx, ask, func() { pages = make([]graph.ClaimPage, n) }, func(i int, v any) error {
		c, err := statedClaim(v.([]any))
		pages[i].Claims = append(pages[i].Claims, c)
		return err
	})
	for i := range pages {
		p := &pages[i]
		slices.SortFunc(p.Claims, order)
		if p.More = len(p.Claims) > first; p.More {
			p.Claims = p.Claims[:first]
		}
	}
	return pages, err
}

func statedClaim(columns []any) (c graph.StatedClaim, err error) {
	if err := json.Unmarshal([]byte(columns[2].(string)), &c.Claim); err != nil {
		return c, err
	}
	c.ID, c.State = columns[0].(string), graph.ClaimState(columns[1].(string))
	c.Recorded, err = intervals(columns[3:])
	return c, err
}

// intervals reads z_opened, recordedAt and z_earlier of a live statement. Each
// earlier interval is a text: version and instant of its beginning, then those
// of its end.
func intervals(columns []any) ([]graph.Interval, error) {
	var all []graph.Interval
	earlier, _ := columns[2].([]any)
	for _, e := range earlier {
		var i graph.Interval
		words := strings.Fields(e.(string))
		var errs [4]error
		i.FromVersion, errs[0] = strconv.ParseInt(words[0], 10, 64)
		i.From, errs[1] = time.Parse(time.RFC3339Nano, words[1])
		i.ToVersion, errs[2] = strconv.ParseInt(words[2], 10, 64)
		i.To, errs[3] = time.Parse(time.RFC3339Nano, words[3])
		if err := cmp.Or(errs[0], errs[1], errs[2], errs[3]); err != nil {
			return nil, err
		}
		all = append(all, i)
	}
	from, err := time.Parse(time.RFC3339Nano, columns[1].(string))
	return append(all, graph.Interval{FromVersion: columns[0].(int64), From: from}), err
}
