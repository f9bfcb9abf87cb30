package neo4jtest

import (
	"encoding/json"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
	"testing"
	"time"
)

func TestMain(m *testing.M) {
	if uri := os.Getenv(reserving); uri != "" {
		holdReserved(uri)
		return
	}
	os.Exit(Run(m))
}

func TestUseGivesAServerThatAnswers(t *testing.T) {
	s := Use(t)
	u, err := url.Parse(s.URI)
	if err != nil {
		t.Fatal(err)
	}
	c, err := net.DialTimeout("tcp", u.Host, 10*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	c.Close()
	if s.HTTP == "" {
		return // somebody's server, of which only Bolt is known
	}
	res, err := http.Get(s.HTTP)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var root map[string]string
	if err := json.NewDecoder(res.Body).Decode(&root); err != nil || root["neo4j_version"] == "" {
		t.Errorf("%s answers %v (%v)", s.HTTP, root, err)
	}
	if again := Use(t); again != s {
		t.Errorf("a second call gives %v instead of %v", again, s)
	}
}

func TestAKilledServerKeepsItsData(t *testing.T) {
	p := Start(t, Options{Conf: []string{"db.memory.transaction.total.max=64m"}})
	s := p.Server()
	if got := s.ask(t, "CREATE (n:Kept {id: 1}) RETURN n.id"); got != "1" {
		t.Fatalf("the new node is %q", got)
	}
	p.Kill()
	if err := s.answers(); err == nil {
		t.Fatal("it still answers")
	}
	p.Restart()
	if got := s.ask(t, "MATCH (n:Kept) RETURN n.id"); got != "1" {
		t.Errorf("after a kill the node is %q", got)
	}
	// Conf has a say over start.sh's defaults and over Neo4j's.
	if got := s.ask(t, "SHOW SETTINGS YIELD name, value WHERE name = 'db.memory.transaction.total.max' RETURN value"); got != `"64.00MiB"` {
		t.Errorf("its bound on memory is %s", got)
	}
	p.Stop()
	if err := s.answers(); err == nil {
		t.Error("it answers after it was stopped")
	}
}

func TestAServerThatCannotStartSaysWhy(t *testing.T) {
	find(t, "")
	i, err := newInstance(t.TempDir(), Options{Conf: []string{"no.such.setting=1"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := i.start(); err == nil || !strings.Contains(err.Error(), "no.such.setting") {
		i.kill()
		t.Errorf("a server with a setting that is not one: %v", err)
	}
}

// ask runs a statement that gives one value, which comes back as JSON.
func (s Server) ask(t *testing.T, statement string) string {
	t.Helper()
	body, err := s.query(statement)
	if err != nil {
		t.Fatal(err)
	}
	var answer struct {
		Results []struct {
			Data []struct{ Row []json.RawMessage }
		}
	}
	if err := json.Unmarshal(body, &answer); err != nil {
		t.Fatal(err)
	}
	if len(answer.Results) != 1 || len(answer.Results[0].Data) != 1 {
		return ""
	}
	return string(answer.Results[0].Data[0].Row[0])
}
