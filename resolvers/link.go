package resolvers

import (
	"github.com/graphd/graphd/executor"
	"github.com/graphd/graphd/graph"
)

func linkID(parent any) string   { return parent.(*graph.Link).ID }
func linkFrom(parent any) string { return parent.(*graph.Link).From }
func linkTo(parent any) string   { return parent.(*graph.Link).To }

func otherEnd(parent any) string { return parent.(*linkEdge).Other }

func linkProperties(v *graph.Vocabulary) map[string]executor.Property {
	reading := func(read func(*graph.LinkType) string) executor.Property {
		return of(func(l *graph.Link) any {
			t, ok := v.LinkType(l.Type)
			if !ok {
				return nil
			}
			return read(t)
		})
	}
	return map[string]executor.Property{
		"Link.id":      of(func(l *graph.Link) any { return &l.ID }),
		"Link.type":    of(func(l *graph.Link) any { return &l.Type }),
		"Link.reads":   reading(func(t *graph.LinkType) string { return t.Reads }),
		"Link.inverse": reading(func(t *graph.LinkType) string { return t.Inverse }),
		"Link.sources": of(func(l *graph.Link) any { return l.Sources }),
	}
}
