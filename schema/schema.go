package schema

import (
	_ "embed"

	"github.com/graphql-go/graphql"

	"github.com/graphd/graphd/schema/sdl"
)

// Text is the contract as users read it.
//
//go:embed schema.graphql
var Text string

// Build makes a graphql-go schema of the contract.
func Build() (*graphql.Schema, error) {
	return sdl.Build(Text, map[string]*graphql.Scalar{"Date": date(), "DateTime": dateTime()})
}
