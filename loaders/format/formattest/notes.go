package formattest

import (
	"context"
	"fmt"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
)

// Notes is a sink that notes what it is given, in the order in which it comes.
type Notes struct {
	Datasets   []graph.Dataset
	Sources    []graph.Source
	Records    []graph.Record
	Claims     []graph.Claim
	Judgements []graph.Judgement
	Lines      []int    // of the statements above, all together
	Rejects    []string // each as one line
	Unreads    []string // likewise
	Fields     map[string]int
}

// Dataset notes a dataset.
func (n *Notes) Dataset(_ context.Context, line int, d graph.Dataset) error {
	n.Datasets, n.Lines = append(n.Datasets, d), append(n.Lines, line)
	return nil
}

// Source notes a source.
func (n *Notes) Source(_ context.Context, line int, s graph.Source) error {
	n.Sources, n.Lines = append(n.Sources, s), append(n.Lines, line)
	return nil
}

// Record notes a record.
func (n *Notes) Record(_ context.Context, line int, r graph.Record) error {
	n.Records, n.Lines = append(n.Records, r), append(n.Lines, line)
	return nil
}

// Claim notes a claim.
func (n *Notes) Claim(_ context.Context, line int, c graph.Claim) error {
	n.Claims, n.Lines = append(n.Claims, c), append(n.Lines, line)
	return nil
}

// Judgement notes a judgement.
func (n *Notes) Judgement(_ context.Context, line int, j graph.Judgement) error {
	n.Judgements, n.Lines = append(n.Judgements, j), append(n.Lines, line)
	return nil
}

// Reject notes a row that cannot be loaded.
func (n *Notes) Reject(p *format.Problem) { n.Rejects = append(n.Rejects, p.Error()) }

// Unread notes a value that its row is loaded without.
func (n *Notes) Unread(p *format.Problem) { n.Unreads = append(n.Unreads, p.Error()) }

// Ignored counts a value in a field that is not loaded.
func (n *Notes) Ignored(field string) {
	if n.Fields == nil {
		n.Fields = map[string]int{}
	}
	n.Fields[field]++
}

// Record of an entity, or nil.
func (n *Notes) RecordOf(entity string) *graph.Record {
	for i := range n.Records {
		if n.Records[i].Entity == entity {
			return &n.Records[i]
		}
	}
	return nil
}

// Said lists the claims as short lines: "A TYPE B role since..until", or
// "A PROPERTY value", in the order in which they came.
func (n *Notes) Said() []string {
	var all []string
	for _, c := range n.Claims {
		all = append(all, said(c))
	}
	return all
}

func said(c graph.Claim) string {
	var b strings.Builder
	if c.Stance == graph.Denies {
		b.WriteString("not: ")
	}
	if l := c.Link; l != nil {
		fmt.Fprintf(&b, "%s %s %s", l.From, l.Type, l.To)
	} else if f := c.Fact; f != nil {
		fmt.Fprintf(&b, "%s %s", f.Of, f.Property)
		if f.Value.Number != nil {
			fmt.Fprintf(&b, " %v %s", *f.Value.Number, f.Value.Unit)
		}
		if f.Value.Text != "" {
			fmt.Fprintf(&b, " %q", f.Value.Text)
		}
		if f.About != "" {
			b.WriteString(" about " + f.About)
		}
	}
	if c.Role != "" {
		b.WriteString(", as " + c.Role)
	}
	if c.Since != "" || c.Until != "" {
		fmt.Fprintf(&b, ", %s..%s", c.Since, c.Until)
	}
	if c.AsOf != "" {
		fmt.Fprintf(&b, ", as of %s", c.AsOf)
	}
	if c.Ended {
		b.WriteString(", ended")
	}
	return b.String()
}

// Read reads a text as a file of a format. The name may be empty; beside holds
// the texts of the files in its folder.
func Read(f format.Format, name, text string, beside map[string]string) (*Notes, error) {
	n := &Notes{}
	err := f.Read(context.Background(), input(name, text, beside), n)
	return n, err
}
