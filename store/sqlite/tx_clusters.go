package sqlite

import (
	"context"
	"database/sql"

	"github.com/graphd/graphd/graph"
)

const membersOf = `SELECT c.canonical, c.member FROM (SELECT DISTINCT k.canonical FROM json_each(?1) j CROSS JOIN cluster k ON k.member = j.value) t
	CROSS JOIN cluster c ON c.canonical = t.canonical ORDER BY c.canonical, c.member`

func (tx *writeTx) Members(ctx context.Context, ids []string) ([][]string, error) {
	var clusters [][]string
	last := ""
	err := tx.query(ctx, membersOf, []any{list(ids)}, func(rows *sql.Rows) error {
		var canonical, member string
		err := rows.Scan(&canonical, &member)
		if canonical != last {
			clusters, last = append(clusters, nil), canonical
		}
		clusters[len(clusters)-1] = append(clusters[len(clusters)-1], member)
		return err
	})
	return clusters, err
}

func (tx *writeTx) Judged(ctx context.Context, ids []string) ([]graph.Judgement, error) {
	return bodies[graph.Judgement](ctx, tx.conn, `WITH RECURSIVE near(id) AS (
			SELECT value FROM json_each(?1)
			UNION SELECT j.b FROM near CROSS JOIN judgement j ON j.a = near.id WHERE j.closed IS NULL AND j.verdict = 'SAME'
			UNION SELECT j.a FROM near CROSS JOIN judgement j ON j.b = near.id WHERE j.closed IS NULL AND j.verdict = 'SAME')
		SELECT body FROM judgement WHERE closed IS NULL AND n IN (
			SELECT j.n FROM near CROSS JOIN judgement j ON j.a = near.id UNION ALL SELECT j.n FROM near CROSS JOIN judgement j ON j.b = near.id)`, list(ids))
}

func (tx *writeTx) PutClusters(ctx context.Context, ids []string, clusters map[string][]string) error {
	if _, err := tx.exec(ctx, "DELETE FROM cluster WHERE member IN (SELECT value FROM json_each(?1))", list(ids)); err != nil {
		return err
	}
	var pairs [][]string
	for canonical, members := range clusters {
		for _, m := range members {
			pairs = append(pairs, []string{m, canonical})
		}
	}
	_, err := tx.exec(ctx, "INSERT INTO cluster SELECT value ->> 0, value ->> 1 FROM json_each(?1)", table(pairs))
	return err
}
