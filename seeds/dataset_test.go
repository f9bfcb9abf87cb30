package seeds_test

import (
	"bytes"
	"testing"
)

func TestEveryFileRepeatsTheDataset(t *testing.T) {
	want := dataset{ID: "isis-k-2020", Title: "IS-K in 2020: the graph of one article", Licence: "Apache-2.0", Edition: "1"}
	for name, f := range readAll(t) {
		if f.Dataset != want {
			t.Errorf("%s: dataset %+v, want %+v", name, f.Dataset, want)
		}
	}
}

func TestNothingIsStatedInTwoPlaces(t *testing.T) {
	f, seen := read(t), map[string]bool{}
	once := func(what string) {
		if seen[what] {
			t.Errorf("twice: %s", what)
		}
		seen[what] = true
	}
	for _, s := range f.Sources {
		once("source " + s.ID)
	}
	for _, e := range f.Entities {
		once("entity " + e.ID)
	}
	for _, l := range f.Links {
		once("link " + l.From + " " + l.Type + " " + l.To)
	}
	for _, a := range f.Facts {
		v := a.value(t)
		once("fact " + a.Of + " " + a.Property + " " + a.About + " " + v.String())
	}
}

func TestFilesStayReadable(t *testing.T) {
	for name, content := range contents(t) {
		if n := bytes.Count(content, []byte("\n")); n > 300 {
			t.Errorf("%s has %d lines; split it by theme", name, n)
		}
	}
}
