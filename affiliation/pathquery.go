package affiliation

import "github.com/graphd/graphd/graph"

// PathQuery asks for the shortest ways between two entities. Zero values of
// MaxHops and First are no defaults: see DefaultHops and DefaultPaths.
type PathQuery struct {
	From, To      string
	At            *graph.Day // nil for any one day
	Types         []string   // only links of these types; nil for all
	Signs         []int      // only links of types with these signs, -1, 0, 1; nil for all
	MinConfidence int        // only links at least so sure, in percent
	Directed      bool       // links are taken from their first end to their second only; symmetric ones either way
	MaxHops       int        // links of a path, 1 to MaxHops
	First         int        // paths that are given, 1 to MaxPaths
}

// The measures of a question about paths.
const (
	DefaultHops  = 6
	MaxHops      = MaxSteps
	DefaultPaths = 5
	MaxPaths     = 50
)

// PathResult is the shortest ways between two entities through links that may
// all hold on one day, none of them denied. No path meets an entity twice; two
// links between the same entities make two paths.
type PathResult struct {
	PathQuery
	FromEntity, ToEntity *graph.Entity // nil where unknown
	Unknown              []string      // ids that the graph does not have, as asked
	Paths                []Chain       // see shorter for their order
	More                 bool          // others as long as the last one are left out
	// Searched is the length up to which every path is known. Where a bound was
	// met, longer ones that are given are right, but there may be shorter or
	// better ones; the first is surely one of the shortest if it has at most
	// Searched + 1 links.
	Searched  int
	StoppedBy Stop
	Hubs      []*graph.Entity // entities not all of whose links were read though they were needed, by id
}

// Complete tells that no bound was met before the paths were surely known.
func (r *PathResult) Complete() bool { return r.StoppedBy == NotStopped }
