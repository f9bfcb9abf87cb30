package tree

import (
	"fmt"

	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/format"
	"go.yaml.in/yaml/v3"
)

// scalars are the tags that a plain or quoted scalar may resolve to. A date
// stays the text that it is.
var scalars = map[string]Kind{
	"!!null": Null, "!!bool": Bool, "!!int": Number, "!!float": Number,
	"!!str": Text, "!!timestamp": Text, "!!merge": Text,
}

func fromNode(n *yaml.Node, depth int) (Value, *format.Problem) {
	v := Value{Line: n.Line}
	if p := plain(n, depth); p != nil {
		return v, p
	}
	var p *format.Problem
	switch n.Kind {
	case yaml.SequenceNode:
		v.Kind = List
		v.Items = make([]Value, len(n.Content))
		for i, item := range n.Content {
			if v.Items[i], p = fromNode(item, depth+1); p != nil {
				return v, p
			}
		}
	case yaml.MappingNode:
		v.Kind = Object
		v.Pairs = make([]Pair, len(n.Content)/2)
		for i := range v.Pairs {
			if v.Pairs[i], p = pair(n.Content[2*i], n.Content[2*i+1], depth); p != nil {
				return v, p
			}
		}
	default:
		kind, ok := scalars[n.ShortTag()]
		if !ok {
			return v, tagProblem(n)
		}
		if v.Kind = kind; kind != Null {
			v.Text = n.Value
		}
	}
	return v, nil
}

func pair(key, value *yaml.Node, depth int) (Pair, *format.Problem) {
	if p := plain(key, depth); p != nil {
		return Pair{}, p
	}
	if key.Kind != yaml.ScalarNode {
		return Pair{}, &format.Problem{Line: key.Line, Reason: "a key is a list or an object", Hint: "a key is one word"}
	}
	v, p := fromNode(value, depth+1)
	return Pair{Key: key.Value, Line: key.Line, Value: v}, p
}

// plain refuses what makes a small file large, or its meaning hard to see.
func plain(n *yaml.Node, depth int) *format.Problem {
	switch {
	case n.Kind == yaml.AliasNode:
		return &format.Problem{Line: n.Line, Reason: "the alias *" + n.Value + " is refused", Hint: "write the value out; aliases can make a small file huge"}
	case n.Anchor != "":
		return &format.Problem{Line: n.Line, Reason: "the anchor &" + n.Anchor + " is refused", Hint: "anchors and aliases are not read; quote a text that begins with &"}
	case depth > MaxDepth:
		return &format.Problem{Line: n.Line, Reason: fmt.Sprintf("lists and objects nest deeper than %d", MaxDepth)}
	case n.Kind != yaml.ScalarNode && n.Tag != "!!map" && n.Tag != "!!seq":
		return tagProblem(n)
	}
	return nil
}

func tagProblem(n *yaml.Node) *format.Problem {
	return &format.Problem{Line: n.Line, Reason: "the tag " + check.Quote(n.Tag) + " is refused", Hint: "leave it out; quote a text that begins with !"}
}
