package seeds_test

import (
	"bytes"
	"io/fs"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/graphd/graphd/seeds"
)

// file is one seed file. The tests decode it by themselves, with unknown
// fields refused, so that they do not take a loader's word for it.
type file struct {
	Dataset  dataset  `yaml:"dataset"`
	Sources  []source `yaml:"sources"`
	Entities []entity `yaml:"entities"`
	Links    []link   `yaml:"links"`
	Facts    []fact   `yaml:"facts"`
}

type dataset struct{ ID, Title, Licence, Edition string }

type source struct{ ID, Title, Author, Publisher, Published, Reliability, Via string }

type entity struct {
	ID, Kind, Subtype, Description, Since, Until, Date, Source, Locator string
	Names                                                               []yaml.Node
	Countries                                                           []string
}

type link struct {
	From, Type, To string
	Claims         []claim
}

type fact struct {
	Of, Property, About string
	Value               yaml.Node
	Claims              []claim
}

type claim struct {
	Source, Locator, Hedge, Role, Since, Until string
	AsOf                                       string `yaml:"asOf"`
	Credibility                                int
	Ended                                      bool
}

// number is a fact's value where it is not a plain text.
type number struct {
	Number            float64
	Bound, Unit, Text string
}

// readAll decodes each seed file, by name.
func readAll(t *testing.T) map[string]file {
	t.Helper()
	all := map[string]file{}
	for name, content := range contents(t) {
		var f file
		decoder := yaml.NewDecoder(bytes.NewReader(content))
		decoder.KnownFields(true)
		if err := decoder.Decode(&f); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all[name] = f
	}
	return all
}

// read joins all seed files into one.
func read(t *testing.T) file {
	t.Helper()
	var all file
	for _, f := range readAll(t) {
		all.Sources = append(all.Sources, f.Sources...)
		all.Entities = append(all.Entities, f.Entities...)
		all.Links = append(all.Links, f.Links...)
		all.Facts = append(all.Facts, f.Facts...)
	}
	return all
}

func contents(t *testing.T) map[string][]byte {
	t.Helper()
	names, err := fs.Glob(seeds.Files(), "*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatalf("no seed files: %v", err)
	}
	all := map[string][]byte{}
	for _, name := range names {
		if all[name], err = fs.ReadFile(seeds.Files(), name); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// entities returns all entities by id.
func (f file) entities() map[string]entity {
	all := map[string]entity{}
	for _, e := range f.Entities {
		all[e.ID] = e
	}
	return all
}

// statement is a claim with what it is about, for messages.
type statement struct {
	claim
	what string
}

// claims returns the claims of all links and facts.
func (f file) claims() []statement {
	var all []statement
	for _, l := range f.Links {
		for _, c := range l.Claims {
			all = append(all, statement{c, l.From + " " + l.Type + " " + l.To})
		}
	}
	for _, a := range f.Facts {
		for _, c := range a.Claims {
			all = append(all, statement{c, a.Of + " " + a.Property + " " + a.About})
		}
	}
	return all
}
