package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"

	driver "modernc.org/sqlite"

	"github.com/graphd/graphd/graph"
)

// pagesAtOnce is how much is copied before the context is looked at again: 4 MB
// in pages of 4 KB.
var pagesAtOnce int32 = 1024

// Backup copies the store into a new file at path, page by page, as it is now:
// one version, whatever is written meanwhile, by this process or another. The
// copy holds up no reader and no writer; the write-ahead log cannot be emptied
// until it is done, though, and grows for so long.
//
// The file is written under a name of its own beside path, brought to the disk,
// and takes its name when it is whole. An existing file is never written over:
// that is an Invalid error. One that is left by a process that was killed is
// named path.*.part.
func (s *Store) Backup(ctx context.Context, path string) (err error) {
	if _, err := os.Lstat(path); err == nil {
		return taken(path)
	}
	part, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*.part") // for its owner alone
	if err != nil {
		return backupError(graph.Unavailable, path, "its folder has to be there, and may have to be made writable", err)
	}
	defer func() {
		if removed := os.Remove(part.Name()); removed != nil && !errors.Is(removed, fs.ErrNotExist) && err == nil {
			err = backupError(graph.Unavailable, part.Name(), "the backup is whole; remove this file", removed)
		}
	}()
	err = s.copyTo(ctx, part.Name())
	if err == nil {
		err = closeLog(ctx, part.Name())
	}
	if err = errors.Join(err, part.Sync(), part.Close()); err != nil {
		return fail("backup "+path, err)
	}
	return settle(part.Name(), path)
}

// copyTo copies within one read transaction, which fixes what is copied.
func (s *Store) copyTo(ctx context.Context, path string) (err error) {
	c, err := s.reader(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.rollback(), s.release(c)) }()
	if err := c.begin(ctx, "BEGIN"); err != nil {
		return err
	}
	if err := c.get(ctx, "SELECT count(*) FROM meta", nil, new(int)); err != nil { // SQLite takes its view with the first read
		return err
	}
	c.using.Lock()
	defer c.using.Unlock()
	return c.sql.Raw(func(connection any) error {
		source, ok := connection.(interface {
			NewBackup(string) (*driver.Backup, error)
		})
		if !ok {
			return &graph.Error{Op: "sqlite: backup", Kind: graph.Internal, What: fmt.Sprintf("%T cannot copy", connection)}
		}
		copying, err := source.NewBackup(copyDSN(path) + "&_pragma=journal_mode(OFF)")
		if err != nil {
			return err
		}
		more := true
		for more && err == nil {
			if err = ctx.Err(); err == nil {
				more, err = copying.Step(pagesAtOnce)
			}
		}
		return errors.Join(err, copying.Finish())
	})
}

// copyDSN is the driver's name for a copy in the making. Backup itself brings it
// to the disk, and nobody uses one that is not whole.
func copyDSN(path string) string {
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?_pragma=synchronous(OFF)"
}

// closeLog takes the copy out of the mode in which a write-ahead log stands
// beside it, so that it stays one file for as long as it is only read. Who
// writes to it puts it back.
func closeLog(ctx context.Context, path string) error {
	db, err := sql.Open("sqlite", copyDSN(path))
	if err != nil {
		return err
	}
	var mode string
	err = errors.Join(db.QueryRowContext(ctx, "PRAGMA journal_mode = DELETE").Scan(&mode), db.Close())
	if err == nil && mode != "delete" {
		err = &graph.Error{Op: "sqlite: backup", Kind: graph.Internal, What: "the copy's journal is " + mode}
	}
	return err
}

// settle gives the whole file its name, if no other file has taken that
// meanwhile, and brings the folder to the disk. A link never replaces a file,
// which a rename does; file systems without links get a rename.
func settle(part, path string) error {
	err := os.Link(part, path)
	if errors.Is(err, fs.ErrExist) {
		return taken(path)
	}
	if err != nil {
		if _, err := os.Lstat(path); err == nil {
			return taken(path)
		}
		err = os.Rename(part, path)
	}
	if err == nil {
		err = syncFolder(filepath.Dir(path))
	}
	if err != nil {
		return backupError(graph.Unavailable, path, "look at the disk and at the folder's rights", err)
	}
	return nil
}

// syncFolder brings a folder's names to the disk. Windows has no such call.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}

func taken(path string) error {
	return backupError(graph.Invalid, path, "name a file that is not there yet; a backup replaces none", fs.ErrExist)
}

func backupError(kind graph.ErrorKind, path, hint string, err error) error {
	return &graph.Error{Op: "sqlite: backup", Kind: kind, What: path, Hint: hint, Err: err}
}
