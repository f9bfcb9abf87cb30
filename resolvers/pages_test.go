package resolvers_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/resolvers"
)

// end is the endCursor of the first connection in an answer.
func end(t *testing.T, data string) string {
	t.Helper()
	var answer map[string]struct{ PageInfo struct{ EndCursor string } }
	if err := json.Unmarshal([]byte(data), &answer); err != nil {
		t.Fatal(err)
	}
	for _, connection := range answer {
		return connection.PageInfo.EndCursor
	}
	return ""
}

func TestACursorOfAnotherListIsRefused(t *testing.T) {
	byName := end(t, answered(t, ask(t, newWheel(2), `{ entities { pageInfo { endCursor } } }`, nil)))
	for _, other := range []string{
		`{ entities(orderBy: ID, after: %q) { nodes { id } } }`,
		`{ entities(filter: {kinds: [PERSON]}, after: %q) { nodes { id } } }`,
		`{ links(after: %q) { nodes { id } } }`,
	} {
		message, code := refused(t, ask(t, newWheel(2), fmt.Sprintf(other, byName), nil))
		mustSay(t, message, "another list", "begin again")
		if code != "BAD_REQUEST" {
			t.Error(code)
		}
	}
	answered(t, ask(t, newWheel(2), fmt.Sprintf(`{ entities(orderBy: NAME, first: 1, after: %q) { nodes { id } } }`, byName), nil))
}

func TestACursorOfOneEntitysLinksFailsForTheOthersAlone(t *testing.T) {
	w := newWheel(2)
	data := answered(t, ask(t, w, `{ entity(id: "g0") { links { pageInfo { endCursor } } } }`, nil))
	var answer struct{ Entity json.RawMessage }
	if err := json.Unmarshal([]byte(data), &answer); err != nil {
		t.Fatal(err)
	}
	cursor := end(t, fmt.Sprintf(`{"links": %s}`, answer.Entity[len(`{"links":`):len(answer.Entity)-1]))
	r := ask(t, w, fmt.Sprintf(`{ a: entity(id: "g0") { links(after: %q) { nodes { id } } } entities { nodes { links(after: %q) { nodes { id } } } } }`, cursor, cursor), nil)
	message, _ := refused(t, r)
	mustSay(t, message, "another list")
	if path := fmt.Sprint(r.Errors[0].Path); path != "[entities nodes 1 links]" {
		t.Errorf("the error is at %s", path)
	}
}

func TestATotalIsCountedOnlyWhenAskedForAndUpToALimit(t *testing.T) {
	for _, c := range []struct {
		spokes int
		want   string
	}{
		{3, `{"links":{"totalCount":3,"moreThan":null}}`},
		{4, `{"links":{"totalCount":null,"moreThan":3}}`},
	} {
		data := answered(t, askWithin(t, resolvers.Limits{Count: 3}, newWheel(c.spokes), `{ links { totalCount moreThan } }`, nil))
		if data != c.want {
			t.Errorf("%d links: %s, want %s", c.spokes, data, c.want)
		}
	}
}

func TestAStoresTroubleIsToldWithoutItsInsides(t *testing.T) {
	w := newWheel(1)
	w.err = &graph.Error{Op: "sqlite", Kind: graph.Unavailable, What: "/var/lib/graph.db is gone"}
	message, code := refused(t, ask(t, w, `{ entity(id: "hub") { id } }`, nil))
	if message != "the store cannot answer now (try again in a moment)" || code != "UNAVAILABLE" {
		t.Errorf("%q %s", message, code)
	}
}

func TestAMistypedSourceOrDatasetIsNotAnEmptyAnswer(t *testing.T) {
	w := &empty{newWheel(0)}
	message, _ := refused(t, ask(t, w, `{ links(filter: {dataset: "isis-2020"}) { nodes { id } } }`, nil))
	mustSay(t, message, `filter.dataset: there is no dataset "isis-2020"; did you mean "isis-k-2020"?`)
	message, _ = refused(t, ask(t, w, `{ links(filter: {source: "tweet"}) { nodes { id } } }`, nil))
	mustSay(t, message, `filter.source: there is no source "tweet"; did you mean "isis-k-2020/tweet"?`)
	message, _ = refused(t, ask(t, w, `{ facts(filter: {source: "tweet"}) { nodes { id } } }`, nil))
	mustSay(t, message, `filter.source: there is no source "tweet"`)
	message, _ = refused(t, ask(t, w, `{ entities(filter: {dataset: "x"}) { nodes { id } } }`, nil))
	mustSay(t, message, `there is no dataset "x"`)
	answered(t, ask(t, w, `{ links(filter: {source: "isis-k-2020/tweet"}) { nodes { id } } }`, nil))
}
