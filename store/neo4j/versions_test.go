package neo4j

import (
	"slices"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/graphd/graphd/graph"
)

// A database of the first format, which did not tell its versions, tells those
// that its statements name once it is opened for writing.
func TestVersionsOfTheFirstFormatAreFound(t *testing.T) {
	now := time.Date(2024, 5, 6, 7, 0, 0, 0, time.UTC)
	s := open(t, Options{Clock: func() time.Time { return now }})
	record := graph.Record{Dataset: "d", Entity: "ann", Kind: graph.Person, Names: []graph.Name{{Text: "Ann", Kind: graph.Primary}}}
	for _, b := range []graph.Batch{{Records: []graph.Record{record}}, {Withdraw: []string{record.StatementID()}}, {Records: []graph.Record{record}}, {Withdraw: []string{record.StatementID()}}} {
		if _, err := s.Apply(t.Context(), b); err != nil {
			t.Fatal(err)
		}
		now = now.Add(time.Hour)
	}
	told := versionsTold(t, s)
	if len(told) != 4 {
		t.Fatalf("%v", told)
	}
	for _, text := range []string{"MATCH (v:Version) DELETE v", "DROP CONSTRAINT graphd_Version_version", "MATCH (g:Graphd) SET g.format = 1"} {
		if err := s.auto(t.Context(), driver.AccessModeWrite, text, nil, nil); err != nil {
			t.Fatal(err)
		}
	}
	again, err := Open(t.Context(), s.options)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if got := versionsTold(t, again); !slices.Equal(got, told) {
		t.Errorf("%v, not %v", got, told)
	}
}

func versionsTold(t *testing.T, s *Store) (told []string) {
	t.Helper()
	err := s.auto(t.Context(), driver.AccessModeRead, "MATCH (v:Version) RETURN toString(v.version) + ' ' + v.recordedAt ORDER BY v.version", nil, func(v []any) error {
		told = append(told, v[0].(string))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return told
}
