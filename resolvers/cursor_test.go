package resolvers

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/graphd/graphd/graph"
)

var (
	anyLink  = linkPosition(graph.LinkByConfidence)
	aLink    = graph.Position{Num: 30, ID: "LEADER_OF/a/b"}
	aList    = &listName{field: "Entity.links", of: "a", args: map[string]any{"types": []any{"LEADER_OF"}, "first": 20}}
	otherOne = &listName{field: "Entity.links", of: "b", args: map[string]any{"types": []any{"LEADER_OF"}}}
)

func TestACursorGivesBackItsPosition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := graph.Position{Num: rapid.Int64().Draw(t, "num"), Text: rapid.String().Draw(t, "text"), ID: rapid.StringN(1, -1, 200).Draw(t, "id")}
		got, err := aList.position(aList.cursor(p), func(graph.Position) bool { return true })
		if len(aList.cursor(p)) <= longestCursor && (err != nil || got != p) {
			t.Fatalf("%+v came back as %+v, %v", p, got, err)
		}
	})
}

func TestAListIsTheSameWhateverMovesAboutInIt(t *testing.T) {
	same := &listName{field: "Entity.links", of: "a", args: map[string]any{"types": []any{"LEADER_OF"}, "first": 5, "after": "x", "at": nil}}
	if same.fingerprint() != aList.fingerprint() {
		t.Error("first, after or a null argument makes another list")
	}
	for name, other := range map[string]*listName{
		"another field":    &listName{field: "Query.links", of: "a", args: map[string]any{"types": []any{"LEADER_OF"}}},
		"another entity":   otherOne,
		"another argument": &listName{field: "Entity.links", of: "a", args: map[string]any{"types": []any{"LEADER_OF"}, "at": "2020-08-03"}},
		"another order":    &listName{field: "Entity.links", of: "a", args: map[string]any{"types": []any{"LEADER_OF"}, "orderBy": "SINCE"}},
	} {
		if other.fingerprint() == aList.fingerprint() {
			t.Errorf("%s makes the same list", name)
		}
	}
}

func TestForgedCursorsAreRefused(t *testing.T) {
	good := aList.cursor(aLink)
	for name, c := range map[string]struct{ cursor, says string }{
		"empty":                   {"", "no cursor"},
		"free text":               {"page 2", "no cursor"},
		"padded":                  {good + "=", "no cursor"},
		"cut":                     {good[:len(good)-4], "no cursor"},
		"lengthened":              {good + "AAAA", "no cursor"},
		"too long":                {strings.Repeat("A", 1_000_000), "no cursor"},
		"of another list":         {otherOne.cursor(aLink), "another list"},
		"of another format":       {"Ag" + good[2:], "no cursor of this version"},
		"a confidence of -1":      {aList.cursor(graph.Position{Num: -1, ID: aLink.ID}), "no cursor"},
		"a text where none is":    {aList.cursor(graph.Position{Num: 30, Text: "x", ID: aLink.ID}), "no cursor"},
		"an id that is no link's": {aList.cursor(graph.Position{Num: 30, ID: "somebody"}), "no cursor"},
		"invalid UTF-8":           {aList.cursor(graph.Position{Num: 30, ID: "T/a/\xff"}), "no cursor"},
	} {
		_, err := aList.position(c.cursor, anyLink)
		if err == nil || graph.KindOf(err) != graph.Invalid || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "(") {
			t.Errorf("%s: %v, want %q and a hint", name, err, c.says)
		}
	}
}

func TestAPositionHasToFitTheOrder(t *testing.T) {
	id := "LEADER_OF/a/b"
	for name, c := range map[string]struct {
		fits func(graph.Position) bool
		good graph.Position
		bad  graph.Position
	}{
		"since":   {linkPosition(graph.LinkBySince), graph.Position{Num: int64(graph.MinDay), ID: id}, graph.Position{Num: 1 << 40, ID: id}},
		"until":   {linkPosition(graph.LinkByUntil), graph.Position{Num: -18000, ID: id}, graph.Position{Num: -18000, Text: "x", ID: id}},
		"link id": {linkPosition(graph.LinkByID), graph.Position{Text: id, ID: id}, graph.Position{Text: "LEADER_OF/a/c", ID: id}},
		"name":    {entityPosition(graph.EntityByName), graph.Position{Text: "616c", ID: "a"}, graph.Position{Text: "al", ID: "a"}},
		"no name": {entityPosition(graph.EntityByName), graph.Position{ID: "a"}, graph.Position{Num: 1, ID: "a"}},
		"id":      {entityPosition(graph.EntityByID), graph.Position{Text: "a", ID: "a"}, graph.Position{Text: "b", ID: "a"}},
		"fact":    {factPosition, graph.Position{Text: "AIM/a//0", ID: "AIM/a//0"}, graph.Position{Text: "AIM/a", ID: "AIM/a"}},
		"change":  {changePosition(4), graph.Position{Num: 5, Text: "LINK", ID: "a"}, graph.Position{Num: 4, Text: "LINK", ID: "a"}},
	} {
		if !c.fits(c.good) || c.fits(c.bad) {
			t.Errorf("%s: fits %t and %t, want true and false", name, c.fits(c.good), c.fits(c.bad))
		}
	}
}

// Ids of 200 bytes that are all escaped make the longest id of a fact.
func TestTheLongestIDOfAFactHasACursor(t *testing.T) {
	long := strings.Repeat("/", 200)
	f := graph.Fact{ID: graph.FactID(graph.FactKey{Of: long, Property: strings.Repeat("P", 63), About: long})}
	if p, err := aList.position(aList.cursor(f.Position()), factPosition); err != nil || p != f.Position() {
		t.Errorf("a cursor of %d characters: %v", len(aList.cursor(f.Position())), err)
	}
}

func FuzzCursor(f *testing.F) {
	f.Add(aList.cursor(aLink))
	f.Add("AQ")
	f.Add("")
	f.Fuzz(func(t *testing.T, cursor string) {
		p, err := aList.position(cursor, anyLink)
		if err == nil && aList.cursor(p) != cursor {
			t.Errorf("%q is taken, but written as %q", cursor, aList.cursor(p))
		}
	})
}
