package sqlite

import (
	"context"
	"strings"
)

// rowsAtOnce is how many rows one statement inserts. Most of the time of a
// statement that inserts one row into one tree is not the row's.
const rowsAtOnce = 32

// insert adds rows with as few statements as there can be, each of rowsAtOnce
// rows but the last ones. The text begins as "INSERT INTO link", and may end
// with what is done about conflicts.
func (c *conn) insert(ctx context.Context, text, onConflict string, n int, args func(i int) []any) error {
	if n == 0 {
		return nil
	}
	first := args(0)
	row := "(" + strings.TrimSuffix(strings.Repeat("?,", len(first)), ",") + ")"
	single := text + " VALUES " + row + onConflict
	full := text + " VALUES " + strings.Repeat(row+",", rowsAtOnce-1) + row + onConflict
	together := make([]any, 0, rowsAtOnce*len(first))
	whole := n - n%rowsAtOnce
	err := c.each(ctx, full, whole/rowsAtOnce, func(i int) []any {
		together = together[:0]
		for j := range rowsAtOnce {
			together = append(together, args(i*rowsAtOnce+j)...)
		}
		return together
	})
	if err != nil {
		return err
	}
	return c.each(ctx, single, n-whole, func(i int) []any { return args(whole + i) })
}
