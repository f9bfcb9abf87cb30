package guard_test

import (
	"testing"

	"github.com/graphd/graphd/schema/guard"
	"github.com/graphd/graphd/schema/sdl"
	"github.com/graphql-go/graphql"
)

const actorSchema = `
directive @asRecorded(before: String, version: Int) on QUERY
type Query {
  entity(id: ID!): Entity
  entities(filter: EntityFilter, ids: [ID!], kinds: [Kind!], first: Int = 20, after: String): EntityConnection!
  lookup(names: [NameQuery!]!, first: Int = 5): [Entity!]!
  changes(since: Int!, first: Int): [Entity!]!
  things: [Thing!]!
  grid(rows: [[Int!]!]): Int
}
interface Entity { id: ID!  name: String!  names(kinds: [Kind!]): [String!]!  links(types: [String!], first: Int = 10): [Link!]! }
type Person implements Entity { id: ID!  name: String!  names(kinds: [Kind!]): [String!]!  links(types: [String!], first: Int = 10): [Link!]!  kunya: String  born: Int }
type Group implements Entity { id: ID!  name: String!  names(kinds: [Kind!]): [String!]!  links(types: [String!], first: Int = 10): [Link!]!  born: String }
type Link { id: ID!  from: Entity!  to: Entity!  roles: [String!]!  weight(unit: Int, least: Float): Float }
type EntityConnection { nodes: [Entity!]!  totalCount: Int }
union Thing = Person | Link
enum Kind { PERSON GROUP }
input EntityFilter { and: [EntityFilter!]  not: EntityFilter  kinds: [Kind!]  linkedTo: ID  born: Int }
input NameQuery { name: String!  kind: Kind  limit: Int! = 3 }
`

func schema(t testing.TB) *graphql.Schema {
	t.Helper()
	built, err := sdl.Build(actorSchema, nil)
	if err != nil {
		t.Fatal(err)
	}
	return built
}

func newGuard(t testing.TB) *guard.Guard {
	t.Helper()
	return guard.New(schema(t), guard.Limits{})
}
