package seeds

import (
	"embed"
	"io/fs"
)

//go:embed *.yaml
var files embed.FS

// Files returns the seed files, *.yaml, all in the root of the file system.
func Files() fs.FS { return files }
