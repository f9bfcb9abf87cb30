package native_test

import (
	"context"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
)

// notes is a sink that notes what it is given.
type notes struct {
	rejects    []string
	datasets   []graph.Dataset
	sources    []graph.Source
	records    []graph.Record
	claims     []graph.Claim
	judgements []graph.Judgement
	lines      []int
}

func (n *notes) Dataset(_ context.Context, line int, d graph.Dataset) error {
	n.datasets, n.lines = append(n.datasets, d), append(n.lines, line)
	return nil
}

func (n *notes) Source(_ context.Context, line int, s graph.Source) error {
	n.sources, n.lines = append(n.sources, s), append(n.lines, line)
	return nil
}

func (n *notes) Record(_ context.Context, line int, r graph.Record) error {
	n.records, n.lines = append(n.records, r), append(n.lines, line)
	return nil
}

func (n *notes) Claim(_ context.Context, line int, c graph.Claim) error {
	n.claims, n.lines = append(n.claims, c), append(n.lines, line)
	return nil
}

func (n *notes) Judgement(_ context.Context, line int, j graph.Judgement) error {
	n.judgements, n.lines = append(n.judgements, j), append(n.lines, line)
	return nil
}

func (n *notes) Reject(p *format.Problem) { n.rejects = append(n.rejects, p.Error()) }

// read reads a text and returns what came of it.
func read(f format.Format, text string) (*notes, error) {
	n := &notes{}
	err := f.Read(context.Background(), format.Input{Text: strings.NewReader(text), Vocabulary: graph.DefaultVocabulary()}, n)
	return n, err
}

// expect compares a file's rejects, or the error that rejects it whole.
func expect(t *testing.T, f format.Format, text string, want ...string) {
	t.Helper()
	n, err := read(f, text)
	got := n.rejects
	if err != nil {
		got = append(got, "FILE "+err.Error())
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%.200s\n got: %s\nwant: %s", text, strings.Join(got, "\n      "), strings.Join(want, "\n      "))
	}
}
