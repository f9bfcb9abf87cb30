package executor

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/graphql-go/graphql/language/parser"
)

type plainPerson struct {
	ID   string       `json:"id"`
	Name string       `json:"name"`
	Nick string       `json:"nick"`
	Age  int          `json:"age"`
	Boss *plainPerson `json:"boss,omitempty"`
}

func thousandPeople() []*plainPerson {
	var people []*plainPerson
	for i := range 500 {
		people = append(people, &plainPerson{ID: fmt.Sprint(i), Name: "Somebody", Nick: "n", Age: i,
			Boss: &plainPerson{ID: fmt.Sprint("b", i), Name: "Boss", Nick: "b", Age: 50}})
	}
	return people
}

// Compare with BenchmarkEncodingJSON, which writes the same objects.
func BenchmarkThousandNestedObjects(b *testing.B) {
	people := thousandPeople()
	config := reading(nil)
	config.TypeOf = func(any) string { return "Person" }
	config.Properties["Query.nodes"] = func(any) any { return people }
	config.Properties["Node.id"] = func(parent any) any { return &parent.(*plainPerson).ID }
	config.Properties["Node.name"] = func(parent any) any { return &parent.(*plainPerson).Name }
	config.Properties["Person.nick"] = func(parent any) any { return &parent.(*plainPerson).Nick }
	config.Properties["Person.age"] = func(parent any) any { return parent.(*plainPerson).Age }
	config.Properties["Person.boss"] = func(parent any) any { return parent.(*plainPerson).Boss }
	e, err := New(config)
	if err != nil {
		b.Fatal(err)
	}
	doc, err := parser.Parse(parser.ParseParams{Source: `{ nodes { ... on Person { id name nick age boss { id name nick age } } } }`})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if result := e.Execute(b.Context(), doc, "", nil); len(result.Errors) > 0 {
			b.Fatal(result.Errors)
		}
	}
}

func BenchmarkEncodingJSON(b *testing.B) {
	people := thousandPeople()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := json.Marshal(map[string]any{"nodes": people}); err != nil {
			b.Fatal(err)
		}
	}
}
