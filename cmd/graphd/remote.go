package main

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/server"
	"github.com/spf13/cobra"
)

// remote is a server that is asked, and what it takes to be answered.
type remote struct {
	url, ca, tokenFile string
	token              string // "" for none; see readToken
}

func (r *remote) flags(command *cobra.Command) {
	f := command.Flags()
	f.StringVar(&r.url, "url", "", "ask this server, such as http://127.0.0.1:8080, not a store")
	f.StringVar(&r.ca, "ca", "", "with --url https://…: trust certificates of the authorities in this PEM file, too")
	f.StringVar(&r.tokenFile, "token-file", "", "with --url: bear the token in this file; without it, that in $GRAPHD_TOKEN if set")
}

func (r *remote) check(command *cobra.Command) error {
	switch {
	case r.url != "" && command.Flags().Changed("store"):
		return usage("give --store or --url, not both")
	case r.url == "" && r.tokenFile != "":
		return usage("--token-file needs --url")
	case r.ca != "" && !strings.HasPrefix(r.url, "https://"):
		return usage("--ca needs --url https://…")
	}
	return nil
}

// readToken takes the token from where it is given. A flag cannot hold it,
// since other users of a machine see the flags of its programs.
func (a *app) readToken(r *remote) (err error) {
	r.token = a.env("GRAPHD_TOKEN")
	if r.tokenFile != "" {
		if r.token, err = a.readSecret(r.tokenFile); err != nil {
			return err
		}
	}
	if strings.ContainsFunc(r.token, func(c rune) bool { return c <= ' ' || c > '~' }) {
		return usage("the token holds a blank, a line break or a letter that no token has; is it whole, and alone?")
	}
	if target, err := url.Parse(r.url); err == nil && r.token != "" && target.Scheme == "http" && !server.IsLocalName(target.Hostname()) {
		a.log.Warn().Msg("the token can be read on its way to the server; ask it by https://")
	}
	return nil
}

// client is for one request. It follows no redirection with a token, which is
// meant for the server that was named.
func (r *remote) client() (*http.Client, error) {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	if r.ca != "" {
		roots, err := authorities(r.ca)
		if err != nil {
			return nil, err
		}
		transport.TLSClientConfig = &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12}
	}
	client := &http.Client{Transport: transport}
	if r.token != "" {
		client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	}
	return client, nil
}

// authorities are those of the system and those of a file.
func authorities(path string) (*x509.CertPool, error) {
	text, err := readFile(path)
	if err != nil {
		return nil, err
	}
	roots, err := x509.SystemCertPool()
	if err != nil {
		roots = x509.NewCertPool() // a system without authorities has the file's alone
	}
	if !roots.AppendCertsFromPEM(text) {
		return nil, &graph.Error{Op: "query", Kind: graph.Invalid, What: path, Err: errors.New("it holds no certificate in PEM form"),
			Hint: "--ca takes the certificate of the authority that signed the server's"}
	}
	return roots, nil
}
