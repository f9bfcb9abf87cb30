package main

import (
	"context"
	"database/sql"
)

// bareReader asks a store in SQL, through one connection with the settings of
// graphd's own reading ones; see the store's dsn.
type bareReader struct {
	*single
	prepared map[string]*sql.Stmt
	columns  []sql.RawBytes
	places   []any
}

const reading = "mode=ro&_busy_timeout=5000&_pragma=synchronous(NORMAL)&_pragma=cache_size(-16384)&_pragma=temp_store(MEMORY)"

// mostColumns is of one row of an answer.
const mostColumns = 4

func newBareReader(ctx context.Context, path string) (*bareReader, error) {
	c, err := connect(ctx, path, reading)
	r := &bareReader{single: c, prepared: map[string]*sql.Stmt{}, columns: make([]sql.RawBytes, mostColumns), places: make([]any, mostColumns)}
	for i := range r.columns {
		r.places[i] = &r.columns[i]
	}
	return r, err
}

// ask fetches all rows of a statement, which is prepared once, and counts
// them.
func (r *bareReader) ask(ctx context.Context, text string, row func([]sql.RawBytes), args ...any) (n int, err error) {
	statement := r.prepared[text]
	if statement == nil {
		if statement, err = r.PrepareContext(ctx, text); err != nil {
			return 0, err
		}
		r.prepared[text] = statement
	}
	rows, err := statement.QueryContext(ctx, args...)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	width := 1
	if text == hop {
		width = mostColumns
	}
	for rows.Next() {
		if err := rows.Scan(r.places[:width]...); err != nil {
			return n, err
		}
		if n++; row != nil {
			row(r.columns[:width])
		}
	}
	return n, rows.Err()
}
