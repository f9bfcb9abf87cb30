package main

import (
	"bytes"
	"context"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/server"
)

// largestAnswer is what a server may send, in bytes.
const largestAnswer = 256 << 20

// askServer sends a request to a GraphQL server and gives its answer.
func askServer(ctx context.Context, asked *remote, request server.Request, timeout time.Duration) ([]byte, error) {
	target, err := endpoint(asked.url)
	if err != nil {
		return nil, err
	}
	client, err := asked.client()
	if err != nil {
		return nil, err
	}
	defer client.CloseIdleConnections()
	body, err := json.Marshal(map[string]any{
		"query": request.Query, "operationName": request.OperationName, "variables": request.Variables,
	})
	if err != nil {
		return nil, &graph.Error{Op: "query", Kind: graph.Internal, Err: err}
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	post, err := http.NewRequestWithContext(ctx, http.MethodPost, target, bytes.NewReader(body))
	if err != nil {
		return nil, usage("--url %s: %v", asked.url, err)
	}
	post.Header.Set("Content-Type", "application/json")
	post.Header.Set("Accept", "application/graphql-response+json, application/json;q=0.9")
	if asked.token != "" {
		post.Header.Set("Authorization", "Bearer "+asked.token)
	}
	response, err := client.Do(post)
	if err != nil {
		return nil, unreachable(target, timeout, err)
	}
	answer, err := readAnswer(response)
	if err != nil {
		return nil, &graph.Error{Op: "query", Kind: graph.Unavailable, What: target, Err: err, Hint: "is this graphd's address?"}
	}
	return answer, nil
}

func unreachable(target string, timeout time.Duration, err error) error {
	if errors.Is(err, context.DeadlineExceeded) {
		return &graph.Error{Op: "query", Kind: graph.Timeout, What: fmt.Sprintf("%s did not answer within %s", target, timeout),
			Hint: "ask for less, or give a longer --timeout"}
	}
	var detail *url.Error
	if errors.As(err, &detail) {
		err = detail.Err
	}
	fault := &graph.Error{Op: "query", Kind: graph.Unavailable, What: target + " cannot be reached", Err: err,
		Hint: "start a server with graphd serve"}
	var unknown x509.UnknownAuthorityError
	if errors.As(err, &unknown) {
		fault.Hint = "if its certificate is of your own authority, name that one's certificate: --ca FILE"
	}
	return fault
}

// readAnswer gives the body if it is JSON, whatever the status: a GraphQL
// answer says itself what went wrong.
func readAnswer(response *http.Response) ([]byte, error) {
	answer, err := io.ReadAll(io.LimitReader(response.Body, largestAnswer+1))
	if err = errors.Join(err, response.Body.Close()); err != nil {
		return nil, err
	}
	if len(answer) > largestAnswer {
		return nil, fmt.Errorf("the answer is larger than %d MB", largestAnswer>>20)
	}
	media, _, err := mime.ParseMediaType(response.Header.Get("Content-Type"))
	if err != nil || !strings.HasSuffix(media, "json") || !json.Valid(answer) {
		return nil, fmt.Errorf("it answered %s and no GraphQL", response.Status)
	}
	return bytes.TrimSpace(answer), nil
}

// endpoint completes an address to that of the GraphQL endpoint.
func endpoint(address string) (string, error) {
	target, err := url.Parse(address)
	if err != nil || (target.Scheme != "http" && target.Scheme != "https") || target.Host == "" {
		return "", usage("--url %s: write an address such as http://127.0.0.1:8080", address)
	}
	if target.User != nil {
		return "", usage("--url takes no name and no password; a token is taken from --token-file or GRAPHD_TOKEN")
	}
	if target.Path == "" || target.Path == "/" {
		target.Path = "/graphql"
	}
	return target.String(), nil
}
