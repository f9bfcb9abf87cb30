package table

import (
	"context"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
)

func (r *reading) link(ctx context.Context, t *linkTemplate) error {
	from, ok := r.id(t.from)
	if !ok {
		return nil
	}
	to, ok := r.id(t.to)
	if !ok {
		return nil
	}
	relation := r.row.read(&t.relation)
	if relation == "" {
		r.missing = t.relation.path
		return nil
	}
	known, ok := r.vocabulary.LinkType(relation)
	if !ok {
		r.reject(t.relation.path, quoted(relation)+" is no link type"+graph.DidYouMean(relation, r.vocabulary.TypeNames()), "a column's map says which type a word of the table stands for")
		return nil
	}
	if from == to {
		r.row.unreadAt(t.path, "ties "+quoted(from)+" to itself, which says nothing", "")
		r.rejected = true // it has been said why the row states nothing
		return nil
	}
	if t.undirected && !known.Symmetric && to < from {
		from, to = to, from
	}
	c := graph.Claim{Link: &graph.LinkKey{From: from, Type: relation, To: to}}
	if t.value != nil {
		if v, ok := r.value(t.value, graph.TakesAny); ok {
			c.Value = &v
		}
	}
	return r.claim(ctx, &t.claimTemplate, t.path, c)
}

func (r *reading) fact(ctx context.Context, t *factTemplate) error {
	of, ok := r.id(t.of)
	if !ok {
		return nil
	}
	key := graph.FactKey{Of: of, Property: r.row.read(&t.property)}
	if len(t.about) > 0 {
		if key.About, ok = r.id(t.about); !ok {
			return nil
		}
	}
	property, known := r.vocabulary.Property(key.Property)
	switch {
	case key.Property == "":
		r.missing = t.property.path
		return nil
	case !known:
		r.reject(t.property.path, quoted(key.Property)+" is no property"+graph.DidYouMean(key.Property, r.vocabulary.PropertyNames()), "")
		return nil
	}
	if key.Value, ok = r.value(&t.value, property.Takes); !ok {
		return nil
	}
	return r.claim(ctx, &t.claimTemplate, t.path, graph.Claim{Fact: &key})
}

// value reads a number, a text or both. Without one of them there is nothing
// to state.
func (r *reading) value(t *valueTemplate, takes graph.ValueKind) (graph.Value, bool) {
	v := graph.Value{Bound: t.bound, Unit: r.name(&t.unit), Text: r.textOf(&t.text)}
	if v.Bound == graph.Exactly {
		v.Bound = ""
	}
	number := &t.number
	if takes == graph.TakesNumber {
		if len(t.plain.parts) > 0 {
			number = &t.plain
		}
	} else if text := r.textOf(&t.plain); text != "" {
		v.Text = text
	}
	if text := r.row.read(number); text != "" {
		n, problem := check.Number(text)
		if problem != nil {
			r.row.unreadAt(number.path, problem.Reason, "what stands between digits can be removed: columns: {…: {remove: [\",\"]}}")
			return v, false
		}
		v.Number = &n
	}
	if v.Number == nil && v.Text == "" || v.Number == nil && takes == graph.TakesNumber {
		return v, false
	}
	return v, true
}

// claim reads what the row says beside the link or fact in c, and gives it on.
func (r *reading) claim(ctx context.Context, t *claimTemplate, path string, c graph.Claim) error {
	c.Source, c.Stance, c.Ended = r.row.read(&t.source), graph.Asserts, t.ended
	if c.Source == "" {
		r.missing = t.source.path
		return nil
	}
	if text := r.row.read(&t.stance); text != "" {
		stance, problem := check.Word(text, "stance", []graph.Stance{graph.Asserts, graph.Denies})
		if problem != nil { // without it, the claim may say the opposite
			r.reject(t.stance.path, problem.Reason, problem.Hint)
			return nil
		}
		c.Stance = stance
	}
	if text := r.row.read(&t.credibility); text != "" {
		n, problem := check.Credibility(text)
		if c.Credibility = n; problem != nil {
			r.row.unreadAt(t.credibility.path, problem.Reason, problem.Hint)
		}
	}
	c.Locator, c.Hedge, c.Role = r.textOf(&t.locator), r.textOf(&t.hedge), r.name(&t.role)
	c.Since, c.Until, c.AsOf = r.date(&t.since), r.date(&t.until), r.date(&t.asOf)
	if problem := check.Ordered(c.Since, "since", c.Until, "until"); problem != nil {
		r.row.unreadAt(path, problem.Reason, "the claim is loaded without the two")
		c.Since, c.Until = "", ""
	}
	if problem := check.Within(c.AsOf, c.Since, c.Until); problem != nil {
		r.row.unreadAt(path, problem.Reason, "the claim is loaded without asOf")
		c.AsOf = ""
	}
	if c.Link != nil {
		r.speak(c.Link.From, c.Link.To)
	} else {
		r.speak(c.Fact.Of, c.Fact.About)
	}
	r.made = true
	return r.out.Claim(ctx, r.row.line, c)
}
