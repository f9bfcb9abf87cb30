package neo4jtest

import (
	"os"
	"sync"
	"testing"
)

// shared is the one server of this test process.
var shared struct {
	ran    bool // Run is there to stop it
	once   sync.Once
	server Server
	err    error
	own    *instance // nil if the environment names it
}

// Run runs a package's tests and then stops the server that Use started, if it
// did.
func Run(m *testing.M) int {
	shared.ran = true
	code := m.Run()
	if shared.own != nil {
		shared.own.kill() // nobody needs its data any more
		os.RemoveAll(shared.own.dir)
	}
	return code
}

// Use gives this run's server, which is the test process's alone from the first
// call until the process ends.
func Use(t testing.TB) Server {
	t.Helper()
	if !shared.ran {
		t.Fatal("the package needs func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }")
	}
	server := named()
	how := find(t, server.URI)
	shared.once.Do(func() {
		if how == useNamed {
			shared.server, shared.err = server, reserve(server.URI, t.Logf)
			return
		}
		shared.own, shared.err = startShared()
		if shared.err == nil {
			shared.server = shared.own.server()
		}
	})
	if shared.err != nil {
		t.Fatal(shared.err)
	}
	return shared.server
}

// find says where the server is from, or ends the test if there is none.
func find(t testing.TB, uri string) way {
	t.Helper()
	lacks := ""
	if uri == "" {
		lacks = missing()
	}
	how, why := decide(uri, lacks, os.Getenv("CI") == "true")
	switch how {
	case skip:
		t.Skip(why)
	case fail:
		t.Fatal(why)
	}
	return how
}

func startShared() (*instance, error) {
	dir, err := os.MkdirTemp("", "graphd-neo4j-")
	if err != nil {
		return nil, err
	}
	i, err := newInstance(dir, Options{})
	if err == nil {
		err = i.start()
	}
	if err != nil {
		os.RemoveAll(dir)
		return nil, err
	}
	return i, nil
}
