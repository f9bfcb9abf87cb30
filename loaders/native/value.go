package native

import (
	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/fields"
	"github.com/graphd/graphd/loaders/tree"
)

var valueFields = []string{"number", "bound", "unit", "text"}

// value reads the field value: a number, a text, or an object of number,
// bound, unit and text. It returns nil if the field is not given.
func value(o *fields.Object) *graph.Value {
	v, ok := o.Get("value")
	if !ok {
		return nil
	}
	switch v.Kind {
	case tree.Number:
		return &graph.Value{Number: number(o, "value", v)}
	case tree.Text:
		return &graph.Value{Text: o.Text("value")}
	case tree.Object:
		return fullValue(o.Sub(v, "value", valueFields))
	}
	o.Fail("value", "is "+v.Kind.String()+" where a number or a text belongs", "write a number, a text, or {number, bound, unit, text}")
	return nil
}

func fullValue(o *fields.Object) *graph.Value {
	value := &graph.Value{
		Bound: fields.Word(o, "bound", "bound", graph.Bounds()),
		Unit:  o.Name("unit"),
		Text:  o.Text("text"),
	}
	if value.Bound == graph.Exactly {
		value.Bound = "" // the two mean the same and make the same fact
	}
	if n, ok := o.Get("number"); ok {
		value.Number = number(o, "number", n)
	}
	switch {
	case o.Has("bound") && !o.Has("number"):
		o.Fail("bound", "is given without a number", "")
	case o.Has("unit") && !o.Has("number"):
		o.Fail("unit", "is given without a number", "")
	case !o.Has("number") && value.Text == "":
		o.Fail("text", "is missing, and so is number", "a value needs one of the two")
	}
	return value
}

func number(o *fields.Object, key string, v tree.Value) *float64 {
	if v.Kind != tree.Number {
		o.Fail(key, "is "+v.Kind.String()+" where a number belongs", "write it without quotes")
		return nil
	}
	n, p := check.Number(v.Text)
	o.Check(key, p)
	return &n
}
