package neo4j

import (
	"strconv"
	"strings"

	"github.com/graphd/graphd/graph"
)

// oldestMajor and oldestMinor are the first release with all that the
// statements use (CALL with a scope clause is the newest of it).
const (
	oldestMajor = 5
	oldestMinor = 23
)

// supported refuses a server whose agent, such as "Neo4j/5.26.30", is older.
// Releases since 2025 are numbered by year. One that does not say its version
// in this form is let through.
func supported(agent string) error {
	_, number, found := strings.Cut(agent, "/")
	parts := strings.Split(number, ".")
	if !found || len(parts) < 2 {
		return nil
	}
	major, errMajor := strconv.Atoi(parts[0])
	minor, errMinor := strconv.Atoi(strings.TrimRight(parts[1], "+-abcdefghijklmnopqrstuvwxyz"))
	if errMajor != nil || errMinor != nil {
		return nil
	}
	if major > oldestMajor || major == oldestMajor && minor >= oldestMinor {
		return nil
	}
	return &graph.Error{Op: "neo4j: open", Kind: graph.Invalid, What: "the server is " + agent + ", which is too old",
		Hint: "use Neo4j 5.23 or newer; 5.26 is the release with long support"}
}
