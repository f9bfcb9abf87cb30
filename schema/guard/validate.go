package guard

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/graphd/graphd/schema/sdl/scan"
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/gqlerrors"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/kinds"
	"github.com/graphql-go/graphql/language/visitor"
)

// validation is stage 7. It runs the rules over the document, ours and graphql-go's in one walk.
type validation struct {
	*reading
	ctx   context.Context
	rules *graphql.ValidationContext
	found []Error
}

// stopped ends a walk early: graphql-go has no other way to stop one.
type stopped struct{}

// allRules are those of the specification but for what stages 3, 4 and 6 have checked.
func (v *validation) allRules() []graphql.ValidationRuleFn {
	return []graphql.ValidationRuleFn{
		v.watch,
		v.fieldsAreKnown, v.argumentsAreKnown, v.argumentsFit, v.defaultsFit,
		graphql.KnownDirectivesRule, graphql.LoneAnonymousOperationRule, graphql.NoUndefinedVariablesRule,
		graphql.NoUnusedFragmentsRule, graphql.NoUnusedVariablesRule, spreadsArePossible,
		graphql.ProvidedNonNullArgumentsRule, graphql.ScalarLeafsRule, graphql.UniqueArgumentNamesRule,
		graphql.UniqueOperationNamesRule, graphql.UniqueVariableNamesRule, graphql.VariablesInAllowedPositionRule,
	}
}

func (r *reading) validate(ctx context.Context) []Error {
	v := &validation{reading: r, ctx: ctx}
	defer r.hideNullDefaults()()
	if err := v.run(); err != nil {
		return []Error{*err}
	}
	return v.all()
}

// run walks the document. A panic in graphql-go becomes an Error; the stack is for the log.
func (v *validation) run() (failed *Error) {
	defer func() {
		switch caught := recover().(type) {
		case nil:
		case stopped:
			if v.ctx.Err() != nil {
				e := ended(v.ctx)
				failed = &e
			}
		default:
			failed = &Error{Code: Internal, Message: "The request could not be checked.",
				Cause: fmt.Errorf("validation panicked: %v\n%s", caught, debug.Stack())}
		}
	}()
	types := graphql.NewTypeInfo(&graphql.TypeInfoConfig{Schema: v.schema})
	v.rules = graphql.NewValidationContext(v.schema, v.doc, types)
	var visitors []*visitor.VisitorOptions
	for _, rule := range v.allRules() {
		visitors = append(visitors, rule(v.rules).VisitorOpts)
	}
	visitor.Visit(v.doc, visitor.VisitWithTypeInfo(types, visitor.VisitInParallel(visitors...)), looksAt)
	return nil
}

// hideNullDefaults takes null defaults off the variables until the function it gives is called: graphql-go takes every
// variable with a default for one that is never null, and would let it stand where null may not.
func (r *reading) hideNullDefaults() func() {
	hidden := map[*ast.VariableDefinition]ast.Value{}
	for _, operation := range r.operations() {
		for _, variable := range operation.VariableDefinitions {
			if scan.IsNull(variable.DefaultValue) {
				hidden[variable], variable.DefaultValue = variable.DefaultValue, nil
			}
		}
	}
	return func() {
		for variable, value := range hidden {
			variable.DefaultValue = value
		}
	}
}

// looksAt are the parts of nodes that some rule looks at. No rule needs names as nodes of their own, nor the insides
// of values, which argumentsFit goes through by itself; graphql-go's walk takes microseconds for each.
var looksAt = visitor.KeyMap{
	kinds.Document:            {"Definitions"},
	kinds.OperationDefinition: {"VariableDefinitions", "Directives", "SelectionSet"},
	kinds.FragmentDefinition:  {"Directives", "SelectionSet"},
	kinds.SelectionSet:        {"Selections"},
	kinds.Field:               {"Arguments", "Directives", "SelectionSet"},
	kinds.FragmentSpread:      {"Directives"},
	kinds.InlineFragment:      {"Directives", "SelectionSet"},
	kinds.Directive:           {"Arguments"},
}

// watch ends the walk when there are more errors than will be shown, or the context has ended. Without it ten thousand
// unknown fields would make ten thousand errors.
func (v *validation) watch(rules *graphql.ValidationContext) *graphql.ValidationRuleInstance {
	return &graphql.ValidationRuleInstance{VisitorOpts: &visitor.VisitorOptions{
		Enter: func(visitor.VisitFuncParams) (string, any) {
			if len(v.found)+len(rules.Errors()) > v.limits.Errors || v.ctx.Err() != nil {
				panic(stopped{})
			}
			return visitor.ActionNoChange, nil
		},
	}}
}

// all gives our errors and graphql-go's.
func (v *validation) all() []Error {
	found := v.found
	for _, theirs := range v.rules.Errors() {
		e := Error{Code: BadRequest, Message: clip(theirs.Message)}
		var original *gqlerrors.Error
		if errors.As(theirs.OriginalError(), &original) {
			e.Locations = v.at(original.Positions...)
		}
		found = append(found, e)
	}
	return found
}

func (v *validation) report(offset int, hint, format string, args ...any) {
	v.found = append(v.found, v.bad(offset, hint, format, args...))
}
