package server

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"

	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/resolvers"
)

// lookupBodies is how many times max-body the body of a lookup may be long: with
// its default that has room for 500 checks of the longest ids, 200 bytes each.
const lookupBodies = 4

// affiliation answers POST /v1/affiliation: checks of affiliation for programs
// without a GraphQL client.
func (h *handler) affiliation(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		notAllowed(w, "POST", "%s is asked by POST, not by %s", r.URL.Path, r.Method)
		return
	}
	if _, ok := negotiate(r.Header.Values("Accept")); !ok {
		refuse(http.StatusNotAcceptable, resolvers.BadRequest, "answers are %s in UTF-8; the Accept header does not allow that", plainJSON).write(w, plainJSON)
		return
	}
	body, bad := readPosted(r, bodyRule{lookupBodies * h.engine.options.Guard.BodyBytes, "4 times max-body", oneCheck})
	if bad != nil {
		bad.write(w, plainJSON)
		return
	}
	request, bad := lookupOf(body)
	if bad != nil {
		bad.write(w, plainJSON)
		return
	}
	h.inTurn(w, r, plainJSON, func() (Response, int) {
		response := h.engine.lookup(r.Context(), request)
		// There is no GraphQL client to take a proxy's error for graphd's: the
		// status tells what became of the request, as it does of graphqlJSON.
		return response, statusOf(response.Outcome, graphqlJSON)
	})
}

// lookup answers a request of lookupOf in plain JSON: one check by its answer,
// many by answers in their order.
func (e *Engine) lookup(ctx context.Context, r Request) Response {
	many := r.OperationName == ManyAffiliations
	return e.work(ctx, e.lookups, r, func(ctx context.Context, result *executor.Result) Response {
		for _, fault := range result.Errors {
			if !many || !ofOneCheck(fault) {
				return e.respond(ctx, &executor.Result{Errors: []executor.Error{shownPlain(fault)}})
			}
		}
		body, err := plain(result, many)
		if err != nil {
			return e.respond(ctx, e.refusal(e.reported(ctx, "response", err)))
		}
		return Response{Body: body, Errors: len(result.Errors)}
	})
}

// ofOneCheck tells whether a check cannot be asked. All else, such as a store
// that fails while the answer is put together, fails the request as a whole:
// what is left out must not look like what is not there.
func ofOneCheck(fault executor.Error) bool {
	return len(fault.Path) == 2 && outcomeOf(fault.Extensions["code"]) == Refused
}

// shownPlain leaves out the places in a query that the client never sent.
func shownPlain(fault executor.Error) executor.Error {
	return executor.Error{Message: fault.Message, Extensions: fault.Extensions}
}

// plain takes the answers out of a result. A check that cannot be asked has its
// error in its place, in the form in which it would be refused alone.
func plain(result *executor.Result, many bool) ([]byte, error) {
	var data struct {
		Affiliation       json.RawMessage
		AffiliationChecks []json.RawMessage
	}
	if err := json.Unmarshal(result.Data, &data); err != nil {
		return nil, err
	}
	if !many {
		return withExtensions(data.Affiliation, result.Extensions)
	}
	for _, fault := range result.Errors {
		refused, err := (&executor.Result{Errors: []executor.Error{shownPlain(fault)}}).MarshalJSON()
		if err != nil {
			return nil, err
		}
		data.AffiliationChecks[fault.Path[1].(int)] = refused
	}
	var answers bytes.Buffer // json.Marshal would escape what GraphQL leaves as it is
	answers.WriteString(`{"answers":[`)
	for i, answer := range data.AffiliationChecks {
		if i > 0 {
			answers.WriteByte(',')
		}
		answers.Write(answer)
	}
	answers.WriteString("]}")
	return withExtensions(answers.Bytes(), result.Extensions)
}

// withExtensions adds to an object how it falls short of being whole, if it
// does; see extensions.
func withExtensions(object []byte, extensions map[string]any) ([]byte, error) {
	if len(extensions) == 0 {
		return object, nil
	}
	text, err := json.Marshal(extensions)
	if err != nil {
		return nil, err
	}
	added := append(object[:len(object)-1:len(object)-1], `,"extensions":`...)
	return append(append(added, text...), '}'), nil
}
