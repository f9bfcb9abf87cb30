package guard

import (
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/kinds"
	"github.com/graphql-go/graphql/language/visitor"
)

// spreadsArePossible is graphql-go's rule but for inline fragments without a type, which fit everywhere: it holds the
// type around them, with its list and non-null, against the type itself, and refuses them below a list.
func spreadsArePossible(rules *graphql.ValidationContext) *graphql.ValidationRuleInstance {
	rule := graphql.PossibleFragmentSpreadsRule(rules)
	inline := rule.VisitorOpts.KindFuncMap[kinds.InlineFragment]
	theirs := inline.Kind
	inline.Kind = func(p visitor.VisitFuncParams) (string, any) {
		if fragment, ok := p.Node.(*ast.InlineFragment); ok && fragment.TypeCondition == nil {
			return visitor.ActionNoChange, nil
		}
		return theirs(p)
	}
	rule.VisitorOpts.KindFuncMap[kinds.InlineFragment] = inline
	return rule
}
