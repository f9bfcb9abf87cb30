package server

import (
	"crypto/tls"
	"errors"
	"io/fs"
	"net"
	"os"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/server/reread"
)

// secureListener is a listener whose connections are TLS.
type secureListener struct{ net.Listener }

// Secure speaks TLS 1.2 or newer on a listener, by the certificate, with its
// chain, and the private key in two PEM files. They are read again when they
// change, after a second at the latest; if they do not fit then, failed is told
// and the old certificate stays. Errors name the file: NotFound, or Invalid.
func Secure(listener net.Listener, certFile, keyFile string, failed func(error)) (net.Listener, error) {
	read := func() (*tls.Certificate, error) { return readCertificate(certFile, keyFile) }
	certificate, err := reread.New(read, failed, certFile, keyFile)
	if err != nil {
		return nil, err
	}
	return &secureListener{tls.NewListener(listener, &tls.Config{
		MinVersion:     tls.VersionTLS12,
		NextProtos:     []string{"h2", "http/1.1"},
		GetCertificate: func(*tls.ClientHelloInfo) (*tls.Certificate, error) { return certificate.Get(), nil },
	})}, nil
}

func readCertificate(certFile, keyFile string) (*tls.Certificate, error) {
	cert, err := readPEM(certFile)
	if err != nil {
		return nil, err
	}
	key, err := readPEM(keyFile)
	if err != nil {
		return nil, err
	}
	pair, err := tls.X509KeyPair(cert, key)
	if err != nil {
		return nil, &graph.Error{Op: "tls", Kind: graph.Invalid, What: certFile + " and " + keyFile, Err: err,
			Hint: "give the certificate, with its chain, and its private key as PEM files"}
	}
	return &pair, nil
}

func readPEM(path string) ([]byte, error) {
	text, err := os.ReadFile(path)
	if err == nil {
		return text, nil
	}
	fault := &graph.Error{Op: "tls", Kind: graph.Unavailable, What: path, Err: err, Hint: "graphd needs the right to read it"}
	var detail *fs.PathError
	if errors.As(err, &detail) {
		fault.Err = detail.Err
	}
	if errors.Is(err, fs.ErrNotExist) {
		fault.Kind, fault.Err, fault.Hint = graph.NotFound, errors.New("there is no such file"), "give the path of a PEM file"
	}
	return nil, fault
}
