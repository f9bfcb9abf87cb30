package server

import (
	"io"
	"net/http"
	"net/url"
	"strings"

	"github.com/graphd/graphd/resolvers"
)

// readRequest reads a POST's body or a GET's parameters.
func (h *handler) readRequest(r *http.Request) (Request, *malformed) {
	if r.Method == http.MethodPost {
		return h.readPost(r)
	}
	return h.readGet(r)
}

func (h *handler) readPost(r *http.Request) (Request, *malformed) {
	value, bad := readPosted(r, bodyRule{h.engine.options.Guard.BodyBytes, "max-body", `{"query": "{ version { version } }"}`})
	if bad != nil {
		return Request{}, bad
	}
	return requestOf(value)
}

// bodyRule says how long a body may be, by which limit, and what one looks like.
type bodyRule struct {
	most           int
	limit, example string
}

// readPosted reads a JSON body.
func readPosted(r *http.Request, rule bodyRule) (any, *malformed) {
	if given := r.Header.Get("Content-Type"); !isJSON(given) {
		if given == "" {
			given = "nothing"
		}
		return nil, refuse(http.StatusUnsupportedMediaType, resolvers.BadRequest,
			"the Content-Type must be application/json in UTF-8, not %s", cut(given, 100))
	}
	if given := r.Header.Get("Content-Encoding"); given != "" && !strings.EqualFold(given, "identity") {
		return nil, refuse(http.StatusUnsupportedMediaType, resolvers.BadRequest,
			"the request must be sent as it is, without Content-Encoding %s", cut(given, 100))
	}
	body, bad := readBody(r, rule)
	if bad != nil {
		return nil, bad
	}
	return readJSON(body)
}

func readBody(r *http.Request, rule bodyRule) ([]byte, *malformed) {
	most := rule.most
	if r.ContentLength > int64(most) && r.Header.Get("Expect") != "" {
		return nil, rule.tooLarge() // the client waits to be told before it sends
	}
	body, err := io.ReadAll(io.LimitReader(r.Body, int64(most)+1))
	switch {
	case err != nil:
		return nil, badRequest("the request did not arrive whole")
	case len(body) > most:
		_, _ = io.CopyN(io.Discard, r.Body, heardOut) // it is refused whether or not the rest arrives
		return nil, rule.tooLarge()
	case len(body) == 0:
		return nil, badRequest("the request is empty; send a JSON object such as %s", rule.example)
	}
	return body, nil
}

func (rule bodyRule) tooLarge() *malformed {
	return overLimit(http.StatusRequestEntityTooLarge, rule.limit, rule.most,
		"the request is larger than %d bytes (%s); send less at once", rule.most, rule.limit)
}

// heardOut is how much of a body that is too large is read and thrown away: a
// client that is cut off while it still sends may not get to see the answer.
const heardOut = 64 << 20

// readGet reads the same parameters off the URL, where variables and
// extensions are JSON text and "" is the same as absent.
func (h *handler) readGet(r *http.Request) (Request, *malformed) {
	if most := h.engine.options.Guard.BodyBytes; len(r.URL.RawQuery) > most {
		return Request{}, overLimit(http.StatusRequestURITooLong, "max-body", most,
			"the request is larger than %d bytes (max-body); send less at once", most)
	}
	given, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return Request{}, badRequest("the parameters in the URL cannot be read: %v", err)
	}
	object := map[string]any{}
	for key, values := range given {
		object[key] = values[0]
	}
	for _, key := range requestKeys {
		if len(given[key]) > 1 {
			return Request{}, badRequest("the parameter %q is given %d times", key, len(given[key]))
		}
		text, _ := object[key].(string)
		if key != "variables" && key != "extensions" {
			continue
		}
		object[key] = nil
		if text != "" {
			value, bad := readJSON([]byte(text))
			if bad != nil {
				bad.message = key + ": " + bad.message
				return Request{}, bad
			}
			object[key] = value
		}
	}
	return requestOf(object)
}
