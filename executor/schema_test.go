package executor

import (
	"fmt"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// testSchema is, in GraphQL:
//
//	interface Node { id: ID!  name: String  links(first: Int = 2, kinds: [Kind!]): LinkConnection }
//	type Person implements Node { … age: Int  nick: String!  friends: [Person]  boss: Person! }
//	type Organization implements Node { … founded: Int!  open: Boolean  members: [Person!]  grid: [[Int]]  strict: [[Int!]!]! }
//	union Thing = Person | Organization
//	type LinkConnection { nodes: [Link!]!  totalCount: Int }
//	type Link { kind: Kind  weight: Float  to: Node!  about: Thing }
//	enum Kind { MEMBER LEADER }   with the internal values 1 and 2
//	input Filter { name: String  kinds: [Kind!]  depth: Int = 1  min: Float  and: [Filter!] }
//	scalar Day
//	input Pair { key: String!  value: String }
//	type Query { me: Person!  maybe: Person  node(id: ID!): Node  nodes: [Node]  things: [Thing!]
//	             echo(int: Int = 7, float: Float, string: String, bool: Boolean, id: ID, kind: Kind = LEADER,
//	                  kinds: [Kind], grid: [[Int]], filter: Filter, filters: [Filter!] = [{depth: 3}], pair: Pair, day: Day): String
//	             need(string: String!): String }
func testSchema() *graphql.Schema {
	kind := graphql.NewEnum(graphql.EnumConfig{Name: "Kind", Values: graphql.EnumValueConfigMap{
		"MEMBER": {Value: 1}, "LEADER": {Value: 2}}})
	connection := graphql.NewObject(graphql.ObjectConfig{Name: "LinkConnection", Fields: graphql.Fields{}})
	common := graphql.Fields{
		"id":   {Type: graphql.NewNonNull(graphql.ID)},
		"name": {Type: graphql.String},
		"links": {Type: connection, Args: graphql.FieldConfigArgument{
			"first": {Type: graphql.Int, DefaultValue: 2},
			"kinds": {Type: graphql.NewList(graphql.NewNonNull(kind))}}},
	}
	node := graphql.NewInterface(graphql.InterfaceConfig{Name: "Node", Fields: common,
		ResolveType: func(graphql.ResolveTypeParams) *graphql.Object { return nil }})
	person := implementing("Person", node, common)
	organization := implementing("Organization", node, common)
	person.AddFieldConfig("age", &graphql.Field{Type: graphql.Int})
	person.AddFieldConfig("nick", &graphql.Field{Type: graphql.NewNonNull(graphql.String)})
	person.AddFieldConfig("friends", &graphql.Field{Type: graphql.NewList(person)})
	person.AddFieldConfig("boss", &graphql.Field{Type: graphql.NewNonNull(person)})
	organization.AddFieldConfig("founded", &graphql.Field{Type: graphql.NewNonNull(graphql.Int)})
	organization.AddFieldConfig("open", &graphql.Field{Type: graphql.Boolean})
	organization.AddFieldConfig("members", &graphql.Field{Type: graphql.NewList(graphql.NewNonNull(person))})
	organization.AddFieldConfig("grid", &graphql.Field{Type: graphql.NewList(graphql.NewList(graphql.Int))})
	organization.AddFieldConfig("strict", &graphql.Field{Type: graphql.NewNonNull(graphql.NewList(
		graphql.NewNonNull(graphql.NewList(graphql.NewNonNull(graphql.Int)))))})
	thing := graphql.NewUnion(graphql.UnionConfig{Name: "Thing", Types: []*graphql.Object{person, organization},
		ResolveType: func(graphql.ResolveTypeParams) *graphql.Object { return nil }})
	link := graphql.NewObject(graphql.ObjectConfig{Name: "Link", Fields: graphql.Fields{
		"kind":   {Type: kind},
		"weight": {Type: graphql.Float},
		"to":     {Type: graphql.NewNonNull(node)},
		"about":  {Type: thing},
	}})
	connection.AddFieldConfig("nodes", &graphql.Field{Type: graphql.NewNonNull(graphql.NewList(graphql.NewNonNull(link)))})
	connection.AddFieldConfig("totalCount", &graphql.Field{Type: graphql.Int})
	query := graphql.NewObject(graphql.ObjectConfig{Name: "Query", Fields: graphql.Fields{
		"me":    {Type: graphql.NewNonNull(person)},
		"maybe": {Type: person},
		"node": {Type: node, Args: graphql.FieldConfigArgument{
			"id": {Type: graphql.NewNonNull(graphql.ID)}}},
		"nodes":  {Type: graphql.NewList(node)},
		"things": {Type: graphql.NewList(graphql.NewNonNull(thing))},
		"echo":   {Type: graphql.String, Args: echoArguments(kind)},
		"need": {Type: graphql.String, Args: graphql.FieldConfigArgument{
			"string": {Type: graphql.NewNonNull(graphql.String)}}},
	}})
	schema, err := graphql.NewSchema(graphql.SchemaConfig{Query: query, Types: []graphql.Type{person, organization}})
	if err != nil {
		panic(err)
	}
	return &schema
}

// dayScalar is written "d1" to "d31" and is the number of a day inside.
var dayScalar = graphql.NewScalar(graphql.ScalarConfig{
	Name:       "Day",
	Serialize:  func(value any) any { return fmt.Sprint("d", value) },
	ParseValue: parseDay,
	ParseLiteral: func(value ast.Value) any {
		return parseDay(value.GetValue())
	},
})

func parseDay(value any) any {
	var day int
	if _, err := fmt.Sscanf(fmt.Sprint(value), "d%d", &day); err != nil || day > 31 {
		return nil
	}
	return day
}

func implementing(name string, node *graphql.Interface, common graphql.Fields) *graphql.Object {
	fields := graphql.Fields{}
	for field, definition := range common {
		copied := *definition
		fields[field] = &copied
	}
	return graphql.NewObject(graphql.ObjectConfig{Name: name, Fields: fields, Interfaces: []*graphql.Interface{node}})
}

func echoArguments(kind *graphql.Enum) graphql.FieldConfigArgument {
	fields := graphql.InputObjectConfigFieldMap{
		"name":  {Type: graphql.String},
		"kinds": {Type: graphql.NewList(graphql.NewNonNull(kind))},
		"depth": {Type: graphql.Int, DefaultValue: 1},
		"min":   {Type: graphql.Float},
	}
	filter := graphql.NewInputObject(graphql.InputObjectConfig{Name: "Filter", Fields: fields})
	fields["and"] = &graphql.InputObjectFieldConfig{Type: graphql.NewList(graphql.NewNonNull(filter))}
	pair := graphql.NewInputObject(graphql.InputObjectConfig{Name: "Pair", Fields: graphql.InputObjectConfigFieldMap{
		"key":   {Type: graphql.NewNonNull(graphql.String)},
		"value": {Type: graphql.String},
	}})
	return graphql.FieldConfigArgument{
		"pair":    {Type: pair},
		"day":     {Type: dayScalar},
		"int":     {Type: graphql.Int, DefaultValue: 7},
		"float":   {Type: graphql.Float},
		"string":  {Type: graphql.String},
		"bool":    {Type: graphql.Boolean},
		"id":      {Type: graphql.ID},
		"kind":    {Type: kind, DefaultValue: 2},
		"kinds":   {Type: graphql.NewList(kind)},
		"grid":    {Type: graphql.NewList(graphql.NewList(graphql.Int))},
		"filter":  {Type: filter},
		"filters": {Type: graphql.NewList(graphql.NewNonNull(filter)), DefaultValue: []any{map[string]any{"depth": 3}}},
	}
}
