package loaders

import (
	"io/fs"
	"os"
	"path/filepath"
)

// filesystem is what finding files needs of the operating system or an fs.FS.
type filesystem struct {
	stat func(name string) (fs.FileInfo, error)
	open func(name string) (fs.File, error)
	glob func(pattern string) ([]string, error)
	walk func(root string, each fs.WalkDirFunc) error
}

func filesystemOf(files fs.FS) filesystem {
	if files == nil {
		return filesystem{
			stat: os.Stat,
			open: func(name string) (fs.File, error) { return os.Open(name) },
			glob: filepath.Glob,
			// The slash makes a root that is a link stand for its folder.
			walk: func(root string, each fs.WalkDirFunc) error {
				return filepath.WalkDir(root+string(filepath.Separator), each)
			},
		}
	}
	return filesystem{
		stat: func(name string) (fs.FileInfo, error) { return fs.Stat(files, name) },
		open: files.Open,
		glob: func(pattern string) ([]string, error) { return fs.Glob(files, pattern) },
		walk: func(root string, each fs.WalkDirFunc) error { return fs.WalkDir(files, root, each) },
	}
}
