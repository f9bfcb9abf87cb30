package neo4jtest

import (
	"cmp"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
)

var pomVersion = regexp.MustCompile(`<neo4j.version>(.*)</neo4j.version>`)

// jars is the folder that start.sh has filled.
func jars() string {
	cache := os.Getenv("GRAPHD_NEO4J_CACHE")
	if cache == "" {
		home, _ := os.UserHomeDir()
		cache = filepath.Join(cmp.Or(os.Getenv("XDG_CACHE_HOME"), filepath.Join(home, ".cache")), "graphd")
		if runtime.GOOS == "darwin" {
			cache = filepath.Join(home, "Library/Caches/graphd")
		}
	}
	return filepath.Join(cache, "neo4j-"+string(pomVersion.FindSubmatch(pom)[1]))
}

// Offline stops the server, runs a script that finds neo4j-admin under
// NEO4J_ADMIN, and starts the server again with the same data folder.
func (p *Process) Offline(script string, args ...string) {
	p.t.Helper()
	p.Stop()
	admin := filepath.Join(p.dir, "neo4j-admin")
	text := "#!/bin/sh\nexec java -Xmx512m -cp '" + jars() + "/*' org.neo4j.cli.AdminTool \"$@\"\n"
	if err := os.WriteFile(admin, []byte(text), 0o700); err != nil {
		p.t.Fatal(err)
	}
	c := exec.Command("sh", append([]string{script}, args...)...)
	c.Env = append(os.Environ(), "NEO4J_ADMIN="+admin, "NEO4J_HOME="+p.home(), "NEO4J_CONF="+filepath.Join(p.home(), "conf"))
	if out, err := c.CombinedOutput(); err != nil {
		p.t.Fatalf("%s: %v\n%s", script, err, out)
	}
	if err := p.start(); err != nil {
		p.t.Fatal(err)
	}
}
