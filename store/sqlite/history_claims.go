package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// naming finds the claims n that name one of the ids ?1; a claim that names two
// is found once.
const naming = `SELECT c.n FROM json_each(?1) o CROSS JOIN claim c ON c.a = o.value
	UNION SELECT c.n FROM json_each(?1) o CROSS JOIN claim c ON c.b = o.value`

// ClaimsNamingThen reads all claims that ever named the ids, by two indexes.
func (r *snapshot) ClaimsNamingThen(ctx context.Context, v graph.Versions, ids []string, facts bool, limit int) ([]graph.StatedClaim, error) {
	which := "= ''"
	if facts {
		which = "<> ''"
	}
	return r.claimsThen(ctx, v, "FROM claim s WHERE s.n IN ("+naming+") AND s.property "+which, list(ids), limit)
}

// ClaimsBetweenThen reads all claims that ever were on the ties.
func (r *snapshot) ClaimsBetweenThen(ctx context.Context, v graph.Versions, ties []graph.Tie, limit int) ([]graph.StatedClaim, error) {
	units := make([]apply.Unit, len(ties))
	for i, t := range ties {
		units[i] = apply.Unit(t)
	}
	return r.claimsThen(ctx, v, "FROM json_each(?1) j CROSS JOIN claim s ON s.a = j.value ->> 0 AND s.b = j.value ->> 1 AND s.property = j.value ->> 2", unitTable(units), limit)
}

func (r *snapshot) claimsThen(ctx context.Context, v graph.Versions, from, keys string, limit int) ([]graph.StatedClaim, error) {
	var all []graph.StatedClaim
	err := stated(ctx, r, v, from, []any{keys}, func(id string, body []byte, recorded []graph.Interval, held bool) error {
		switch {
		case !held:
			return nil
		case len(all) == limit:
			return errEnough
		}
		s := graph.StatedClaim{Recorded: recorded}
		if err := json.Unmarshal(body, &s.Claim); err != nil {
			return err
		}
		s.ID = id
		all = append(all, s)
		return nil
	})
	return all, err
}

// NamedThen looks at claims on each id until it finds one that was held.
func (r *snapshot) NamedThen(ctx context.Context, v graph.Versions, ids []string) ([]string, error) {
	var named []string
	for _, id := range ids {
		found, err := r.namedThen(ctx, v, id)
		if err != nil {
			return nil, err
		}
		if found {
			named = append(named, id)
		}
	}
	return named, nil
}

// namedThen does without the instants of intervals, which bear on nothing here.
func (r *snapshot) namedThen(ctx context.Context, v graph.Versions, id string) (found bool, err error) {
	const text = `SELECT s.opened, coalesce(s.closed, 0), (SELECT json_group_array(json_array(w.opened, w.closed)) FROM earlier w WHERE w.id = s.id)
		FROM claim s WHERE s.n IN (` + naming + `)`
	err = r.conn.query(ctx, text, []any{list([]string{id})}, func(rows *sql.Rows) error {
		last := graph.Interval{}
		var before []byte
		var earlier [][2]int64
		if err := rows.Scan(&last.FromVersion, &last.ToVersion, &before); err != nil {
			return err
		}
		if err := json.Unmarshal(before, &earlier); err != nil {
			return err
		}
		intervals := []graph.Interval{last}
		for _, e := range earlier {
			intervals = append(intervals, graph.Interval{FromVersion: e[0], ToVersion: e[1]})
		}
		if _, found = v.Then(intervals); found {
			return errEnough
		}
		return nil
	})
	return found, ended(err)
}
