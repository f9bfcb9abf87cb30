package neo4jtest

import (
	"crypto/rand"
	_ "embed"
	"net"
	"os"
	"path/filepath"
	"strings"
)

//go:embed start.sh
var script []byte

//go:embed pom.xml
var pom []byte

// instance is a server that this process starts, maybe more than once.
type instance struct {
	dir        string // its script; its data and log are in server/ and log
	bolt, http string // ports
	password   string
	heap       string
	process    *os.Process   // the last one
	ended      chan struct{} // closed when that has ended
}

func newInstance(dir string, o Options) (*instance, error) {
	i := &instance{dir: dir, password: rand.Text(), heap: o.Heap}
	var err error
	if i.bolt, i.http, err = freePorts(); err != nil {
		return nil, err
	}
	if err := os.Mkdir(i.home(), 0o700); err != nil {
		return nil, err
	}
	for name, text := range map[string][]byte{"start.sh": script, "pom.xml": pom} {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o600); err != nil {
			return nil, err
		}
	}
	return i, i.configure(o.Conf)
}

func (i *instance) configure(lines []string) error {
	return os.WriteFile(filepath.Join(i.home(), "extra.conf"), []byte(strings.Join(lines, "\n")+"\n"), 0o600)
}

func (i *instance) home() string { return filepath.Join(i.dir, "server") }
func (i *instance) log() string  { return filepath.Join(i.dir, "log") }

func (i *instance) server() Server {
	return Server{"bolt://127.0.0.1:" + i.bolt, "neo4j", i.password, "http://127.0.0.1:" + i.http}
}

// freePorts gives two ports that nobody listens on.
func freePorts() (bolt, http string, err error) {
	var ports [2]string
	for n := range ports {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return "", "", err
		}
		defer l.Close()
		_, ports[n], _ = net.SplitHostPort(l.Addr().String())
	}
	return ports[0], ports[1], nil
}
