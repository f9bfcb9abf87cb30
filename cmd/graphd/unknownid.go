package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/graphd/graphd/server"
)

const nearQuery = `query ($text: String!) { search(text: $text, first: 3) { hits { entity { id name } } } }`

// unknownIDs says which ids the graph does not have, each with entities whose
// names share a word with it.
func (a *app) unknownIDs(ctx context.Context, l *lookup, ids []string) error {
	says := make([]string, len(ids))
	for i, id := range ids {
		if l.past.given() { // what has such a name now may not have been there either
			says[i] = fmt.Sprintf("there was no entity %q by what was recorded then", id)
			continue
		}
		says[i] = fmt.Sprintf("there is no entity %q%s", id, a.near(ctx, l, id))
	}
	return &exit{exitOpen, strings.Join(says, "; ")}
}

// near words the entities that may be meant by an id; "" if none is found. That
// the search fails is no second error: the id is unknown all the same.
func (a *app) near(ctx context.Context, l *lookup, id string) string {
	words := []rune(strings.Join(strings.FieldsFunc(id, func(r rune) bool { return strings.ContainsRune("-_:/. ", r) }), " "))
	text := string(words[:min(len(words), 200)])
	answer, err := a.ask(ctx, &l.remote, server.Request{Query: nearQuery, Variables: map[string]any{"text": text}}, l.limits)
	if err != nil {
		return ""
	}
	var read struct {
		Data struct {
			Search struct {
				Hits []struct{ Entity entityShown }
			}
		}
	}
	if json.Unmarshal(answer, &read) != nil || len(read.Data.Search.Hits) == 0 {
		return ""
	}
	var near []string
	for _, hit := range read.Data.Search.Hits {
		near = append(near, fmt.Sprintf("%s (%s)", hit.Entity.ID, hit.Entity.Name))
	}
	return "; is it " + strings.Join(near, " or ") + "?"
}
