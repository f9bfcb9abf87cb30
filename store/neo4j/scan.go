package neo4j

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/store/apply"
)

// scan is a way from an id to units, in an order in which it can be read on.
type scan struct {
	letter string // begins the key of the WaitingScan
	// match reads the id w[1] behind the place w[2], in order, up to $limit, and
	// returns each place and unit, or, of a link, its id.
	match string
}

const linkScan = "l"

func claimScan(letter, property string) scan {
	return scan{letter, "MATCH (c:Claim) WHERE c." + property + " = w[1] AND c.z_id > w[2] WITH c ORDER BY c." + property + ", c.z_id LIMIT $limit RETURN c.z_id AS place, CASE WHEN c.z_closed IS NULL THEN c.z_unit END AS unit"}
}

func factScan(letter, side, other string) scan {
	return scan{letter, "MATCH (f:Fact) WHERE f." + side + " = w[1] AND f.property IS NOT NULL AND f." + other + " IS NOT NULL AND f.z_key > w[2] WITH f ORDER BY f.z_key LIMIT $limit RETURN f.z_key AS place, f.z_of + ' ' + f.z_about + ' ' + f.property AS unit"}
}

var (
	sourceScan  = claimScan("s", "source")
	datasetScan = claimScan("d", "z_held")

	// entityScans are the units of claims and of projected rows that name an
	// entity.
	entityScans = []scan{
		claimScan("a", "a"), claimScan("b", "b"), factScan("f", "of", "z_about"), factScan("g", "about", "z_of"),
		{linkScan, "MATCH (e:Entity {id: w[1]})-[r]-() WHERE r.z_key > w[2] WITH DISTINCT r ORDER BY r.z_key LIMIT $limit RETURN r.z_key AS place, r.id AS unit"},
	}
	scans = append([]scan{sourceScan, datasetScan}, entityScans...)
)

// unit is the key of the unit that a scan has read.
func (s scan) unit(read string) string {
	if s.letter != linkScan {
		return read
	}
	k, _ := graph.ParseLinkID(read)
	return unitKey(apply.UnitOf(&graph.Claim{Link: &k}))
}

// enqueueScans puts down what few units most ids have, and for an id with more
// one key a way, from which the rest is read later.
func (tx *writeTx) enqueueScans(ctx context.Context, ways []scan, ids []string) error {
	for _, way := range ways {
		if way.letter == linkScan && !tx.links {
			continue
		}
		rows := make([]any, len(ids))
		for i, id := range ids {
			rows[i] = []any{way.letter + ordered(id), id, ""}
		}
		read, err := tx.readOn(ctx, way, rows, leastRead)
		if err != nil {
			return err
		}
		units := make([]any, len(read.units))
		for i, key := range read.units {
			units[i] = key
		}
		if err := tx.queue(ctx, "UNWIND $rows AS key MERGE (:WaitingUnit {key: key})", units); err != nil {
			return err
		}
		if err := tx.queue(ctx, "UNWIND $rows AS row MERGE (w:WaitingScan {key: row[0]}) SET w.after = row[1]", read.going); err != nil {
			return err
		}
	}
	return nil
}

// maxScans is how many keys one round reads on from, and leastRead how many
// units it reads of each at least.
const (
	maxScans  = 2_000
	leastRead = 10
)

// nextScanned reads some limit units on from where scans stand, round by round:
// each reads some of many keys, or much of a few.
func (tx *writeTx) nextScanned(ctx context.Context, limit int) ([]string, error) {
	var units []string
	for len(units) < limit {
		waiting := map[string][]any{}
		n := 0
		err := tx.run(ctx, "MATCH (w:WaitingScan) WHERE w.key > '' RETURN w.key, w.after ORDER BY w.key LIMIT $limit", map[string]any{"limit": maxScans}, func(v []any) error {
			key := v[0].(string)
			waiting[key[:1]] = append(waiting[key[:1]], []any{key, unordered(key[1:]), v[1].(string)})
			n++
			return nil
		})
		if err != nil || n == 0 {
			return units, err
		}
		each := max(leastRead, (limit-len(units))/n)
		for _, way := range scans {
			read, err := tx.readScans(ctx, way, waiting[way.letter], each)
			if err != nil {
				return nil, err
			}
			units = append(units, read...)
		}
	}
	return units, nil
}

// progress is how far scans have been read on: the units read, the keys that have
// come to their end, and those that have not, each with its place.
type progress struct {
	units        []string
	ended, going []any
}

// readOn reads up to each units of every row, which is a key, its id and a place.
func (tx *writeTx) readOn(ctx context.Context, way scan, rows []any, each int) (p progress, err error) {
	if len(rows) == 0 {
		return p, nil
	}
	read, after := map[string]int{}, map[string]string{}
	err = tx.run(ctx, "UNWIND $rows AS w CALL (w) { "+way.match+" } RETURN w[0], place, unit", map[string]any{"rows": rows, "limit": each}, func(v []any) error {
		key, place := v[0].(string), v[1].(string)
		read[key]++
		after[key] = max(after[key], place)
		if unit, live := v[2].(string); live {
			p.units = append(p.units, way.unit(unit))
		}
		return nil
	})
	for _, row := range rows {
		if key := row.([]any)[0].(string); read[key] < each {
			p.ended = append(p.ended, key)
		} else {
			p.going = append(p.going, []any{key, after[key]})
		}
	}
	return p, err
}

// readScans reads scans on, and forgets those that have come to their end.
func (tx *writeTx) readScans(ctx context.Context, way scan, rows []any, each int) ([]string, error) {
	p, err := tx.readOn(ctx, way, rows, each)
	if err != nil {
		return nil, err
	}
	if err := tx.queue(ctx, "UNWIND $rows AS key MATCH (w:WaitingScan {key: key}) DELETE w", p.ended); err != nil {
		return nil, err
	}
	return p.units, tx.queue(ctx, "UNWIND $rows AS row MATCH (w:WaitingScan {key: row[0]}) SET w.after = row[1]", p.going)
}
