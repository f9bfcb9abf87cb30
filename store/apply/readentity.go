package apply

import "github.com/graphd/graphd/graph"

func entityText(t *rowText, e *graph.Entity) {
	t.object(func(key string) {
		switch key {
		case "id":
			e.ID = t.string()
		case "kind":
			e.Kind = graph.Kind(t.string())
		case "kindDisputed":
			e.KindDisputed = t.bool()
		case "stub":
			e.Stub = t.bool()
		case "subtype":
			e.Subtype = t.string()
		case "name":
			e.Name = t.string()
		case "names":
			e.Names = list(t, func(n *graph.EntityName) { nameText(t, n) })
		case "description":
			e.Description = t.string()
		case "begin":
			e.Begin = graph.PartialDate(t.string())
		case "end":
			e.End = graph.PartialDate(t.string())
		case "datesDisputed":
			e.DatesDisputed = t.bool()
		case "countries":
			e.Countries = t.strings()
		case "identifiers":
			e.Identifiers = list(t, func(i *graph.Identifier) { identifierText(t, i) })
		case "members":
			e.Members = t.strings()
		case "datasets":
			e.Datasets = t.strings()
		case "sortName":
			e.SortName = t.string()
		default:
			t.giveUp()
		}
	})
}

func nameText(t *rowText, n *graph.EntityName) {
	t.object(func(key string) {
		switch key {
		case "text":
			n.Text = t.string()
		case "kind":
			n.Kind = graph.NameKind(t.string())
		case "lang":
			n.Lang = t.string()
		case "script":
			n.Script = t.string()
		case "datasets":
			n.Datasets = t.strings()
		default:
			t.giveUp()
		}
	})
}

func identifierText(t *rowText, i *graph.Identifier) {
	t.object(func(key string) {
		switch key {
		case "scheme":
			i.Scheme = t.string()
		case "value":
			i.Value = t.string()
		default:
			t.giveUp()
		}
	})
}
