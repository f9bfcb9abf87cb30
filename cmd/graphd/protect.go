package main

import (
	"net"

	"github.com/graphd/graphd/server"
	"github.com/graphd/graphd/server/tokens"
	"github.com/spf13/cobra"
)

// protection holds the flags by which a server lets only some in, and nobody
// listen.
type protection struct {
	tokens, cert, key string
	letIn             func() tokens.Set // nil for everybody; see readTokens
}

func (p *protection) flags(a *app, command *cobra.Command) {
	f := command.Flags()
	f.StringVar(&p.tokens, "tokens", a.env("GRAPHD_TOKENS"), "let in only who bears a token of this file (see graphd token);\nneeded unless --listen is a loopback address; $GRAPHD_TOKENS is the default if set")
	f.StringVar(&p.cert, "tls-cert", "", "speak TLS with this certificate and its chain, a PEM file; it is read again when it changes")
	f.StringVar(&p.key, "tls-key", "", "the private key of --tls-cert, a PEM file")
}

// check refuses to serve others than this machine without tokens.
func (p *protection) check(listen string) error {
	switch {
	case p.cert != "" && p.key == "":
		return usage("--tls-cert needs --tls-key, the file of its private key")
	case p.key != "" && p.cert == "":
		return usage("--tls-key needs --tls-cert, the file of the certificate")
	}
	address, err := net.ResolveTCPAddr("tcp", listen)
	if err != nil || p.tokens != "" || server.IsLocal(address) {
		return nil // an address that is none is for Listen to refuse
	}
	return usage("--listen %s can be reached from other machines, so it needs --tokens FILE: make a token with "+
		"graphd token new --role read --file FILE, or listen on %s", listen, server.DefaultAddress)
}

// secured is the listener with TLS, if that is wanted.
func (a *app) secured(listener net.Listener, p *protection) (net.Listener, error) {
	if p.cert == "" {
		if p.tokens != "" && !server.IsLocal(listener.Addr()) {
			a.log.Warn().Msg("tokens and answers can be read on the way: give --tls-cert and --tls-key, or let a proxy speak TLS")
		}
		return listener, nil
	}
	return server.Secure(listener, p.cert, p.key, func(err error) {
		a.log.Error().Err(err).Msg("the new certificate cannot be used; the old one stays")
	})
}

// readTokens reads the file of --tokens, and sees to its being read again.
func (a *app) readTokens(p *protection) (err error) {
	if p.tokens == "" {
		return nil
	}
	p.letIn, err = tokens.Watch(p.tokens, func(err error) {
		a.log.Error().Err(err).Msg("the token file cannot be used any more; the tokens stay as they were")
	})
	if err == nil && len(p.letIn()) == 0 {
		a.log.Warn().Str("tokens", p.tokens).Msg("the token file has no tokens, so nobody is let in")
	}
	return err
}
