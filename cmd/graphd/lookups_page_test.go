package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"
)

// vocabularyHash changes with every type that is added, and a page need not.
var vocabularyHash = regexp.MustCompile(`vocabulary [0-9a-f]{12}`)

// What docs/lookups.md shows of a terminal is what a terminal shows.
func TestLookupsPageShowsTheOutput(t *testing.T) {
	page := vocabularyHash.ReplaceAllString(lookupsPage(t), "vocabulary")
	s := newShell(t)
	s.tty = true
	s.want(exitDone, []string{"load", "../../seeds/isis-k-2020"})
	for _, line := range []string{"affiliation shahab-al-muhajir isis --at 2020-08-03", "affiliation al-muhajir isis", "paths ashraf-ghani mike-pompeo --first 2"} {
		r := s.run(strings.Fields(line)...)
		if shown := vocabularyHash.ReplaceAllString(r.out+r.err, "vocabulary"); !strings.Contains(page, "```text\n"+shown+"```") {
			t.Errorf("graphd %s is not shown as\n%s", line, shown)
		}
	}
}

// Each request that docs/lookups.md shows gets an answer that has all that the
// page shows of it.
func TestLookupsPageShowsTheAnswers(t *testing.T) {
	s := newShell(t)
	stderr, _ := s.background("demo", "--listen", "127.0.0.1:0")
	url := strings.TrimSuffix(waitForURL(t, stderr), "/graphql") + "/v1/affiliation"
	samples := regexp.MustCompile("(?s)-d '([^']*)'\n```.*?```json\n(.*?)```").FindAllStringSubmatch(lookupsPage(t), -1)
	if len(samples) != 3 {
		t.Fatalf("%d requests with their answers", len(samples))
	}
	for _, sample := range samples {
		response, err := http.Post(url, "application/json", strings.NewReader(sample[1]))
		if err != nil {
			t.Fatal(err)
		}
		answer, err := io.ReadAll(response.Body)
		response.Body.Close()
		if err != nil {
			t.Fatal(err)
		}
		if missing := missing("", decode[any](t, sample[2]), decode[any](t, string(answer))); missing != "" {
			t.Errorf("%s\n%s\n%s", sample[1], missing, answer)
		}
	}
}

func lookupsPage(t *testing.T) string {
	t.Helper()
	page, err := os.ReadFile("../../docs/lookups.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// missing says where an answer does not have what is shown. An array may be
// shown by its first elements.
func missing(at string, shown, answer any) string {
	switch s := shown.(type) {
	case map[string]any:
		object, ok := answer.(map[string]any)
		for key, value := range s {
			if _, has := object[key]; !ok || !has {
				return at + "." + key + " is not there"
			}
			if m := missing(at+"."+key, value, object[key]); m != "" {
				return m
			}
		}
		return ""
	case []any:
		array, ok := answer.([]any)
		if !ok || len(array) < len(s) || len(s) == 0 && len(array) > 0 {
			return at + " is another array"
		}
		for i := range s {
			if m := missing(fmt.Sprintf("%s[%d]", at, i), s[i], array[i]); m != "" {
				return m
			}
		}
		return ""
	}
	got, _ := json.Marshal(answer)
	if want, _ := json.Marshal(shown); string(got) != string(want) {
		return fmt.Sprintf("%s is %s", at, got)
	}
	return ""
}
