package apply

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/graphd/graphd/graph"
	"pgregory.net/rapid"
)

// What is read is what encoding/json reads, whatever a row holds.
func TestRowsReadAsEncodingJSONReadsThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		compareRow(t, rapid.Make[graph.Link]().Draw(t, "link"), ReadLink)
		compareRow(t, rapid.Make[graph.Entity]().Draw(t, "entity"), ReadEntity)
	})
}

func compareRow[T any](t *rapid.T, row T, read func([]byte) (*T, error)) {
	body := encode(&row)
	var want T
	wrong := json.Unmarshal(body, &want)
	got, err := read(body)
	if (err == nil) != (wrong == nil) || !reflect.DeepEqual(*got, want) {
		t.Fatalf("%s\n got %+v, %v\nwant %+v, %v", body, got, err, want, wrong)
	}
}

// A row as it usually is, is read without encoding/json.
func TestUsualRowsAreReadDirectly(t *testing.T) {
	l := graph.Link{ID: "MEMBER_OF/a/b", Type: "MEMBER_OF", From: "a", To: "b", Standing: graph.Standing{Status: graph.Disputed, Confidence: 70, Denial: 50,
		Corroboration: 1, Admiralty: "B2", Hedged: true, Roles: []string{"رئيس"}, DatesDisputed: true, LastConfirmed: "2020-08-01", Claims: 2,
		Periods: []graph.Period{{Since: "2019", Until: "2020-08", Ended: true, Closed: graph.ClosedByTo, Start: graph.DayRange{First: graph.MinDay, Last: 3}, Certain: []graph.DayRange{{First: -1, Last: 2}}}}}}
	e := graph.Entity{ID: "a", Kind: graph.Person, KindDisputed: true, Stub: true, Subtype: "s", Name: "n", Description: "d", Begin: "1990", End: "2001", DatesDisputed: true,
		Names:     []graph.EntityName{{Name: graph.Name{Text: "n", Kind: graph.Alias, Lang: "ps", Script: "Arab"}, Datasets: []string{}}},
		Countries: []string{"AF"}, Identifiers: []graph.Identifier{{Scheme: "x", Value: "1"}}, Members: []string{"a", "b"}, Datasets: []string{"d"}, SortName: "6e"}
	var asLink graph.Link
	var asEntity graph.Entity
	for _, c := range []struct {
		body      []byte
		read      func(*rowText)
		got, want any
	}{
		{encode(&l), func(t *rowText) { linkText(t, &asLink) }, &asLink, &l},
		{encode(&e), func(t *rowText) { entityText(t, &asEntity) }, &asEntity, &e},
	} {
		text := rowText{text: string(c.body)}
		c.read(&text)
		if text.gaveUp || text.at != len(text.text) || !reflect.DeepEqual(c.got, c.want) {
			t.Errorf("%s: gave up %v\n%+v", c.body, text.gaveUp, c.got)
		}
	}
}

// What is no row is an error, as it is to encoding/json.
func TestDamagedRowsAreErrors(t *testing.T) {
	body := string(encode(&graph.Link{ID: "x", Standing: graph.Standing{Roles: []string{"a"}, Confidence: 10}}))
	for cut := range len(body) {
		if _, err := ReadLink([]byte(body[:cut])); err == nil {
			t.Errorf("%s", body[:cut])
		}
	}
	for _, text := range []string{body + "}", `{"id":1}`, `{"confidence":01}`, `{"confidence":99999999999999999999}`, `{"roles":["a",]}`, `{"roles":[,]}`, `{,}`, `{"id":"x",}`} {
		if _, err := ReadLink([]byte(text)); err == nil {
			t.Errorf("%s", text)
		}
	}
	if l, err := ReadLink([]byte(`{ "id":"a\"b", "new":1, "confidence":1e1 }`)); err == nil || l.ID != `a"b` {
		t.Errorf("%+v, %v", l, err)
	}
}

func BenchmarkReadLink(b *testing.B) {
	body := encode(&graph.Link{ID: "MEMBER_OF/person-446/organization-0", Type: "MEMBER_OF", From: "person-446", To: "organization-0",
		Standing: graph.Standing{Status: graph.Undisputed, Confidence: 70, Corroboration: 1, Admiralty: "B2", LastConfirmed: "2018-04-01", Claims: 1,
			Periods: []graph.Period{{Since: "2008", Until: "2018-04", Start: graph.AllDays, End: graph.AllDays, Certain: []graph.DayRange{{First: 1, Last: 2}}}}}})
	b.Run("encoding/json", func(b *testing.B) {
		for b.Loop() {
			if err := json.Unmarshal(body, &graph.Link{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("ours", func(b *testing.B) {
		for b.Loop() {
			if _, err := ReadLink(body); err != nil {
				b.Fatal(err)
			}
		}
	})
}
