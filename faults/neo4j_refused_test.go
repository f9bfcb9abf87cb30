//go:build unix

package faults

import (
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// What cannot work is refused in words that say what to do.
func refused(t *testing.T, server neo4j, _ *neo4jtest.Process) {
	file := edition{dataset: "ties", groups: 2, number: 1}.file(t, t.TempDir(), -1)
	const secret = "not-the-right-one"
	host := strings.TrimPrefix(server.URI, "bolt://")
	with := func(change func(*neo4j)) neo4j {
		n := server
		n.Password = secret
		change(&n)
		return n
	}
	right := func(n *neo4j) { n.Password = server.Password }
	for name, c := range map[string]struct {
		server neo4j
		words  []string
	}{
		"wrong password":            {with(func(*neo4j) {}), []string{"password", "GRAPHD_NEO4J_PASSWORD"}},
		"password in the address":   {with(func(n *neo4j) { n.URI = "bolt://neo4j:" + secret + "@" + host }), []string{"addresses are logged", "GRAPHD_NEO4J_PASSWORD"}},
		"scheme that there is not":  {with(func(n *neo4j) { n.URI = "bolts://" + host }), []string{"bolts://", "bolt://"}},
		"TLS that the server lacks": {with(func(n *neo4j) { n.URI = "bolt+s://" + host }), []string{"("}},
		"HTTP's port":               {with(func(n *neo4j) { n.URI = "bolt://" + strings.TrimPrefix(n.HTTP, "http://") }), []string{"7687", "("}},
		"nobody listening":          {with(func(n *neo4j) { n.URI = "bolt://127.0.0.1:1" }), []string{"cannot be reached", "start it"}},
		"no such database": {with(func(n *neo4j) { right(n); n.more = []string{"GRAPHD_NEO4J_DATABASE=nope"} }),
			[]string{"no database nope"}},
	} {
		for _, command := range [][]string{{"load", file}, {"query", "{ version { projection } }"}} {
			began := time.Now()
			e := finish(t, c.server.command(command[0], command[1:]...))
			t.Logf("%s, %s: %s", name, command[0], strings.TrimSpace(e.err))
			saysClearly(t, e, c.server.Password, c.words...)
			if took := time.Since(began); took > 20*time.Second {
				t.Errorf("%s: it took %v", name, took)
			}
		}
	}
	t.Run("another program's", func(t *testing.T) { refusesAnothersGraph(t, server, file) })
	t.Run("other rules", func(t *testing.T) { refusesOtherRules(t, server, file) })
}

// A database that another program fills is left as it is.
func refusesAnothersGraph(t *testing.T, server neo4j, file string) {
	server.Clear(t)
	server.value(t, "CREATE (:Film {title: 'One'})-[:BY]->(:Director {name: 'Two'}) RETURN 1")
	const counted = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN toString(count(DISTINCT n)) + ' ' + count(r) + ' ' + toString(COUNT { (:Film {title: 'One'}) })"
	before := server.value(t, counted)
	for _, command := range [][]string{{"load", file}, {"query", "{ version { projection } }"}, {"doctor"}, {"withdraw", "ties"}} {
		saysClearly(t, finish(t, server.command(command[0], command[1:]...)), server.Password, "another program", "nothing in this one was touched")
	}
	if after := server.value(t, counted); after != before || !strings.HasPrefix(after, `"2 1 1`) {
		t.Errorf("nodes and links were %s and are %s", before, after)
	}
}

// A graph of a newer format, or of one from before the first release, is refused; one that was projected by other rules
// is read with a warning, and not written to.
func refusesOtherRules(t *testing.T, server neo4j, file string) {
	read := []string{"query", "{ entities { totalCount } }"}
	const noted = "MATCH (g:Graphd) RETURN toString(g.version) + ' ' + g.turn + ' ' + g.format + ' ' + g.projection + ' ' + g.vocabulary + ' ' + toString(COUNT { () })"
	for _, c := range []struct {
		change      string
		says, warns string // no warning: reading is refused, too
	}{
		{"SET g.format = 99", "made by a newer graphd", ""},
		{"SET g.format = 2", "before its first release", ""},
		{"SET g.projection = g.projection + 1", "projected by rules", "projected by rules"},
		{"SET g.vocabulary = 'another'", "another vocabulary", "another vocabulary"},
	} {
		server.Clear(t)
		server.graphd(t, "load", file)
		server.value(t, "MATCH (g:Graphd) "+c.change+" RETURN 1")
		before, indexes := server.value(t, noted), server.value(t, "SHOW INDEXES YIELD name RETURN count(*)")
		e := finish(t, server.command("load", file))
		t.Logf("%s: %s", c.change, strings.TrimSpace(e.err))
		saysClearly(t, e, server.Password, c.says, "(")
		if after := server.value(t, noted); after != before || server.value(t, "SHOW INDEXES YIELD name RETURN count(*)") != indexes {
			t.Errorf("%s: it was refused, and is %s instead of %s", c.change, after, before)
		}
		e = finish(t, server.command(read[0], read[1:]...))
		switch {
		case c.warns == "":
			saysClearly(t, e, server.Password, c.says, "(")
		case e.code != 0 || !strings.Contains(e.err, c.warns) || !strings.Contains(e.out, `"totalCount":6`):
			t.Errorf("%s: reading it: %s", c.change, e)
		}
	}
}
