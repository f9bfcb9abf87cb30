//go:build unix

package faults

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// hubMemory is what one transaction may take on the server, whatever the size
// of the hub. Of graphd's transactions the largest take some 70 MB, at 2,500
// links; all of a hub's links at once would take 108 MB even of the small one.
const hubMemory = "96m"

// A hub whose links all move, and go, on a server that could not do it in one
// transaction: two organizations are merged, are parted again, and lose their
// members. GRAPHD_HUB_LINKS says how many these are; 50,000 is a full run.
func TestNeo4jHub(t *testing.T) {
	members := fromEnv("GRAPHD_HUB_LINKS", 4_000)
	server := neo4j{Server: neo4jtest.Start(t, neo4jtest.Options{Conf: []string{"db.memory.transaction.max=" + hubMemory}}).Server()}
	h := hub{t.TempDir()}
	people, ties, few := h.people(t, members), h.ties(t, "all", members), h.ties(t, "few", 3)
	same, parted := h.same(t, true), h.same(t, false)
	sqlite := "sqlite:" + filepath.Join(t.TempDir(), "reference.db")
	for _, step := range []struct {
		name, command string
		args          []string
	}{
		{"load", "load", []string{people, ties}},
		{"merge", "load", []string{same}},
		{"part again", "load", []string{"--replace", parted}},
		{"replace by a few", "load", []string{"--replace", "--yes", few}},
		{"withdraw the people", "withdraw", []string{"people"}},
	} {
		began := time.Now()
		server.graphd(t, step.command, step.args...)
		t.Logf("%s: %.1f s", step.name, time.Since(began).Seconds())
		graphd(t, append([]string{step.command, "--store", sqlite}, step.args...)...)
		server.equals(t, graphd(t, "query", "--store", sqlite, questions).out)
		if got, want := server.graphd(t, "query", "--timeout", "5m", ofHub).out, graphd(t, "query", "--timeout", "5m", "--store", sqlite, ofHub).out; got != want {
			t.Errorf("the hub is otherwise:\n%s\n%s", short(got), short(want))
		}
		if t.Failed() {
			t.Fatalf("after %q", step.name)
		}
		if step.name == "load" && members >= 12_500 {
			h.tooMuchAtOnce(t, server)
		}
	}
}

// ofHub asks for the hub under both its ids.
const ofHub = `{ a: entity(id: "hub-a") { ...hub } b: entity(id: "hub-b") { ...hub } }
fragment hub on Entity { id name mergedIds linkSummary { type count } links(first: 1000) { totalCount nodes { id confidence from { id name } to { id name } } } }`

// tooMuchAtOnce shows that the limit bears: less than a merge has to do, by
// hand and in one transaction, fails.
func (h hub) tooMuchAtOnce(t *testing.T, server neo4j) {
	t.Helper()
	fault := server.fault(t, `MATCH (a:Entity {id: 'hub-a'}) MATCH (:Entity {id: 'hub-b'})<-[r:MEMBER_OF]-(p) CREATE (p)-[n:MEMBER_OF]->(a)
		SET n = properties(r) DELETE r WITH count(*) AS moved MATCH (c:Claim {source: 'ties/s1'}) SET c.link = 'moved', c.z_to = 'hub-a' RETURN moved`)
	if fault != "Neo.TransientError.General.MemoryPoolOutOfMemoryError" {
		t.Errorf("at once it ends with %q", fault)
	}
}

// hub writes the files of two organizations, one of which has all the members.
type hub struct{ folder string }

func (h hub) file(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(h.folder, name+".jsonl")
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func (h hub) people(t *testing.T, members int) string {
	var b bytes.Buffer
	b.WriteString(`{"dataset": {"id": "people", "title": "People"}}` + "\n")
	for _, id := range []string{"hub-a", "hub-b"} {
		fmt.Fprintf(&b, `{"entity": {"id": %q, "kind": "organization", "names": [%q]}}`+"\n", id, id)
	}
	for i := range members {
		fmt.Fprintf(&b, `{"entity": {"id": "p%05d", "kind": "person", "names": ["P%d"]}}`+"\n", i, i)
	}
	return h.file(t, "people", b.Bytes())
}

func (h hub) ties(t *testing.T, name string, members int) string {
	var b bytes.Buffer
	b.WriteString(`{"dataset": {"id": "ties", "title": "Ties"}}` + "\n" + `{"source": {"id": "s1", "title": "Paper", "reliability": "B"}}` + "\n")
	for i := range members {
		fmt.Fprintf(&b, `{"link": {"from": "p%05d", "type": "MEMBER_OF", "to": "hub-b", "claims": [{"source": "s1", "since": "2019", "credibility": 2}]}}`+"\n", i)
	}
	return h.file(t, name, b.Bytes())
}

func (h hub) same(t *testing.T, same bool) string {
	content := `{"dataset": {"id": "same", "title": "Who is who"}}` + "\n"
	if same {
		content += `{"judgement": {"same": ["hub-a", "hub-b"]}}` + "\n"
	}
	return h.file(t, fmt.Sprintf("same-%t", same), []byte(content))
}
