package neo4jtest

import (
	"os/exec"
	"regexp"
	"strconv"
	"sync"
)

// oldestJava is the first release that Neo4j 5.26 runs on.
const oldestJava = 17

// way is where a test gets its server.
type way int

const (
	useNamed way = iota
	startOne
	skip
	fail
)

// decide says where a test gets its server, or why it cannot have one. missing
// is what a server of its own would need, "" for nothing.
func decide(uri, missing string, ci bool) (way, string) {
	switch {
	case uri != "":
		return useNamed, ""
	case missing == "":
		return startOne, ""
	case ci:
		return fail, "CI=true, but no Neo4j: " + missing
	}
	return skip, "no Neo4j (" + missing + "): install Java 17 and Maven, or, for tests that need no server of their own, set GRAPHD_TEST_NEO4J_URI and GRAPHD_TEST_NEO4J_PASSWORD"
}

// missing is what this machine lacks to start a server, "" for nothing.
var missing = sync.OnceValue(func() string {
	for _, tool := range []string{"sh", "java", "mvn"} {
		if _, err := exec.LookPath(tool); err != nil {
			return "no " + tool + " on the PATH"
		}
	}
	out, err := exec.Command("java", "-version").CombinedOutput()
	if err != nil {
		return "java -version: " + err.Error()
	}
	if release := javaRelease(string(out)); release < oldestJava {
		return "java is of release " + strconv.Itoa(release)
	}
	return ""
})

var quotedVersion = regexp.MustCompile(`version "(\d+)`)

// javaRelease reads what java -version prints; 0 where it cannot. Releases up
// to 8 call themselves 1.
func javaRelease(printed string) int {
	found := quotedVersion.FindStringSubmatch(printed)
	if found == nil {
		return 0
	}
	release, _ := strconv.Atoi(found[1])
	return release
}
