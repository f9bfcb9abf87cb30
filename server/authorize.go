package server

import (
	"net/http"
	"strings"

	"github.com/graphd/graphd/server/tokens"

	"github.com/rs/zerolog"
)

// The codes of requests that are not let in. They stand in extensions.code, as
// those of package resolvers do.
const (
	Unauthenticated = "UNAUTHENTICATED" // 401: no token, or one that is not known
	Forbidden       = "FORBIDDEN"       // 403: a token whose role does not allow it
)

// requiring lets a request through if it bears a token whose role allows it,
// and names the token in the log. Without tokens everybody may.
func (h *handler) requiring(role tokens.Role, next http.HandlerFunc) http.HandlerFunc {
	if h.tokens == nil {
		return next
	}
	return func(w http.ResponseWriter, r *http.Request) {
		token, ok := bearer(r.Header.Values("Authorization"))
		if !ok {
			unauthenticated(w, `Bearer realm="graphd"`, "this needs a token: send the header Authorization: Bearer graphd_…")
			return
		}
		entry := h.tokens().Find(token)
		if entry == nil {
			unauthenticated(w, `Bearer realm="graphd", error="invalid_token"`,
				"the token is not known here; it may have been revoked (graphd token new makes one)")
			return
		}
		zerolog.Ctx(r.Context()).UpdateContext(func(c zerolog.Context) zerolog.Context { return c.Str("token", entry.Name) })
		if !entry.Role.Allows(role) {
			w.Header().Set("WWW-Authenticate", `Bearer realm="graphd", error="insufficient_scope", scope="`+string(role)+`"`)
			refuse(http.StatusForbidden, Forbidden, "%s needs a token of the role %s, and this one is of the role %s",
				r.URL.Path, role, entry.Role).write(w, graphqlJSON)
			return
		}
		next(w, r)
	}
}

func unauthenticated(w http.ResponseWriter, challenge, message string) {
	w.Header().Set("WWW-Authenticate", challenge)
	refuse(http.StatusUnauthorized, Unauthenticated, "%s", message).write(w, graphqlJSON)
}

// bearer is the token of the one Authorization header (RFC 6750, section 2.1;
// the scheme's case does not matter).
func bearer(headers []string) (string, bool) {
	if len(headers) != 1 {
		return "", false
	}
	scheme, token, found := strings.Cut(headers[0], " ")
	token = strings.TrimSpace(token)
	return token, found && token != "" && strings.EqualFold(scheme, "Bearer")
}
