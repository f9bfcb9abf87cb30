package server

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"strconv"
	"syscall"

	"github.com/graphd/graphd/graph"
)

// DefaultAddress is reachable from the same machine only.
const DefaultAddress = "127.0.0.1:8080"

// Listen opens a TCP listener, with errors that say what to do.
func Listen(ctx context.Context, address string) (net.Listener, error) {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", address)
	if err == nil {
		return listener, nil
	}
	fault := &graph.Error{Op: "listen", Kind: graph.Invalid, What: address, Err: err,
		Hint: "give an address and a port, such as --listen " + DefaultAddress}
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		fault.Kind, fault.Err = graph.Busy, errors.New("another program has this port")
		fault.Hint = "choose another one: --listen " + nextPort(address)
	case errors.Is(err, syscall.EACCES):
		fault.Kind, fault.Err = graph.Unavailable, errors.New("this port is not allowed")
		fault.Hint = "ports below 1024 belong to the system; try --listen " + DefaultAddress
	case errors.Is(err, syscall.EADDRNOTAVAIL):
		fault.Err = errors.New("this machine has no such address")
	}
	return nil, fault
}

// nextPort is the same address one port on.
func nextPort(address string) string {
	host, port, err := net.SplitHostPort(address)
	number, numberErr := strconv.Atoi(port)
	if err != nil || numberErr != nil || number >= 65535 {
		return "127.0.0.1:8081"
	}
	return net.JoinHostPort(host, strconv.Itoa(number+1))
}

// URL is where a browser on this machine finds a listener.
func URL(listener net.Listener) string {
	scheme := "http://"
	if _, secure := listener.(*secureListener); secure {
		scheme = "https://"
	}
	address, err := netip.ParseAddrPort(listener.Addr().String())
	if err != nil {
		return scheme + listener.Addr().String()
	}
	host := address.Addr().Unmap()
	if host.IsUnspecified() {
		host = netip.MustParseAddr("127.0.0.1")
	}
	return scheme + netip.AddrPortFrom(host, address.Port()).String()
}
