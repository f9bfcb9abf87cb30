package apply

import "github.com/graphd/graphd/graph"

// Holdings are what a check of a store counts, whatever the store.
type Holdings struct {
	Version  graph.VersionInfo
	Problems []string // what is wrong with it; nil when sound
	Warnings []string // what its reader should know

	Entities, Links, Facts   int
	Records, Claims, Sources int        // live statements
	Dangling, Misfit, Merged int        // live claims that are placed nowhere
	Loading                  []string   // datasets whose load or replacement was not ended
	Conflicts                [][]string // ids judged the same of which two are also judged different
}
