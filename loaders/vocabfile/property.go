package vocabfile

import (
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/fields"
)

var propertyFields = []string{"name", "description", "takes"}

func properties(o *fields.Object) []graph.FactProperty {
	var all []graph.FactProperty
	for i, item := range o.Items("properties") {
		p := o.Sub(item, fields.Index("properties", i), propertyFields)
		all = append(all, graph.FactProperty{
			Name:        p.ID("name"),
			Description: p.Text("description"),
			Takes:       fields.RequiredWord(p, "takes", "sort of value", []graph.ValueKind{graph.TakesNumber, graph.TakesText, graph.TakesAny}),
		})
	}
	return all
}
