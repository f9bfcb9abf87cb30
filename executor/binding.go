package executor

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/graphql-go/graphql"
)

// objectType is an object type of the schema with its fields bound.
type objectType struct {
	name     string
	fields   map[string]*boundField
	typename []byte // the name as JSON
}

// boundField is a field of one object type.
type boundField struct {
	owner, name string
	args        []*graphql.Argument // by name
	out         *outType
	source      *source
}

// source is where a field's values come from: exactly one of its members is
// set. Types that inherit a field share the source of the interface, by which
// the walk knows that one call can serve them all.
type source struct {
	resolve  Resolver
	property Property
	typename bool
}

// bind gives each field of each object type its source.
func bind(config Config) (map[string]*objectType, error) {
	given, problems := sourcesOf(config)
	objects := map[string]*objectType{}
	for _, name := range slices.Sorted(maps.Keys(config.Schema.TypeMap())) {
		object, ok := config.Schema.Type(name).(*graphql.Object)
		if !ok {
			continue
		}
		bound := &objectType{name: name, fields: map[string]*boundField{}, typename: appendString(nil, name)}
		objects[name] = bound
		for _, field := range slices.Sorted(maps.Keys(object.Fields())) {
			definition := object.Fields()[field]
			from, err := sourceOf(config.Schema, given, object, definition)
			if err != nil {
				problems = append(problems, err)
				continue
			}
			bound.fields[field] = bindField(name, definition, from)
		}
		bound.fields["__typename"] = bindField(name, graphql.TypeNameMetaFieldDef, &source{typename: true})
	}
	if query := objects[config.Schema.QueryType().Name()]; query != nil {
		for _, meta := range []*graphql.FieldDefinition{graphql.SchemaMetaFieldDef, graphql.TypeMetaFieldDef} {
			query.fields[meta.Name] = bindField(query.name, meta, introspection(config.Schema, config.Schema.QueryType(), meta))
		}
	}
	return objects, errors.Join(problems...)
}

func bindField(owner string, definition *graphql.FieldDefinition, from *source) *boundField {
	return &boundField{
		owner: owner, name: definition.Name, args: sortedArgs(definition.Args),
		out: outTypeOf(definition.Type), source: from,
	}
}

// sourcesOf puts resolvers and properties into one map and finds the names
// that stand for no field, or for one that is given twice.
func sourcesOf(config Config) (map[string]*source, []error) {
	given := map[string]*source{}
	var problems []error
	for _, name := range slices.Sorted(maps.Keys(config.Resolvers)) {
		given[name] = &source{resolve: config.Resolvers[name]}
	}
	for _, name := range slices.Sorted(maps.Keys(config.Properties)) {
		if given[name] != nil {
			problems = append(problems, fmt.Errorf("executor: %s has both a resolver and a property", name))
		}
		given[name] = &source{property: config.Properties[name]}
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if given[name].resolve == nil && given[name].property == nil {
			problems = append(problems, fmt.Errorf("executor: %s is bound to nil", name))
		}
		if !hasField(config.Schema, name) {
			problems = append(problems, fmt.Errorf("executor: the schema has no field %s", name))
		}
	}
	return given, problems
}

func hasField(schema *graphql.Schema, name string) bool {
	typeName, field, _ := strings.Cut(name, ".")
	switch t := schema.Type(typeName).(type) {
	case *graphql.Object:
		return t.Fields()[field] != nil
	case *graphql.Interface:
		return t.Fields()[field] != nil
	}
	return false
}

// sourceOf finds the object's own source for a field, else the one that its
// interfaces give.
func sourceOf(schema *graphql.Schema, given map[string]*source, object *graphql.Object, field *graphql.FieldDefinition) (*source, error) {
	if strings.HasPrefix(object.Name(), "__") {
		return introspection(schema, object, field), nil
	}
	if own := given[object.Name()+"."+field.Name]; own != nil {
		return own, nil
	}
	var found *source
	var givers []string
	for _, face := range object.Interfaces() {
		if inherited := given[face.Name()+"."+field.Name]; inherited != nil {
			found = inherited
			givers = append(givers, face.Name())
		}
	}
	switch len(givers) {
	case 0:
		return nil, fmt.Errorf("executor: %s.%s has neither a resolver nor a property", object.Name(), field.Name)
	case 1:
		return found, nil
	}
	return nil, fmt.Errorf("executor: %s.%s would inherit from %s; give it one of its own",
		object.Name(), field.Name, strings.Join(givers, " and "))
}
