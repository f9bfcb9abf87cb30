package executor

import "github.com/graphql-go/graphql/language/ast"

// collected is one response key and the field nodes that ask for it.
type collected struct {
	key   string
	nodes []*ast.Field
}

// collector gathers the fields that selection sets ask of one object type, in
// the order in which their keys first appear (specification 6.3.2).
type collector struct {
	x       *execution
	object  string
	fields  []collected
	place   map[string]int  // of a key in fields
	visited map[string]bool // fragments
}

// collect merges the selection sets of several nodes of one field.
func (x *execution) collect(object string, nodes []*ast.Field) []collected {
	c := &collector{x: x, object: object, place: map[string]int{}, visited: map[string]bool{}}
	for _, node := range nodes {
		c.selectionSet(node.SelectionSet)
	}
	return c.fields
}

func (c *collector) selectionSet(set *ast.SelectionSet) {
	if set == nil {
		return
	}
	for _, selection := range set.Selections {
		switch selection := selection.(type) {
		case *ast.Field:
			if c.x.included(selection.Directives) {
				c.field(selection)
			}
		case *ast.InlineFragment:
			if c.x.included(selection.Directives) && c.applies(selection.TypeCondition) {
				c.selectionSet(selection.SelectionSet)
			}
		case *ast.FragmentSpread:
			name := selection.Name.Value
			if c.visited[name] || !c.x.included(selection.Directives) {
				continue
			}
			c.visited[name] = true
			if fragment := c.x.fragments[name]; fragment != nil && c.applies(fragment.TypeCondition) {
				c.selectionSet(fragment.SelectionSet)
			}
		}
	}
}

func (c *collector) field(node *ast.Field) {
	key := node.Name.Value
	if node.Alias != nil {
		key = node.Alias.Value
	}
	i, ok := c.place[key]
	if !ok {
		i = len(c.fields)
		c.place[key] = i
		c.fields = append(c.fields, collected{key: key})
	}
	c.fields[i].nodes = append(c.fields[i].nodes, node)
}

func (c *collector) applies(condition *ast.Named) bool {
	return condition == nil || c.x.members[condition.Name.Value][c.object]
}

// included honours @skip and @include; skip wins. A condition that is no
// boolean, which validation lets through for a nullable variable with a
// default that was given as null, ends the request.
func (x *execution) included(directives []*ast.Directive) bool {
	skip := x.condition(directives, "skip", false)
	return x.condition(directives, "include", true) && !skip
}

func (x *execution) condition(directives []*ast.Directive, name string, otherwise bool) bool {
	for _, directive := range directives {
		if directive.Name.Value != name {
			continue
		}
		var given any
		switch value := writtenValue(directive.Arguments, "if").(type) {
		case *ast.BooleanValue:
			given = value.Value
		case *ast.Variable:
			given = x.variables[value.Name.Value]
		}
		condition, ok := given.(bool)
		if !ok {
			x.end(requestError("Argument \"if\" of directive \"@%s\" must be true or false.", name))
			return false
		}
		return condition
	}
	return otherwise
}
