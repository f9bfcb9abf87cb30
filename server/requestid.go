package server

import (
	"context"
	"crypto/rand"
	"regexp"
)

type requestIDKey struct{}

// saneID is what is taken over from X-Request-Id: short, and harmless in logs
// and headers.
var saneID = regexp.MustCompile(`^[A-Za-z0-9._-]{1,64}$`)

// withRequestID gives the context the id, or one of its own if it is not sane.
func withRequestID(ctx context.Context, given string) (context.Context, string) {
	id := given
	if !saneID.MatchString(id) {
		id = rand.Text()
	}
	return context.WithValue(ctx, requestIDKey{}, id), id
}

// requestID is the request's id; a request that did not come by HTTP gets one
// when it needs it.
func requestID(ctx context.Context) string {
	if id, ok := ctx.Value(requestIDKey{}).(string); ok {
		return id
	}
	return rand.Text()
}
