package guard

import (
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// merger is the rule "field selection merging" of the specification (October 2021, 5.3.2). All fields of one response
// key at one place are taken as a group; within it each is compared with the first, as being alike is transitive.
// graphql-go v0.8.1 compares every pair and prints their arguments to do so: 200 repetitions of a field with a list of
// three strings took it nine seconds.
type merger struct {
	*reading
	steps int
	stop  *Error
	found []Error
}

// selected is a field with the type it is selected on and its definition, nil where there is none.
type selected struct {
	parent graphql.Type
	node   *ast.Field
	def    *graphql.FieldDefinition
}

// group is all fields of one response key at one place.
type group []selected

// checkMerge is stage 6.
func (r *reading) checkMerge() []Error {
	m := &merger{reading: r}
	for _, operation := range r.operations() {
		top := m.collect([]level{{r.rootType(operation), operation.SelectionSet}})
		for _, fields := range top {
			m.sameShape(fields)
		}
		for _, fields := range top {
			m.sameField(fields)
		}
	}
	if m.stop != nil {
		return []Error{*m.stop}
	}
	return m.found
}

// level is a selection set with the type it is on.
type level struct {
	parent graphql.Type
	set    *ast.SelectionSet
}

// collect groups the fields of selection sets by response key, in the order of the text. A fragment that is spread
// twice at one place adds nothing the second time.
func (m *merger) collect(levels []level) []group {
	var groups []group
	place := map[string]int{}
	spread := map[string]bool{}
	for i := 0; i < len(levels) && m.stop == nil; i++ {
		if levels[i].set == nil {
			continue
		}
		for _, selection := range levels[i].set.Selections {
			m.step(selection)
			switch node := selection.(type) {
			case *ast.Field:
				key := responseKey(node)
				at, seen := place[key]
				if !seen {
					at = len(groups)
					place[key], groups = at, append(groups, nil)
				}
				def := graphql.DefaultTypeInfoFieldDef(m.schema, levels[i].parent, node)
				groups[at] = append(groups[at], selected{levels[i].parent, node, def})
				m.repeats(groups[at])
			case *ast.InlineFragment:
				parent := levels[i].parent
				if node.TypeCondition != nil {
					parent = m.schema.Type(node.TypeCondition.Name.Value)
				}
				levels = append(levels, level{parent, node.SelectionSet})
			case *ast.FragmentSpread:
				if fragment := m.byName[node.Name.Value]; !spread[node.Name.Value] {
					spread[node.Name.Value] = true
					levels = append(levels, level{m.schema.Type(fragment.TypeCondition.Name.Value), fragment.SelectionSet})
				}
			}
		}
	}
	return groups
}

// below collects what the fields of a group select together.
func (m *merger) below(fields group) []group {
	var levels []level
	for _, field := range fields {
		if field.def != nil && field.node.SelectionSet != nil {
			levels = append(levels, level{graphql.GetNamed(field.def.Type).(graphql.Type), field.node.SelectionSet})
		}
	}
	return m.collect(levels)
}

func (m *merger) step(at ast.Selection) {
	most := m.limits.MergeSteps
	if m.steps++; m.steps == most+1 && m.stop == nil {
		e := m.tooMuch(at.(ast.Node).GetLoc().Start, "max-merge-steps", most, "give fields aliases, or select them once",
			"Too many fields with equal response keys: to compare them takes more than %d steps.", most)
		m.stop = &e
	}
}

func (m *merger) repeats(fields group) {
	most := m.limits.Repeats
	if len(fields) == most+1 && m.stop == nil {
		node := fields[most].node
		e := m.tooMuch(node.Loc.Start, "max-repeats", most, "select it once, or give aliases",
			"The response key %q is selected more than %d times at one place.", responseKey(node), most)
		m.stop = &e
	}
}

func responseKey(node *ast.Field) string {
	if node.Alias != nil {
		return node.Alias.Value
	}
	return node.Name.Value
}
