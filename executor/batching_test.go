package executor

import (
	"context"
	"fmt"
	"slices"
	"testing"
)

// counting answers with the property that it replaces, and notes each call as
// the field, how many parents, and of which arguments.
func (c Config) counting(calls *[]string, fields ...string) Config {
	for _, field := range fields {
		property := c.Properties[field]
		c = c.resolving(field, func(_ context.Context, call *Call) ([]any, error) {
			*calls = append(*calls, fmt.Sprintf("%s of %d %v", field, len(call.Parents), call.Args))
			results := make([]any, len(call.Parents))
			for i, parent := range call.Parents {
				results[i] = property(parent)
			}
			return results, nil
		})
	}
	return c
}

// tree is people and organizations by turns, each with links to as many
// again, down to a depth.
func tree(width, depth int) []any {
	nodes := make([]any, width)
	for i := range nodes {
		node := person(map[string]any{"id": fmt.Sprint(depth, i), "nick": "n"})
		if i%2 == 1 {
			node.kind = "Organization"
		}
		if depth > 0 {
			var links []*object
			for _, to := range tree(width, depth-1) {
				links = append(links, &object{"Link", map[string]any{"to": to, "kind": 1, "about": to}})
			}
			node.fields["links"] = &object{"LinkConnection", map[string]any{"nodes": links, "totalCount": width}}
		}
		nodes[i] = node
	}
	return nodes
}

func TestOneCallAFieldAndLevel(t *testing.T) {
	query := `{ nodes { ...L } } fragment L on Node { links { nodes { to { name links { totalCount nodes { to { id } } } } } } }`
	for _, width := range []int{2, 10} {
		var calls []string
		config := reading(map[string]any{"nodes": tree(width, 2)}).counting(&calls, "Query.nodes", "Node.links", "LinkConnection.nodes", "Link.to")
		execute(t, config, query)
		one, two, three := width, width*width, width*width*width
		want := []string{"Query.nodes of 1 map[]",
			fmt.Sprint("Node.links of ", one, " map[first:2]"), fmt.Sprint("LinkConnection.nodes of ", one, " map[]"),
			fmt.Sprint("Link.to of ", two, " map[]"),
			fmt.Sprint("Node.links of ", two, " map[first:2]"), fmt.Sprint("LinkConnection.nodes of ", two, " map[]"),
			fmt.Sprint("Link.to of ", three, " map[]")}
		if !slices.Equal(calls, want) {
			t.Errorf("\n got %q\nwant %q", calls, want)
		}
	}
}

func TestCallsThatCannotBeShared(t *testing.T) {
	root := map[string]any{"nodes": tree(4, 1)}
	tests := map[string]struct {
		own         bool // Person.links has a resolver of its own
		query, want string
	}{
		"one selection on the interface is one call": {
			false, `{ nodes { links { totalCount } } }`, `[Node.links of 4 map[first:2]]`},
		"equal arguments in two places are two fields": {
			false, `{ nodes { ... on Person { links { totalCount } } ... on Organization { links { totalCount } } } }`,
			`[Node.links of 2 map[first:2] Node.links of 2 map[first:2]]`},
		"so is one place of which one type is asked for more": {
			false, `{ nodes { links { totalCount } ... on Person { links { nodes { kind } } } } }`,
			`[Node.links of 2 map[first:2] Node.links of 2 map[first:2]]`},
		"so are two aliases": {
			false, `{ nodes { a: links(first: 1) { totalCount } b: links(kinds: LEADER) { totalCount } } }`,
			`[Node.links of 4 map[first:1] Node.links of 4 map[first:2 kinds:[2]]]`},
		"a type with its own resolver is asked apart": {
			true, `{ nodes { links { totalCount } } }`, `[Person.links of 2 map[first:2] Node.links of 2 map[first:2]]`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var calls []string
			config := reading(root)
			if test.own {
				config.Properties["Person.links"] = config.Properties["Node.links"]
				config = config.counting(&calls, "Person.links")
			}
			execute(t, config.counting(&calls, "Node.links"), test.query)
			check(t, fmt.Sprint(calls), test.want)
		})
	}
}

// What two resolvers give for one selection is one level again.
func TestLevelsMeetBelowDifferentResolvers(t *testing.T) {
	var calls []string
	config := reading(map[string]any{"nodes": tree(4, 1)})
	config.Properties["Person.links"] = config.Properties["Node.links"]
	got := answer(t, config.counting(&calls, "Person.links", "Node.links", "LinkConnection.totalCount"), `{ nodes { links { totalCount } } }`)
	check(t, fmt.Sprint(calls), `[Person.links of 2 map[first:2] Node.links of 2 map[first:2] LinkConnection.totalCount of 4 map[]]`)
	check(t, got, `{"data":{"nodes":[{"links":{"totalCount":4}},{"links":{"totalCount":4}},{"links":{"totalCount":4}},{"links":{"totalCount":4}}]}}`)
}

func TestAFieldThatNobodyIsThereForIsNotAsked(t *testing.T) {
	var calls []string
	execute(t, reading(nil).counting(&calls, "Query.maybe", "Person.boss"), `{ maybe { boss { id } } }`)
	check(t, fmt.Sprint(calls), `[Query.maybe of 1 map[]]`)
}
