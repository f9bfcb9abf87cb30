package sqlite

import (
	"encoding/json"
	"time"

	"github.com/graphd/graphd/graph"
)

// interval is the text of the columns that say when the live statement of a
// table's alias was held: the version and instant of its last opening, and the
// intervals before, as a JSON array or null.
func interval(alias string) string {
	return alias + `.opened, (SELECT v.recorded_at FROM version v WHERE v.version = ` + alias + `.opened),
		(SELECT json_group_array(json_array(w.opened, o.recorded_at, w.closed, x.recorded_at) ORDER BY w.opened)
			FROM earlier w CROSS JOIN version o ON o.version = w.opened CROSS JOIN version x ON x.version = w.closed WHERE w.id = ` + alias + `.id)`
}

// intervalColumns take in what interval's text gives out.
type intervalColumns struct {
	opened  int64
	at      string
	earlier []byte
}

func (c *intervalColumns) columns() []any { return []any{&c.opened, &c.at, &c.earlier} }

// list returns the intervals in order of time.
func (c *intervalColumns) list() ([]graph.Interval, error) {
	var before [][]any
	if err := json.Unmarshal(c.earlier, &before); err != nil {
		return nil, err
	}
	var all []graph.Interval
	for _, e := range before {
		from, err := instant(e[1])
		if err != nil {
			return nil, err
		}
		to, err := instant(e[3])
		if err != nil {
			return nil, err
		}
		all = append(all, graph.Interval{FromVersion: int64(e[0].(float64)), From: from, ToVersion: int64(e[2].(float64)), To: to})
	}
	from, err := instant(c.at)
	return append(all, graph.Interval{FromVersion: c.opened, From: from}), err
}

// instant reads a recorded time as a transaction wrote it.
func instant(text any) (time.Time, error) { return time.Parse(time.RFC3339Nano, text.(string)) }

// instantOrNone reads one that may not be known.
func instantOrNone(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	return instant(text)
}
