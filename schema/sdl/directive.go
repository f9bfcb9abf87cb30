package sdl

import (
	"slices"
	"strings"

	"github.com/graphql-go/graphql"
)

// requestLocations are the places in a request where graphql-go v0.8.1 can check a directive.
var requestLocations = []string{
	graphql.DirectiveLocationQuery, graphql.DirectiveLocationMutation, graphql.DirectiveLocationSubscription,
	graphql.DirectiveLocationField, graphql.DirectiveLocationFragmentDefinition,
	graphql.DirectiveLocationFragmentSpread, graphql.DirectiveLocationInlineFragment,
}

// directives gives the built-in directives and those of the text, in that order.
func (b *builder) directives() ([]*graphql.Directive, error) {
	all := slices.Clone(graphql.SpecifiedDirectives)
	for _, def := range b.doc.directives {
		name := def.Name.Value
		if slices.ContainsFunc(all, func(d *graphql.Directive) bool { return d.Name == name }) {
			return nil, b.doc.wrong(def.Name, "", "directive @%s is there already", name)
		}
		var locations []string
		for _, location := range def.Locations {
			if !slices.Contains(requestLocations, location.Value) {
				return nil, b.doc.wrong(location, "use "+strings.Join(requestLocations, ", "), "@%s: no directive can be checked on %s", name, location.Value)
			}
			locations = append(locations, location.Value)
		}
		args := graphql.FieldConfigArgument{}
		for _, arg := range def.Arguments {
			args[arg.Name.Value] = &graphql.ArgumentConfig{
				Type: b.reference(arg.Type), DefaultValue: b.defaults[arg], Description: b.doc.described(arg.Description),
			}
		}
		all = append(all, graphql.NewDirective(graphql.DirectiveConfig{
			Name: name, Description: b.doc.described(def.Description), Locations: locations, Args: args,
		}))
	}
	return all, nil
}
