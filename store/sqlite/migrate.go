package sqlite

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
)

// migrations are the steps from an empty file to the format of today, in the
// order of their names. A step that was ever released is not changed.
//
//go:embed migrations/*.sql
var migrations embed.FS

func migrationNames() []string {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	return names
}

// schemaVersion is the number of migrations that there are.
func schemaVersion() uint32 { return uint32(len(migrationNames())) }

// migrate brings the file to the format of today, each step in a transaction
// of its own, so that one that is cut off is done again. A file that needs none
// is not locked.
func migrate(ctx context.Context, c *conn, names []string) error {
	has, err := formatOf(ctx, c)
	if err != nil {
		return err
	}
	for number := has + 1; number <= len(names); number++ {
		script, err := migrations.ReadFile(names[number-1])
		if err != nil {
			return fail("migrate", err)
		}
		if err := migrateOne(ctx, c, number, string(script)); err != nil {
			return err
		}
	}
	return nil
}

func migrateOne(ctx context.Context, c *conn, number int, script string) error {
	if err := c.begin(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	defer c.rollback()
	if has, err := formatOf(ctx, c); err != nil || has >= number { // another process was faster
		return err
	}
	script += fmt.Sprintf("\nPRAGMA user_version = %d; PRAGMA application_id = %d;", number, applicationID)
	if _, err := c.sql.ExecContext(ctx, script); err != nil {
		return fail("migrate", err)
	}
	return c.commit(ctx)
}

// formatOf returns how many migrations a file has had.
func formatOf(ctx context.Context, c *conn) (has int, err error) {
	err = c.get(ctx, "PRAGMA user_version", nil, &has)
	return has, err
}
