package vocabfile_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/vocabfile"
)

const extension = `
linkTypes:
  - name: TRAINED_BY
    reads: was trained by
    inverse: trained
    description: The role says in what.
    ends: [{from: [person, organization], to: [organization]}]
    sign: 1
    affiliates: from
    counts: [{from: [person], to: [organization]}]
    passes: ALWAYS
    firstOnly: true
    category: CONTROL
    implies: [LINKED_TO]
properties:
  - {name: REVENUE, description: What it takes in., takes: NUMBER}
`

func TestRead(t *testing.T) {
	got, err := vocabfile.Read(strings.NewReader(extension), "v.yaml")
	want := graph.Extension{
		LinkTypes: []graph.LinkType{{Name: "TRAINED_BY", Reads: "was trained by", Inverse: "trained", Description: "The role says in what.",
			Ends: []graph.Ends{{From: []graph.Kind{graph.Person, graph.Organization}, To: []graph.Kind{graph.Organization}}},
			Sign: 1, Affiliates: graph.From, Counts: []graph.Ends{{From: []graph.Kind{graph.Person}, To: []graph.Kind{graph.Organization}}},
			Passes: graph.PassesAlways, FirstOnly: true, Category: graph.ControlCategory, Implies: []string{"LINKED_TO"}}},
		Properties: []graph.FactProperty{{Name: "REVENUE", Description: "What it takes in.", Takes: graph.TakesNumber}},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v\n got %+v\nwant %+v", err, got, want)
	}
}

func TestBadExtensions(t *testing.T) {
	typed := func(fields string) string {
		return "linkTypes:\n  - {name: X, reads: a, inverse: b, ends: [{from: [person], to: [event]}]" + fields + "}\n"
	}
	for _, c := range []struct{ text, want string }{
		{"", "v.yaml: the file is empty (it adds linkTypes and properties)"},
		{"linktypes: []\n", `v.yaml:1: unknown field "linktypes"; did you mean "linkTypes"? (known: linkTypes, properties)`},
		{typed(", invers: b"), `v.yaml:2: linkTypes[0]: unknown field "invers"; did you mean "inverse"? (known: name, reads, inverse, description, ends, symmetric, sign, affiliates, counts, passes, firstOnly, category, implies)`},
		{typed(", sign: 2"), `v.yaml:2: linkTypes[0].sign: "2" is no sign (write 1 for what ties, -1 for what sets apart, 0 for neither)`},
		{typed(", affiliates: form"), `v.yaml:2: linkTypes[0].affiliates: "form" is no end; did you mean "from"? (known: from, to)`},
		{typed(", category: love"), `v.yaml:2: linkTypes[0].category: "love" is no category of ties (known: support, control, family, listing, lineage, event)`},
		{typed(", passes: maybe"), `v.yaml:2: linkTypes[0].passes: "maybe" is no way of passing on (known: always, not_into_country, after_pledge)`},
		{typed(", symmetric: 1"), `v.yaml:2: linkTypes[0].symmetric: is a number where true or false belongs`},
		{typed(", counts: [{from: [persn], to: [event]}]"), `v.yaml:2: linkTypes[0].counts[0].from: "persn" is no kind; did you mean "person"? (known: person, organization, country, place, event)`},
		{"linkTypes:\n  - {name: X, reads: a, ends: [{from: [person], to: [event]}]}\n", `v.yaml:2: linkTypes[0].inverse: is missing`},
		{"linkTypes:\n  - {name: X, reads: a, inverse: b}\n", `v.yaml:2: linkTypes[0].ends: is missing or empty (it needs at least one)`},
		{"properties:\n  - {name: X}\n", `v.yaml:2: properties[0].takes: is missing`},
		{"a: &a 1\n", "v.yaml:1: the anchor &a is refused (anchors and aliases are not read; quote a text that begins with &)"},
		{strings.Repeat(" ", vocabfile.MaxSize+1), "v.yaml: the file is larger than 1 MB (is it a vocabulary?)"},
	} {
		_, err := vocabfile.Read(strings.NewReader(c.text), "v.yaml")
		if err == nil || err.Error() != "vocabulary: "+c.want {
			t.Errorf("%.80q\n got: %v\nwant: vocabulary: %s", c.text, err, c.want)
		}
	}
}

func TestExtend(t *testing.T) {
	path := filepath.Join(t.TempDir(), "v.yaml")
	write := func(text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(extension)
	v, err := vocabfile.Extend(graph.DefaultVocabulary(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := v.LinkType("TRAINED_BY"); !ok {
		t.Error("the type is not there")
	}
	write(strings.Replace(extension, "TRAINED_BY", "MEMBER_OF", 1))
	if _, err := vocabfile.Extend(graph.DefaultVocabulary(), path); graph.KindOf(err) != graph.Invalid || !strings.HasPrefix(err.Error(), path) {
		t.Errorf("a name that is taken: %v", err)
	}
	if _, err := vocabfile.Extend(graph.DefaultVocabulary(), path+".none"); graph.KindOf(err) != graph.Invalid {
		t.Errorf("no file: %v", err)
	}
}
