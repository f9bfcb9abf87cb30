package executor

import "testing"

// Ada works for Bo; two links lead from her.
func ada() map[string]any {
	bo := person(map[string]any{"id": "bo", "name": "Bo", "nick": "b"})
	guild := organization(map[string]any{"id": "guild", "name": "Guild", "founded": 1850,
		"grid": []any{[]any{1, nil}, nil, []any{}}, "strict": [][]int{{1, 2}, {}}})
	links := &object{"LinkConnection", map[string]any{"totalCount": 2, "nodes": []*object{
		{"Link", map[string]any{"kind": 1, "weight": 0.5, "to": guild, "about": bo}},
		{"Link", map[string]any{"kind": 2, "to": bo, "about": guild}},
	}}}
	me := person(map[string]any{"id": "ada", "name": "Ada", "nick": "a", "age": 36, "boss": bo, "links": links,
		"friends": []any{bo, nil}})
	return map[string]any{"me": me, "nodes": []any{me, guild, nil}, "things": []any{guild, me}}
}

func TestSelectionSets(t *testing.T) {
	tests := map[string]struct{ query, want string }{
		"keys come in query order": {
			`{ me { nick id name } }`,
			`{"data":{"me":{"nick":"a","id":"ada","name":"Ada"}}}`},
		"an alias is the key": {
			`{ me { b: name a: name name } }`,
			`{"data":{"me":{"b":"Ada","a":"Ada","name":"Ada"}}}`},
		"a repeated field stands where it first stood, and its selections merge": {
			`{ me { boss { id } name boss { nick id } } me { age } }`,
			`{"data":{"me":{"boss":{"id":"bo","nick":"b"},"name":"Ada","age":36}}}`},
		"fragments on objects, interfaces and unions": {
			`{ things { __typename ... on Node { id } ...P ... on Organization { founded } ... on Thing { ... { __typename } } } }
			 fragment P on Person { age }`,
			`{"data":{"things":[{"__typename":"Organization","id":"guild","founded":1850},{"__typename":"Person","id":"ada","age":36}]}}`},
		"a fragment spread twice counts once": {
			`{ me { ...N age ...N } } fragment N on Node { name id }`,
			`{"data":{"me":{"name":"Ada","id":"ada","age":36}}}`},
		"an interface's list with nulls": {
			`{ nodes { name ... on Person { nick } } }`,
			`{"data":{"nodes":[{"name":"Ada","nick":"a"},{"name":"Guild"},null]}}`},
		"lists of lists": {
			`{ nodes { ... on Organization { grid strict } } }`,
			`{"data":{"nodes":[{},{"grid":[[1,null],null,[]],"strict":[[1,2],[]]},null]}}`},
		"four levels down": {
			`{ me { links { nodes { kind weight to { id } about { ... on Node { name } } } totalCount } } }`,
			`{"data":{"me":{"links":{"nodes":[{"kind":"MEMBER","weight":0.5,"to":{"id":"guild"},"about":{"name":"Bo"}},` +
				`{"kind":"LEADER","weight":null,"to":{"id":"bo"},"about":{"name":"Guild"}}],"totalCount":2}}}}`},
		"__typename anywhere": {
			`{ __typename t: __typename me { __typename links { __typename } } }`,
			`{"data":{"__typename":"Query","t":"Query","me":{"__typename":"Person","links":{"__typename":"LinkConnection"}}}}`},
		"skip and include on fields and fragments, skip wins": {
			`query($yes: Boolean = true) { me { id @skip(if: $yes) name @include(if: $yes) nick @include(if: true) @skip(if: true)
			 ... on Person @skip(if: $yes) { age } ...F @include(if: false) ... on Person @include(if: $yes) { boss { id } } } }
			 fragment F on Person { friends { id } }`,
			`{"data":{"me":{"name":"Ada","boss":{"id":"bo"}}}}`},
		"a fragment that was skipped can be spread again": {
			`{ me { ...F @skip(if: true) id ...F } } fragment F on Person { age }`,
			`{"data":{"me":{"id":"ada","age":36}}}`},
		"a selection of which nothing is left is an empty object": {
			`{ me { id @skip(if: true) } }`,
			`{"data":{"me":{}}}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) { check(t, answer(t, reading(ada()), test.query), test.want) })
	}
}
