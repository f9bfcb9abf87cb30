package neo4jtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"
)

// query runs a statement by the HTTP API, and gives the answer's body.
func (s Server) query(statement string) ([]byte, error) {
	asked, err := json.Marshal(map[string]any{"statements": []any{map[string]string{"statement": statement}}})
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest("POST", s.HTTP+"/db/neo4j/tx/commit", bytes.NewReader(asked))
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(s.User, s.Password)
	req.Header.Set("Content-Type", "application/json")
	req.Close = true // leaves no goroutine behind
	client := http.Client{Timeout: 30 * time.Second}
	res, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return nil, err
	}
	if res.StatusCode != http.StatusOK || !bytes.Contains(body, []byte(`"errors":[]`)) {
		return nil, fmt.Errorf("%s: %s", res.Status, body)
	}
	return body, nil
}
