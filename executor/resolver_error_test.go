package executor

import (
	"context"
	"errors"
	"strings"
	"testing"
)

func TestResolverErrors(t *testing.T) {
	tests := map[string]struct {
		gives func(parents []any) ([]any, error)
		want  string
	}{
		"a returned error fails every parent": {
			func([]any) ([]any, error) { return nil, errors.New("store is down") },
			`{"errors":[{"message":"store is down","locations":[{"line":1,"column":11}],"path":["nodes",0,"name"]},` +
				`{"message":"store is down","locations":[{"line":1,"column":11}],"path":["nodes",1,"name"]}],"data":{"nodes":[{"name":null},{"name":null}]}}`},
		"an error among the results fails one": {
			func([]any) ([]any, error) { return []any{"a", errors.New("not this one")}, nil },
			`{"errors":[{"message":"not this one","locations":[{"line":1,"column":11}],"path":["nodes",1,"name"]}],"data":{"nodes":[{"name":"a"},{"name":null}]}}`},
		"too few results fail every parent": {
			func([]any) ([]any, error) { return []any{"a"}, nil },
			`{"errors":[{"message":"the resolver of Organization.name gave 1 results for 2 parents","locations":[{"line":1,"column":11}],"path":["nodes",0,"name"]},` +
				`{"message":"the resolver of Organization.name gave 1 results for 2 parents","locations":[{"line":1,"column":11}],"path":["nodes",1,"name"]}],"data":{"nodes":[{"name":null},{"name":null}]}}`},
		"a panic is an error": {
			func(parents []any) ([]any, error) { return parents[7:], nil },
			`{"errors":[{"message":"internal error at nodes.name","locations":[{"line":1,"column":11}],"path":["nodes",0,"name"]},` +
				`{"message":"internal error at nodes.name","locations":[{"line":1,"column":11}],"path":["nodes",1,"name"]}],"data":{"nodes":[{"name":null},{"name":null}]}}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			config := reading(map[string]any{"nodes": []any{organization(nil), person(nil)}})
			config = config.resolving("Node.name", func(_ context.Context, call *Call) ([]any, error) { return test.gives(call.Parents) })
			check(t, answer(t, config, `{ nodes { name } }`), test.want)
		})
	}
}

func TestErrorOfSaysWhatTheUserSees(t *testing.T) {
	config := reading(map[string]any{"maybe": errors.New("pg: connection refused"), "nodes": 5})
	config.ErrorOf = func(err error) (string, map[string]any) {
		if errors.Is(err, ErrResolver) {
			return "internal", map[string]any{"code": "INTERNAL", "id": 1}
		}
		return "try again", map[string]any{"code": "UNAVAILABLE"}
	}
	check(t, answer(t, config, `{ maybe { id } nodes { id } }`),
		`{"errors":[{"message":"try again","locations":[{"line":1,"column":3}],"path":["maybe"],"extensions":{"code":"UNAVAILABLE"}},`+
			`{"message":"internal","locations":[{"line":1,"column":16}],"path":["nodes"],"extensions":{"code":"INTERNAL","id":1}}],"data":{"maybe":null,"nodes":null}}`)
}

func TestPanicsAreReportedWithPathAndStack(t *testing.T) {
	config := reading(map[string]any{"nodes": []any{person(map[string]any{"id": "1"}), person(map[string]any{"id": 0}), person(map[string]any{"id": "3"})}})
	id := config.Properties["Node.id"]
	config.Properties["Node.id"] = func(parent any) any { return id(parent).(string) }
	var stacks []string
	config.Panicked = func(_ context.Context, path []any, value any, stack []byte) error {
		stacks = append(stacks, pathText(path)+": "+string(stack))
		return errors.New("logged")
	}
	check(t, answer(t, config, `{ nodes { key: id } }`),
		`{"errors":[{"message":"logged","locations":[{"line":1,"column":11}],"path":["nodes",1,"key"]}],"data":{"nodes":[{"key":"1"},null,{"key":"3"}]}}`)
	if len(stacks) != 1 || !strings.HasPrefix(stacks[0], "nodes.key: ") || !strings.Contains(stacks[0], "resolver_error_test.go") {
		t.Errorf("got %q", stacks)
	}
}

func TestTypeOfMustNameAPossibleType(t *testing.T) {
	config := reading(map[string]any{"nodes": []any{&object{kind: "Link"}, &object{kind: "Persona"}}})
	check(t, answer(t, config, `{ nodes { id } }`),
		`{"errors":[{"message":"\"Link\" is not a possible type of Node","locations":[{"line":1,"column":3}],"path":["nodes",0]},`+
			`{"message":"\"Persona\" is not a possible type of Node","locations":[{"line":1,"column":3}],"path":["nodes",1]}],"data":{"nodes":[null,null]}}`)
	config.TypeOf = func(any) string { panic("no idea") }
	check(t, answer(t, config, `{ nodes { id } }`),
		`{"errors":[{"message":"internal error at nodes","locations":[{"line":1,"column":3}],"path":["nodes"]}],"data":{"nodes":null}}`)
	config.TypeOf = nil
	if _, err := New(config); err == nil || !strings.Contains(err.Error(), "TypeOf") {
		t.Errorf("got %v", err)
	}
}

func TestAPanicOutsideTheResolversEndsTheRequest(t *testing.T) {
	config := reading(nil)
	config.ErrorOf = func(err error) (string, map[string]any) {
		if errors.Is(err, ErrResolver) {
			return err.Error(), nil
		}
		panic("no words for it")
	}
	config = config.resolving("Query.nodes", func(context.Context, *Call) ([]any, error) { return nil, errors.New("unheard of") })
	check(t, answer(t, config, `{ nodes { id } }`), `{"errors":[{"message":"internal error"}],"data":null}`)
}
