package server

import (
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"

	"github.com/graphd/graphd/resolvers"
)

// localOnly refuses requests whose Host is neither a loopback address nor
// localhost nor one of hosts. A page on the web can give its own name the
// address 127.0.0.1 (DNS rebinding) and would then read a local graphd from a
// visitor's browser as if it were its own server; the Host header still says
// the page's name.
func localOnly(next http.Handler, hosts []string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := hostName(r.Host)
		if IsLocalName(name) || slices.ContainsFunc(hosts, func(h string) bool { return strings.EqualFold(h, name) }) {
			next.ServeHTTP(w, r)
			return
		}
		refuse(http.StatusMisdirectedRequest, resolvers.BadRequest,
			"this server listens to its own machine only and is not known as %q; start it with --host if that name is meant", cut(name, 200)).
			write(w, graphqlJSON)
	})
}

// hostName is a Host header without its port, in lower case.
func hostName(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return strings.ToLower(strings.Trim(host, "[]"))
}

// IsLocalName reports whether a host's name is localhost or a loopback address.
func IsLocalName(name string) bool {
	address, err := netip.ParseAddr(name)
	return name == "localhost" || err == nil && address.Unmap().IsLoopback()
}

// IsLocal reports whether a listener's address can be reached from its own
// machine only.
func IsLocal(address net.Addr) bool {
	tcp, ok := address.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}
