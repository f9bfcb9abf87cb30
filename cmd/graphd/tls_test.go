package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"regexp"
	"testing"
	"time"
)

// selfSigned writes a certificate for 127.0.0.1, and its key.
func selfSigned(s *shell) (cert, key string) {
	s.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		s.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &private.PublicKey, private)
	if err != nil {
		s.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		s.Fatal(err)
	}
	block := func(kind string, content []byte) string {
		return string(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: content}))
	}
	return s.file("cert.pem", block("CERTIFICATE", der)), s.file("key.pem", block("PRIVATE KEY", secret))
}

// A server with a certificate is asked by https, by who trusts it.
func TestQueryByTLS(t *testing.T) {
	s := loaded(t)
	cert, key := selfSigned(s)
	stderr, _ := s.background("serve", "--listen", "127.0.0.1:0", "--tls-cert", cert, "--tls-key", key)
	url := waitFor(t, stderr, regexp.MustCompile(`https://127\.0\.0\.1:[0-9]+`))
	query := []string{"query", "{ entity(id: \"ann\") { name } }", "--url", url}
	s.want(exitDone, append(query, "--ca", cert), `{"data":{"entity":{"name":"Ann"}}}`)
	s.want(exitFailed, query, "--ca FILE")
	s.want(exitFailed, append(query, "--ca", key), "key.pem: it holds no certificate")
	s.want(exitFailed, append(query, "--ca", s.path("none")), "none: there is no such file")
}

func TestTLSUsage(t *testing.T) {
	s := loaded(t)
	cert, key := selfSigned(s)
	s.want(exitUsage, []string{"serve", "--tls-cert", cert}, "--tls-cert needs --tls-key")
	s.want(exitUsage, []string{"serve", "--tls-key", key}, "--tls-key needs --tls-cert")
	s.want(exitFailed, []string{"serve", "--listen", "127.0.0.1:0", "--tls-cert", s.path("none.pem"), "--tls-key", key}, "none.pem: there is no such file")
	s.want(exitFailed, []string{"serve", "--listen", "127.0.0.1:0", "--tls-cert", cert, "--tls-key", cert}, "cert.pem and ")
	s.want(exitUsage, []string{"query", "{ a }", "--url", "http://127.0.0.1", "--ca", cert}, "--ca needs --url https://")
}

// A token is for the server that was named, not for the one it points to.
func TestATokenIsNotSentOn(t *testing.T) {
	s := newShell(t)
	s.env["GRAPHD_TOKEN"] = "graphd_x"
	reached := false
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { reached = true }))
	defer other.Close()
	named := httptest.NewServer(http.RedirectHandler(other.URL, http.StatusTemporaryRedirect))
	defer named.Close()
	s.want(exitFailed, []string{"query", "{ a }", "--url", named.URL}, "307 Temporary Redirect and no GraphQL")
	if reached {
		t.Error("the other server was asked")
	}
}
