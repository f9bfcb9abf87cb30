package sdl

import (
	"slices"
	"strings"

	"github.com/graphd/graphd/schema/sdl/scan"
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// checkReference checks the type of a field or argument: that it is there, closed, known, and of one of the sorts.
func (d *document) checkReference(path string, reference ast.Type, owner ast.Node, sorts ...string) error {
	if problem := d.text.TypeProblem(reference, owner.GetLoc().Start); problem != nil {
		return errorAt(d.text.Source, problem.Offset, "", "%s: %s", path, problem.Message)
	}
	return d.checkSort(scan.Named(reference), sorts...)
}

func (d *document) checkSort(reference *ast.Named, sorts ...string) error {
	name := reference.Name.Value
	sort := "scalar"
	if builtIn[name] == nil {
		def := d.byName[name]
		if def == nil {
			return d.wrong(reference, "", "there is no type %s", name)
		}
		sort = def.sort
	}
	if !slices.Contains(sorts, sort) {
		return d.wrong(reference, "", "%s is %s, expected here is %s", name, describe(sort), strings.Join(sorts, " or "))
	}
	return nil
}

// checkDirectives allows @deprecated where graphql-go can show it: on fields and enum values.
func (d *document) checkDirectives(path string, directives []*ast.Directive, deprecable bool) error {
	for _, directive := range directives {
		if directive.Name.Value != "deprecated" || !deprecable {
			return d.wrong(directive, "@deprecated is known, on fields and enum values", "%s: @%s means nothing here", path, directive.Name.Value)
		}
		for _, arg := range directive.Arguments {
			if _, isString := arg.Value.(*ast.StringValue); arg.Name.Value != "reason" || !isString {
				return d.wrong(arg, "", `%s: @deprecated takes (reason: "…")`, path)
			}
		}
	}
	return nil
}

// deprecation gives the reason, "" if there is no @deprecated.
func (d *document) deprecation(directives []*ast.Directive) string {
	if len(directives) == 0 {
		return ""
	}
	for _, arg := range directives[0].Arguments {
		d.text.Repair(arg.Value)
		if reason := arg.Value.(*ast.StringValue).Value; reason != "" {
			return reason
		}
	}
	return graphql.DefaultDeprecationReason
}

// described gives a description with its block string put right.
func (d *document) described(description *ast.StringValue) string {
	if description == nil {
		return ""
	}
	d.text.Repair(description)
	return strings.TrimSpace(description.Value)
}
