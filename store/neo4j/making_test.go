package neo4j

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/rs/zerolog"
)

// Whoever waits reads what for: at once, every few seconds, and at the end.
func TestMakingIsTold(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		m := tellMaking(zerolog.New(&out), 131)
		time.Sleep(makingEvery / 2)
		m.created.Add(40)
		time.Sleep(makingEvery)
		m.filling(120, 135)
		time.Sleep(makingEvery)
		m.end()
		m.succeed()
		wantLines(t, &out, `{"level":"info","count":131,"message":"making indexes"}
{"level":"info","made":40,"of":131,"message":"making indexes"}
{"level":"info","filled":120,"of":135,"message":"filling indexes"}
{"level":"info","count":131,"took":12500,"message":"indexes made"}
`)
	})
}

// Nothing is said where nothing is made, unless others are still being filled.
func TestMakingNothingIsSilent(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		m := tellMaking(zerolog.New(&out), 0)
		time.Sleep(makingEvery * 5 / 2)
		wantLines(t, &out, "")
		m.filling(120, 135)
		time.Sleep(makingEvery)
		m.end()
		m.succeed()
		wantLines(t, &out, `{"level":"info","filled":120,"of":135,"message":"filling indexes"}`+"\n")
	})
}

func wantLines(t *testing.T, out *bytes.Buffer, want string) {
	t.Helper()
	if out.String() != want {
		t.Errorf("the log says\n%s, want\n%s", out, want)
	}
}

// Opening a database tells of the indexes that it lacks, and of no others.
func TestOpenTellsOfIndexes(t *testing.T) {
	first := open(t, Options{})
	lacking := linkIndexes(first.options.Vocabulary.TypeNames()[0])
	for _, text := range lacking {
		run(t, first, "DROP INDEX "+indexOf(text))
	}
	run(t, first, "MATCH (g:Graphd) SET g.format = 0") // as an import leaves it
	var out bytes.Buffer
	again := first.options
	again.Log = zerolog.New(&out)
	for range 2 { // the second time nothing is to be done
		s, err := Open(t.Context(), again)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
	}
	var said []string
	for line := range strings.Lines(out.String()) {
		var event struct {
			Message string
			Count   int
		}
		if err := json.Unmarshal([]byte(line), &event); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(event.Message, "indexes") {
			said = append(said, fmt.Sprint(event.Message, " ", event.Count))
		}
	}
	if got := strings.Join(said, ", "); got != "making indexes 3, indexes made 3" {
		t.Errorf("%s: %s", got, &out)
	}
	states, err := first.indexes(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range lacking {
		if states[indexOf(text)] != "ONLINE" {
			t.Errorf("%s is %q", indexOf(text), states[indexOf(text)])
		}
	}
}

func run(t *testing.T, s *Store, text string) {
	t.Helper()
	if err := s.auto(context.Background(), driver.AccessModeWrite, text, nil, nil); err != nil {
		t.Fatal(err)
	}
}
