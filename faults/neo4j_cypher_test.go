//go:build unix

package faults

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

// value runs one statement by the server's own HTTP API, past graphd, and gives
// the value that it returns as JSON.
func (n neo4j) value(t testing.TB, statement string) string {
	t.Helper()
	value, fault := n.cypher(t, statement)
	if fault != "" {
		t.Fatalf("%s: %s", statement, fault)
	}
	return value
}

// fault runs one statement that has to fail, and gives the code of its error.
func (n neo4j) fault(t testing.TB, statement string) string {
	t.Helper()
	value, fault := n.cypher(t, statement)
	if fault == "" {
		t.Errorf("%s gives %s and no error", statement, value)
	}
	code, _, _ := strings.Cut(fault, ": ")
	return code
}

// cypher gives the first value that a statement returns, or its error.
func (n neo4j) cypher(t testing.TB, statement string) (value, fault string) {
	t.Helper()
	asked, err := json.Marshal(map[string]any{"statements": []any{map[string]string{"statement": statement}}})
	if err != nil {
		t.Fatal(err)
	}
	request, err := http.NewRequest("POST", n.HTTP+"/db/neo4j/tx/commit", strings.NewReader(string(asked)))
	if err != nil {
		t.Fatal(err)
	}
	request.SetBasicAuth(n.User, n.Password)
	request.Header.Set("Content-Type", "application/json")
	request.Close = true
	response, err := (&http.Client{Timeout: time.Minute}).Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	var answer struct {
		Results []struct {
			Data []struct{ Row []json.RawMessage }
		}
		Errors []struct{ Code, Message string }
	}
	switch err := json.Unmarshal(body, &answer); {
	case err != nil:
		t.Fatalf("%s: %s (%v)", statement, body, err)
	case len(answer.Errors) > 0:
		return "", answer.Errors[0].Code + ": " + answer.Errors[0].Message
	case len(answer.Results) == 0 || len(answer.Results[0].Data) == 0:
		return "", ""
	}
	return string(answer.Results[0].Data[0].Row[0]), ""
}
