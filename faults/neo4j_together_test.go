//go:build unix

package faults

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/graphd/graphd/store/neo4j/neo4jtest"
)

// Two processes that load overlapping files at once end in what one process
// makes of the same files. GRAPHD_TOGETHER says how often; ten is a full run.
func loadedByTwoAtOnce(t *testing.T, server neo4j, _ *neo4jtest.Process) {
	folder := t.TempDir()
	left, right := overlapping(t, folder, "left", 0, 500), overlapping(t, folder, "right", 250, 750)
	want := inSQLite(t, append(left, right...)...)
	for n := range fromEnv("GRAPHD_TOGETHER", 1) {
		server.Clear(t)
		one := server.command("load", left...)
		two := server.command("load", right...)
		endOne, endTwo := start(t, one), start(t, two)
		for _, e := range []ended{endOne(), endTwo()} {
			if e.code != 0 {
				t.Errorf("a load beside another one fails: %s", e)
			}
		}
		server.equals(t, want)
		if t.Failed() {
			t.Fatalf("in run %d", n+1)
		}
	}
}

// overlapping writes two files: groups of a dataset that another process's file
// shares a part of, and claims of a dataset of its own on all of these groups,
// whose people the other process may bring sooner or later.
func overlapping(t testing.TB, folder, name string, from, to int) []string {
	t.Helper()
	common := edition{dataset: "common", groups: 0, number: 1}
	var shared, own bytes.Buffer
	shared.Write(common.batch(-1))
	fmt.Fprintf(&own, `{"dataset": {"id": %q, "title": "What %s says"}}`+"\n", name, name)
	fmt.Fprintf(&own, `{"source": {"id": "s-%s", "title": "Paper", "reliability": "C"}}`+"\n", name)
	for g := from; g < to; g++ {
		common.group(&shared, g, g)
	}
	for g := 749; g >= 0; g-- {
		fmt.Fprintf(&own, `{"link": {"from": %q, "type": "MEMBER_OF", "to": %q, "claims": [{"source": "s-%s", "until": "2021", "credibility": 2}]}}`+"\n",
			common.id(g, "a"), common.id(g, "c"), name)
	}
	// Both judge, so that both put clusters together while the other one loads.
	for g := from; g+1 < to; g += 50 {
		fmt.Fprintf(&own, `{"judgement": {"same": [%q, %q]}}`+"\n", common.id(g, "b"), common.id(g+1, "b"))
	}
	files := []string{filepath.Join(folder, name+"-shared.jsonl"), filepath.Join(folder, name+"-own.jsonl")}
	for i, content := range [][]byte{shared.Bytes(), own.Bytes()} {
		if err := os.WriteFile(files[i], content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return files
}
