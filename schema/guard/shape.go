package guard

import (
	"fmt"

	"github.com/graphd/graphd/schema/sdl/scan"
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// shape walks a document once, puts its values right and counts. The walk recurses no deeper than max-nesting.
type shape struct {
	*reading
	operations, fragments, aliases int
	found                          []Error
}

// checkShape is stage 3.
func (r *reading) checkShape() []Error {
	s := &shape{reading: r}
	for _, node := range r.doc.Definitions {
		switch node := node.(type) {
		case *ast.OperationDefinition:
			s.operation(node)
		case *ast.FragmentDefinition:
			s.fragments++
			s.count(node.Loc.Start, s.fragments, "max-fragments", r.limits.Fragments, "fragments")
			s.condition(node.TypeCondition)
			s.directives(node.Directives)
			s.selections(node.SelectionSet)
		default:
			s.add(r.bad(node.GetLoc().Start, "leave it out", "A request holds queries and fragments only, this is a %s.", node.GetKind()))
		}
		if len(s.found) > r.limits.Errors {
			return s.found
		}
	}
	if s.operations == 0 && len(s.found) == 0 {
		s.add(r.bad(0, "write a query beside the fragments", "There is nothing to execute: the request holds fragments only."))
	}
	return s.found
}

func (s *shape) add(e Error) {
	if len(s.found) <= s.limits.Errors {
		s.found = append(s.found, e)
	}
}

// count adds an error when a number passes its limit, once.
func (s *shape) count(offset, number int, limit string, most int, what string) {
	if number == most+1 {
		s.add(s.tooMuch(offset, limit, most, "", "There are more than %d %s.", most, what))
	}
}

func (s *shape) operation(node *ast.OperationDefinition) {
	s.operations++
	s.count(node.Loc.Start, s.operations, "max-operations", s.limits.Operations, "operations in the request")
	if node.Operation != ast.OperationTypeQuery && s.rootType(node) == nil {
		s.add(s.bad(node.Loc.Start, "ask with a query", "This service answers queries only, it has no %ss.", node.Operation))
		return
	}
	for i, variable := range node.VariableDefinitions {
		s.count(variable.Loc.Start, i+1, "max-variables", s.limits.Variables, "variables in an operation")
		s.variable(variable)
	}
	s.directives(node.Directives)
	s.selections(node.SelectionSet)
}

func (r *reading) rootType(node *ast.OperationDefinition) *graphql.Object {
	switch node.Operation {
	case ast.OperationTypeMutation:
		return r.schema.MutationType()
	case ast.OperationTypeSubscription:
		return r.schema.SubscriptionType()
	}
	return r.schema.QueryType()
}

func (s *shape) variable(node *ast.VariableDefinition) {
	s.text.Repair(node.DefaultValue)
	name := node.Variable.Name.Value
	if problem := s.text.TypeProblem(node.Type, node.Loc.Start); problem != nil {
		s.add(s.bad(problem.Offset, "", "Variable $%s: %s", name, problem.Message))
		return
	}
	reference := scan.Named(node.Type)
	switch found := s.schema.Type(reference.Name.Value); {
	case found == nil:
		s.add(s.bad(reference.Loc.Start, s.typeHint(reference.Name.Value, graphql.IsInputType),
			"Variable $%s is of the unknown type %s.", name, reference.Name.Value))
	case !graphql.IsInputType(found):
		s.add(s.bad(reference.Loc.Start, "a variable is a scalar, an enum or an input object, or a list of these",
			"Variable $%s cannot be of type %s, which is for answers.", name, reference.Name.Value))
	}
	if _, required := node.Type.(*ast.NonNull); required && scan.IsNull(node.DefaultValue) {
		s.add(s.bad(node.DefaultValue.GetLoc().Start, "", "Variable $%s cannot be null, so its default cannot be null.", name))
	}
}

func (s *shape) condition(condition *ast.Named) {
	name := condition.Name.Value
	switch found := s.schema.Type(name); {
	case found == nil:
		s.add(s.bad(condition.Loc.Start, s.typeHint(name, selectable), "There is no type %s to select on.", name))
	case !graphql.IsCompositeType(found):
		s.add(s.bad(condition.Loc.Start, "", "A fragment cannot be on %s, which has no fields to select.", name))
	}
}

func (s *shape) directives(directives []*ast.Directive) {
	if most := s.limits.Directives; len(directives) > most {
		s.count(directives[most].Loc.Start, most+1, "max-directives", most, "directives at one place")
		return
	}
	seen := map[string]bool{}
	for _, directive := range directives {
		name := directive.Name.Value
		if seen[name] {
			s.add(s.bad(directive.Loc.Start, "", "Directive @%s stands here twice.", name))
		}
		seen[name] = true
		s.arguments(directive.Arguments)
	}
}

func (s *shape) arguments(arguments []*ast.Argument) {
	for _, argument := range arguments {
		s.text.Repair(argument.Value)
	}
}

func (s *shape) selections(set *ast.SelectionSet) {
	if set == nil {
		return
	}
	for _, selection := range set.Selections {
		switch node := selection.(type) {
		case *ast.Field:
			if node.Alias != nil {
				s.aliases++
				s.count(node.Loc.Start, s.aliases, "max-aliases", s.limits.Aliases, "aliases in the request")
			}
			s.arguments(node.Arguments)
			s.directives(node.Directives)
			s.selections(node.SelectionSet)
		case *ast.InlineFragment:
			if node.TypeCondition != nil {
				s.condition(node.TypeCondition)
			}
			s.directives(node.Directives)
			s.selections(node.SelectionSet)
		case *ast.FragmentSpread:
			s.directives(node.Directives)
		}
	}
}

func selectable(of graphql.Type) bool { return graphql.IsCompositeType(of) }

// typeHint suggests a type of the schema that is spelt alike and fits.
func (r *reading) typeHint(name string, fits func(graphql.Type) bool) string {
	var names []string
	for known, of := range r.schema.TypeMap() {
		if fits(of) {
			names = append(names, known)
		}
	}
	return didYouMean(name, names, func(name string) string { return fmt.Sprintf("%q", name) })
}
