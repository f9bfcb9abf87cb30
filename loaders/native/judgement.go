package native

import (
	"context"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

var judgementFields = []string{"same", "different", "unsure", "because", "by"}

func (r *reader) judgement(ctx context.Context, v tree.Value) error {
	o := fields.Open(v, "", judgementFields)
	j := graph.Judgement{Because: o.Text("because"), By: o.Name("by")}
	for _, verdict := range []graph.Verdict{graph.Same, graph.Different, graph.Unsure} {
		key := strings.ToLower(string(verdict))
		if !o.Has(key) {
			continue
		}
		if j.Verdict != "" {
			o.Fail(key, "is given beside "+strings.ToLower(string(j.Verdict)), "a judgement says one thing")
		}
		j.Verdict = verdict
		j.A, j.B = pair(o, key)
	}
	if j.Verdict == "" {
		o.Fail("same", "is missing", "write same, different or unsure, each with two ids")
	}
	if p := o.Problem(); p != nil {
		r.out.Reject(p)
		return nil
	}
	return r.out.Judgement(ctx, o.Line(), j)
}

// pair reads two ids and returns the smaller first.
func pair(o *fields.Object, key string) (a, b string) {
	ids := o.IDs(key)
	switch {
	case len(ids) != 2:
		o.Fail(key, "does not hold two ids", "write [one, other]")
		return "", ""
	case ids[0] == ids[1]:
		o.Fail(key, "holds "+check.Quote(ids[0])+" twice", "a judgement is about two ids")
	}
	return min(ids[0], ids[1]), max(ids[0], ids[1])
}
