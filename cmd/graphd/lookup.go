package main

import (
	"bytes"
	"context"
	"encoding/json"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/resolvers"
	"github.com/graphd/graphd/server"
	"github.com/spf13/cobra"
)

// lookup holds what affiliation and paths have in common: a question of
// graphd's own, asked of a store or a server.
type lookup struct {
	remote remote
	limits serving
	at     string
	past   past
}

func (l *lookup) flags(a *app, command *cobra.Command, atMeans string) {
	command.Flags().StringVar(&l.at, "at", "", atMeans)
	l.past.flags(command)
	l.remote.flags(command)
	l.limits.timeoutFlag(command)
	a.storeFlags(command)
	a.jsonFlag(command)
}

// found is the answer to a lookup: the one field of its query, as JSON, with
// what the server adds on how it falls short of being whole.
type found struct {
	text       []byte
	extensions shortOf
}

// shortOf says how an answer falls short of being whole, and of being about now.
type shortOf struct {
	Pending    int
	Cut        []string
	Consistent *bool
	// AsRecorded is as of when it was asked, if not as of now.
	AsRecorded *struct {
		Before, PublishedBefore string
		Version                 int
	}
}

// look asks a query of one field.
func (a *app) look(ctx context.Context, l *lookup, request server.Request, field string) (*found, error) {
	if l.at != "" {
		request.Variables["at"] = l.at
	}
	l.past.into(request.Variables)
	answer, err := a.ask(ctx, &l.remote, request, l.limits)
	if err != nil {
		return nil, err
	}
	var read struct {
		Data   map[string]json.RawMessage
		Errors []struct {
			Message    string
			Extensions struct{ Code string }
		}
		Extensions json.RawMessage
	}
	if err := json.Unmarshal(answer, &read); err != nil {
		return nil, &graph.Error{Op: field, Kind: graph.Internal, What: "the answer cannot be read", Err: err}
	}
	if len(read.Errors) > 0 {
		if read.Errors[0].Extensions.Code == resolvers.BadRequest {
			return nil, usage("%s", read.Errors[0].Message) // the query is sound, so it is about what the user gave
		}
		return nil, complaint(answer)
	}
	f := &found{text: read.Data[field]}
	if len(read.Extensions) == 0 {
		return f, nil
	}
	f.text = append(append(append(bytes.TrimSuffix(f.text, []byte("}")), `,"extensions":`...), read.Extensions...), '}')
	return f, f.read(&struct{ Extensions *shortOf }{&f.extensions})
}

// read takes the answer apart.
func (f *found) read(into any) error {
	if err := json.Unmarshal(f.text, into); err != nil {
		return &graph.Error{Op: "lookup", Kind: graph.Internal, What: "the answer cannot be read", Err: err}
	}
	return nil
}
