package server

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"io"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/rs/zerolog"
)

// pair is the paths of a certificate and its key.
type pair struct{ cert, key string }

// issue writes a certificate for 127.0.0.1 that vouches for itself.
func issue(t *testing.T, p pair, serial int64) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(serial), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err = errors.Join(err, writePEM(p.cert, "CERTIFICATE", der), writePEM(p.key, "PRIVATE KEY", secret)); err != nil {
		t.Fatal(err)
	}
}

func writePEM(path, kind string, content []byte) error {
	return os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: content}), 0o600)
}

func newPair(t *testing.T) pair {
	folder := t.TempDir()
	p := pair{filepath.Join(folder, "cert.pem"), filepath.Join(folder, "key.pem")}
	issue(t, p, 1)
	return p
}

// startTLS serves "hello" until the test ends.
func startTLS(t *testing.T, p pair, failed func(error)) string {
	t.Helper()
	plain, err := Listen(t.Context(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	listener, err := Secure(plain, p.cert, p.key, failed)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	hello := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, r.Proto) })
	go func() { ended <- Serve(ctx, listener, hello, ServeOptions{Log: zerolog.Nop()}) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return URL(listener)
}

// getTLS gives the answer and the certificate's serial number.
func getTLS(url string, config *tls.Config) (string, int64, error) {
	config.InsecureSkipVerify = true // the number of the certificate is looked at
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: config, DisableKeepAlives: true, ForceAttemptHTTP2: true}}
	response, err := client.Get(url)
	if err != nil {
		return "", 0, err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	return string(text), response.TLS.PeerCertificates[0].SerialNumber.Int64(), err
}

func TestTLS(t *testing.T) {
	url := startTLS(t, newPair(t), func(err error) { t.Error(err) })
	if !strings.HasPrefix(url, "https://127.0.0.1:") {
		t.Error(url)
	}
	if text, _, err := getTLS(url, &tls.Config{}); err != nil || text != "HTTP/2.0" {
		t.Errorf("%q, %v", text, err)
	}
	if text, _, err := getTLS(url, &tls.Config{MaxVersion: tls.VersionTLS12}); err != nil || text != "HTTP/2.0" {
		t.Errorf("by TLS 1.2: %q, %v", text, err)
	}
	if _, _, err := getTLS(url, &tls.Config{MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS11}); err == nil {
		t.Error("TLS 1.1 is spoken")
	}
}

// A renewed certificate is taken without a restart, and a broken one is not.
func TestRenewedCertificate(t *testing.T) {
	p := newPair(t)
	failures := make(chan error, 10)
	url := startTLS(t, p, func(err error) { failures <- err })
	serial := func() int64 {
		_, n, err := getTLS(url, &tls.Config{})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	until := func(what string, happened func() bool) {
		for end := time.Now().Add(10 * time.Second); !happened(); time.Sleep(20 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatalf("%s does not come", what)
			}
		}
	}
	if err := os.WriteFile(p.cert, []byte("no certificate"), 0o600); err != nil {
		t.Fatal(err)
	}
	until("the failure", func() bool { return serial() == 1 && len(failures) > 0 })
	issue(t, p, 2)
	until("the new certificate", func() bool { return serial() == 2 })
}

func TestCertificatesThatDoNotFit(t *testing.T) {
	p, other := newPair(t), newPair(t)
	for says, c := range map[string]pair{
		"there is no such file (give the path of a PEM file)": {p.cert + "x", p.key},
		p.key + "x: there is no such file":                    {p.cert, p.key + "x"},
		p.cert + " and " + other.key:                          {p.cert, other.key},
	} {
		if _, err := Secure(nil, c.cert, c.key, nil); err == nil || !strings.Contains(err.Error(), says) || graph.KindOf(err) == graph.Internal {
			t.Errorf("%v does not say %q", err, says)
		}
	}
}
