package seeds

import (
	"embed"
	"io/fs"
)

//go:embed isis-k-2020/*.yaml
var files embed.FS

// Files returns the seed files, *.yaml, all in the root of the file system.
func Files() fs.FS {
	root, err := fs.Sub(files, "isis-k-2020")
	if err != nil {
		panic(err) // the folder is named in the line above
	}
	return root
}
