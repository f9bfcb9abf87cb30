package table

import (
	"cmp"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
)

// merge adds what another row says of the same entity. Lists are joined. Of two
// single values one is kept by a rule that does not ask which came first, and
// the other is counted as unread.
func (r *heldRecord) merge(other *graph.Record, row *row) {
	if other.Kind != r.Kind {
		kinds := []graph.Kind{r.Kind, other.Kind}
		slices.SortFunc(kinds, func(a, b graph.Kind) int {
			return cmp.Compare(slices.Index(graph.Kinds(), a), slices.Index(graph.Kinds(), b))
		})
		row.unreadAt(r.Entity, "is of kind "+string(kinds[0])+" and "+string(kinds[1])+" in different rows; the first is kept", "")
		r.Kind = kinds[0]
	}
	for i, n := range other.Names {
		r.add(n, i)
	}
	for _, f := range []struct {
		name    string
		old, of *string
	}{{"subtype", &r.Subtype, &other.Subtype}, {"description", &r.Description, &other.Description},
		{"begin", (*string)(&r.Begin), (*string)(&other.Begin)}, {"end", (*string)(&r.End), (*string)(&other.End)},
		{"source", &r.Source, &other.Source}, {"locator", &r.Locator, &other.Locator}} {
		agree(row, r.Entity+": "+f.name, f.old, *f.of)
	}
	r.Countries = append(r.Countries, other.Countries...)
	r.Identifiers = append(r.Identifiers, other.Identifiers...)
	if len(r.Countries)+len(r.Identifiers) > 64 { // many rows say the same
		r.Countries = sortedSet(r.Countries)
		slices.SortFunc(r.Identifiers, compareIdentifiers)
		r.Identifiers = slices.Compact(r.Identifiers)
	}
}

// add takes a name that stands at a place in its row, or brings it forward.
func (r *heldRecord) add(n graph.Name, place int) {
	for i := range r.Names {
		if held := &r.Names[i]; held.Text == n.Text {
			r.places[i] = min(r.places[i], place)
			held.Kind = graph.NameKinds()[min(slices.Index(graph.NameKinds(), held.Kind), slices.Index(graph.NameKinds(), n.Kind))]
			held.Lang, held.Script = max(held.Lang, n.Lang), max(held.Script, n.Script)
			return
		}
	}
	r.Names, r.places = append(r.Names, n), append(r.places, place)
}

// names orders the names by their places in their rows, then by their texts,
// and leaves one primary.
func (r *heldRecord) names() []graph.Name {
	order := counted(len(r.Names))
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(r.places[a], r.places[b]), strings.Compare(r.Names[a].Text, r.Names[b].Text))
	})
	sorted := make([]graph.Name, len(order))
	for i, at := range order {
		sorted[i] = r.Names[at]
	}
	return onePrimary(sorted)
}

// agree keeps of two texts the one that says more: the longer if it begins like
// the other, as a day's date does like its month's, else the smaller in the
// order of bytes.
func agree(row *row, name string, old *string, other string) {
	switch {
	case other == *old || other == "":
	case *old == "" || strings.HasPrefix(other, *old):
		*old = other
	case strings.HasPrefix(*old, other):
	default:
		kept := min(*old, other)
		row.unreadAt(name, "is "+quoted(min(*old, other))+" and "+quoted(max(*old, other))+" in different rows; the first is kept", "")
		*old = kept
	}
}

func sortedSet(texts []string) []string {
	slices.Sort(texts)
	return slices.Compact(texts)
}

func compareIdentifiers(a, b graph.Identifier) int {
	return cmp.Or(strings.Compare(a.Scheme, b.Scheme), strings.Compare(a.Value, b.Value))
}
