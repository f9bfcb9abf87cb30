package loaders_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders"
)

const (
	list    = `1,"OAK",-0- ,"HARBOUR",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ` + "\r\n\x1a"
	aliases = `1,10,"aka","ASH",-0- ` + "\r\n\x1a"
)

// TestPartial shows that a file which is read with another one is passed over
// where that one is loaded, too, however it comes to be, and refused elsewhere.
func TestPartial(t *testing.T) {
	fsys := files("a/cons_prim.csv", list, "a/cons_alt.csv", aliases, "b/CONS_PRIM.CSV.gz", packed(list), "b/CONS_ALT.CSV.gz", packed(aliases), "c/cons_alt.csv", aliases)
	for _, c := range []struct {
		paths   []string
		skipped []string
		failed  string
	}{
		{[]string{"a"}, []string{"a/cons_alt.csv: it is read with cons_prim.csv"}, ""},
		{[]string{"a/*.csv"}, []string{"a/cons_alt.csv: it is read with cons_prim.csv"}, ""},
		{[]string{"a/cons_prim.csv"}, nil, ""},
		{[]string{"b"}, []string{"b/CONS_ALT.CSV.gz: it is read with CONS_PRIM.CSV"}, ""},
		{[]string{"a/cons_prim.csv", "c"}, nil, "c/cons_alt.csv: the file says nothing by itself"},
	} {
		w := &fakeWriter{}
		sum := load(t, w, loaders.Options{Files: fsys, Paths: c.paths})
		var skipped []string
		for _, s := range sum.Skipped {
			skipped = append(skipped, s.File+": "+s.Reason)
		}
		if !slices.Equal(skipped, c.skipped) || sum.Clean() != (c.failed == "") || !sum.Clean() && !strings.HasPrefix(sum.Rejects[0].String(), c.failed) {
			t.Errorf("%v: %v %v", c.paths, skipped, sum.Rejects)
		}
		if !slices.ContainsFunc(w.batches, func(b graph.Batch) bool {
			return slices.ContainsFunc(b.Records, func(r graph.Record) bool { return r.Entity == "ofac:1" && len(r.Names) == 2 })
		}) {
			t.Errorf("%v: the alias is not read", c.paths)
		}
	}
	_, err := loaders.Run(t.Context(), &fakeWriter{}, loaders.Options{Files: fsys, Paths: []string{"a/cons_alt.csv"}})
	if err == nil || !strings.Contains(err.Error(), "the one that it belongs to is not loaded (load cons_prim.csv from the same folder") {
		t.Error(err)
	}
}
