package table_test

import (
	"strings"
	"testing"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/format/formattest"
	"github.com/graphd/graphd/loaders/table"
)

// No table and no mapping brings the reader down, and what it gives a store
// takes.
func FuzzRead(f *testing.F) {
	f.Add(people, "no,name,aliases,born,country,passport,group,joined,role,note\n1,Mary,M;,1970-05-00,France,X,G,2001,clerk,tea\n")
	f.Add(ties, "a,rel,b,from\nx,is-rival-of ,y,5/31/13\n")
	f.Add(named+"\nencoding: utf-16", "\xff\xfei\x00d\x00,\x00n\x00")
	f.Add(named+"\nheader: [id, name]\nlazyQuotes: true", "1,\"A\n2,B\"x\n")
	f.Fuzz(func(t *testing.T, mappingText, text string) {
		m, err := table.ReadMapping(strings.NewReader(top+mappingText), "m.yaml")
		if err != nil {
			return
		}
		n, _ := formattest.Read(table.Format{Mappings: []*table.Mapping{m}}, "t.csv", text, nil)
		for _, r := range n.Records {
			if check.ID(r.Entity) != nil || len(r.Names) == 0 || r.Names[0].Kind != graph.Primary || !r.Kind.Valid() || !r.Begin.Valid() || !r.End.Valid() {
				t.Errorf("%+v", r)
			}
		}
		for _, c := range n.Claims {
			if c.Source == "" || !c.Since.Valid() || !c.Until.Valid() || !c.AsOf.Valid() || c.Link != nil && (check.ID(c.Link.From) != nil || check.ID(c.Link.To) != nil) {
				t.Errorf("%+v", c)
			}
		}
	})
}

// Of any table, either a mapping is written that can be read, or it is said why
// not.
func FuzzWriteMapping(f *testing.F) {
	f.Add("id,name\n1,A\n")
	f.Add("source;target\nA;B\n")
	f.Add("a|b,{c},d\n1/2/03,x;y,-99\n")
	f.Fuzz(func(t *testing.T, text string) {
		var b strings.Builder
		if table.WriteMapping(t.Context(), strings.NewReader(text), "t.csv", &b) != nil {
			return
		}
		if _, err := table.ReadMapping(strings.NewReader(b.String()), "m.yaml"); err != nil {
			t.Errorf("%v\n%s", err, b.String())
		}
	})
}
