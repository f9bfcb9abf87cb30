package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver that the store uses

	"github.com/graphd/graphd/store/sqlite"
)

// tables are those that a load fills, each with how to select the rows that its
// transaction of version ?1 wrote. They are read in the order in which they
// were written: that of the row numbers, or of the keys.
var tables = []struct{ name, rows string }{
	{"version", "* FROM version t WHERE t.version = ?1"},
	{"dataset", written("dataset")},
	{"source", written("source")},
	{"record", written("record")},
	{"claim", written("claim")},
	{"entity", written("entity")},
	{"term", "t.field, t.value, t.entity FROM written_term t WHERE t.version = ?1 ORDER BY t.field, t.value, t.entity"},
	{"link", written("link")},
	{"link_end", `t.* FROM written_link w CROSS JOIN link l ON l.n = w.n CROSS JOIN link_end t ON t.owner IN (l.owner, l.other) AND t.weakness = l.weakness AND t.id = l.id
		WHERE w.version = ?1 ORDER BY t.owner, t.weakness, t.id`},
	// These grow with the load; they are written once, in its last transaction.
	{"degree", "* FROM degree t WHERE ?1 = (SELECT max(version) FROM version)"},
	{"known_dataset", "* FROM known_dataset t WHERE ?1 = (SELECT max(version) FROM version)"},
}

func written(table string) string {
	return "t.* FROM written_" + table + " w CROSS JOIN " + table + " t ON t.n = w.n WHERE w.version = ?1 ORDER BY t.n"
}

// versions names, for each table with row numbers, the column that tells which
// transaction wrote a row. The store has no index on it.
var versions = map[string]string{"dataset": "opened", "source": "opened", "record": "opened", "claim": "opened", "entity": "version", "link": "version"}

// listWritten makes lists of the row numbers of each version, beside the file,
// and of the terms themselves, which have none and are found by value alone.
func listWritten(ctx context.Context, source *single) error {
	for table, column := range versions {
		name := "temp.written_" + table
		if _, err := source.ExecContext(ctx, "CREATE TABLE "+name+" (version, n, PRIMARY KEY (version, n)) WITHOUT ROWID"); err != nil {
			return err
		}
		if _, err := source.ExecContext(ctx, "INSERT INTO "+name+" SELECT "+column+", n FROM "+table+" ORDER BY 1, 2"); err != nil {
			return err
		}
	}
	_, err := source.ExecContext(ctx, `CREATE TABLE temp.written_term (version, field, value, entity, PRIMARY KEY (version, field, value, entity)) WITHOUT ROWID;
		INSERT INTO temp.written_term SELECT e.version, t.field, t.value, t.entity FROM term t CROSS JOIN entity e ON e.id = t.entity ORDER BY 1, 2, 3, 4`)
	return err
}

// insertBare copies a store row by row with prepared statements into an empty
// one of the same schema, in transactions of the same rows as the load's. Only
// writing is timed.
func insertBare(ctx context.Context, from, into string) (rows int, took time.Duration, err error) {
	empty, err := sqlite.Open(ctx, sqlite.Options{Path: into})
	if err != nil {
		return 0, 0, err
	}
	if err := empty.Close(); err != nil {
		return 0, 0, err
	}
	source, err := connect(ctx, from, "mode=ro")
	if err != nil {
		return 0, 0, err
	}
	defer source.Close()
	if err := listWritten(ctx, source); err != nil {
		return 0, 0, err
	}
	target, err := connect(ctx, into, writing)
	if err != nil {
		return 0, 0, err
	}
	defer func() {
		begun := time.Now() // closing writes the log into the file, as it does when a load ends
		err = errors.Join(err, target.Close())
		took += time.Since(begun)
	}()
	last := 0
	if err := source.QueryRowContext(ctx, "SELECT max(version) FROM version").Scan(&last); err != nil {
		return 0, 0, err
	}
	c := &copier{source: source, target: target, inserts: map[string]*sql.Stmt{}}
	for version := 1; version <= last; version++ {
		if err := c.transaction(ctx, version); err != nil {
			return 0, 0, err
		}
	}
	return c.rows, c.took, nil
}

// writing is what the store opens its writing connection with; see its dsn.
const writing = "_busy_timeout=5000&_pragma=synchronous(NORMAL)&_pragma=cache_size(-65536)&_pragma=temp_store(MEMORY)"

// connect opens one connection to a file.
func connect(ctx context.Context, path, options string) (*single, error) {
	db, err := sql.Open("sqlite", "file:"+path+"?"+options)
	if err != nil {
		return nil, err
	}
	c, err := db.Conn(ctx)
	return &single{c, db}, err
}

// single is a pool of one connection.
type single struct {
	*sql.Conn
	pool *sql.DB
}

func (s *single) Close() error { return errors.Join(s.Conn.Close(), s.pool.Close()) }

// copier writes the rows of one store into another.
type copier struct {
	source, target *single
	inserts        map[string]*sql.Stmt // by table
	rows           int
	took           time.Duration
}

// transaction copies what one transaction wrote.
// What is read is cleared away before the clock starts, and no statement is
// watched for the context's end, as that costs as much as a row.
func (c *copier) transaction(ctx context.Context, version int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	ctx = context.WithoutCancel(ctx)
	slices := make([][][]any, len(tables))
	for i, t := range tables {
		var err error
		if slices[i], err = c.read(ctx, "SELECT "+t.rows, version); err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
	}
	runtime.GC()
	begun := time.Now()
	if _, err := c.target.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	for i, t := range tables {
		if err := c.insert(ctx, t.name, slices[i]); err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
	}
	_, err := c.target.ExecContext(ctx, "COMMIT")
	c.took += time.Since(begun)
	return err
}

func (c *copier) read(ctx context.Context, text string, version int) (all [][]any, err error) {
	rows, err := c.source.QueryContext(ctx, text, version)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	for rows.Next() {
		row, places := make([]any, len(columns)), make([]any, len(columns))
		for i := range row {
			places[i] = &row[i]
		}
		if err := rows.Scan(places...); err != nil {
			return nil, err
		}
		all = append(all, row)
	}
	return all, rows.Err()
}

func (c *copier) insert(ctx context.Context, table string, rows [][]any) error {
	if len(rows) == 0 {
		return nil
	}
	if c.inserts[table] == nil {
		marks := strings.TrimSuffix(strings.Repeat("?,", len(rows[0])), ",")
		prepared, err := c.target.PrepareContext(ctx, "INSERT INTO "+table+" VALUES ("+marks+")")
		if err != nil {
			return err
		}
		c.inserts[table] = prepared
	}
	for _, row := range rows {
		if _, err := c.inserts[table].ExecContext(ctx, row...); err != nil {
			return err
		}
	}
	c.rows += len(rows)
	return nil
}
