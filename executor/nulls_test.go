package executor

import (
	"errors"
	"testing"
)

// A null that is not allowed takes the nearest thing around it that may be
// null; an error stands where it arose.
func TestNullPropagation(t *testing.T) {
	bad := errors.New("boom")
	one := person(map[string]any{"id": "1", "nick": "one", "boss": person(map[string]any{"id": "b"})})
	tests := map[string]struct {
		root        map[string]any
		query, want string
	}{
		"a field that may be null stops at itself": {
			map[string]any{"me": person(map[string]any{"nick": "x", "name": bad})}, `{ me { nick name } }`,
			`{"errors":[{"message":"boom","locations":[{"line":1,"column":13}],"path":["me","name"]}],"data":{"me":{"nick":"x","name":null}}}`},
		"one that may not takes its object": {
			map[string]any{"maybe": person(map[string]any{"nick": bad})}, `{ maybe { id: name nick } }`,
			`{"errors":[{"message":"boom","locations":[{"line":1,"column":20}],"path":["maybe","nick"]}],"data":{"maybe":null}}`},
		"and on to the root": {
			map[string]any{"me": one}, `{ me { boss { nick } } }`,
			`{"errors":[{"message":"Cannot return null for non-nullable field Person.nick.","locations":[{"line":1,"column":15}],"path":["me","boss","nick"]}],"data":null}`},
		"an item that may be null stops in the list": {
			map[string]any{"nodes": []any{one, bad, nil}}, `{ nodes { id } }`,
			`{"errors":[{"message":"boom","locations":[{"line":1,"column":3}],"path":["nodes",1]}],"data":{"nodes":[{"id":"1"},null,null]}}`},
		"one that may not takes the list": {
			map[string]any{"things": []any{one, nil, bad}}, `{ things { __typename } }`,
			`{"errors":[{"message":"Cannot return null for non-nullable field Query.things.","locations":[{"line":1,"column":3}],"path":["things",1]},` +
				`{"message":"boom","locations":[{"line":1,"column":3}],"path":["things",2]}],"data":{"things":null}}`},
		"a field inside an item takes the item": {
			map[string]any{"nodes": []any{one, person(map[string]any{"id": "2", "nick": nil})}}, `{ nodes { id ... on Person { nick } } }`,
			`{"errors":[{"message":"Cannot return null for non-nullable field Person.nick.","locations":[{"line":1,"column":30}],"path":["nodes",1,"nick"]}],` +
				`"data":{"nodes":[{"id":"1","nick":"one"},null]}}`},
		"a list of lists that holds no null anywhere": {
			map[string]any{"nodes": []any{organization(map[string]any{"strict": []any{[]any{1}, []any{2, nil}}})}},
			`{ nodes { ... on Organization { strict } } }`,
			`{"errors":[{"message":"Cannot return null for non-nullable field Organization.strict.","locations":[{"line":1,"column":33}],"path":["nodes",0,"strict",1,1]}],` +
				`"data":{"nodes":[null]}}`},
		"a list of lists that may": {
			map[string]any{"nodes": []any{organization(map[string]any{"grid": []any{[]any{1, bad}, bad}})}},
			`{ nodes { ... on Organization { grid } } }`,
			`{"errors":[{"message":"boom","locations":[{"line":1,"column":33}],"path":["nodes",0,"grid",0,1]},` +
				`{"message":"boom","locations":[{"line":1,"column":33}],"path":["nodes",0,"grid",1]}],"data":{"nodes":[{"grid":[[1,null],null]}]}}`},
		"the path has aliases, the place all nodes of the field": {
			map[string]any{"me": person(map[string]any{"nick": "x", "name": bad})}, "{ m: me { n: name }\n  m: me { n: name } }",
			`{"errors":[{"message":"boom","locations":[{"line":1,"column":11},{"line":2,"column":11}],"path":["m","n"]}],"data":{"m":{"n":null}}}`},
		"errors come in the order of the data, not of the walk": {
			map[string]any{"maybe": person(map[string]any{"friends": []any{person(map[string]any{"name": bad})}}), "me": one, "nodes": bad},
			`{ maybe { friends { name } } nodes { id } }`,
			`{"errors":[{"message":"boom","locations":[{"line":1,"column":21}],"path":["maybe","friends",0,"name"]},` +
				`{"message":"boom","locations":[{"line":1,"column":30}],"path":["nodes"]}],"data":{"maybe":{"friends":[{"name":null}]},"nodes":null}}`},
		"nil pointers are null, nil slices are empty": {
			map[string]any{"maybe": (*object)(nil), "nodes": []*object(nil), "things": (*[]any)(nil), "echo": (*complaint)(nil)},
			`{ maybe { id } nodes { id } things { __typename } echo }`,
			`{"data":{"maybe":null,"nodes":[],"things":null,"echo":null}}`},
		"a pointer to nil inside a leaf, a list that is none": {
			map[string]any{"me": person(map[string]any{"nick": "n", "name": (*string)(nil)}), "nodes": 5},
			`{ me { name nick } nodes { id } }`,
			`{"errors":[{"message":"expected a list, got int","locations":[{"line":1,"column":20}],"path":["nodes"]}],"data":{"me":{"name":null,"nick":"n"},"nodes":null}}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) { check(t, answer(t, reading(test.root), test.query), test.want) })
	}
}
