package loose

import (
	"strings"

	"github.com/graphd/graphd/loaders/draft"
	"github.com/graphd/graphd/loaders/format"
	"github.com/graphd/graphd/loaders/tree"
)

// Object is a JSON object of which fields are taken. Of a key that stands twice
// the first counts, and the second is left.
type Object struct {
	Line  int
	pairs []tree.Pair
	taken []bool
}

// Of makes an object of a value; one of another kind has no fields.
func Of(v tree.Value) *Object {
	return &Object{Line: v.Line, pairs: v.Pairs, taken: make([]bool, len(v.Pairs))}
}

// take gives the value of a field, and nothing if it was taken before.
func (o *Object) take(key string) (tree.Value, bool) {
	for i := range o.pairs {
		if o.pairs[i].Key == key && !o.taken[i] {
			o.taken[i] = true
			return o.pairs[i].Value, true
		}
	}
	return tree.Value{}, false
}

// Text takes a scalar; "" where there is none. Of a list it takes the first,
// and leaves the rest.
func (o *Object) Text(key string) string {
	all := o.Texts(key)
	if len(all) == 0 {
		return ""
	}
	return all[0]
}

// Texts takes a scalar or a list of scalars, without those that hold nothing.
// Items that are lists or objects are left.
func (o *Object) Texts(key string) []string {
	v, is := o.take(key)
	if !is {
		return nil
	}
	items := v.Items
	if v.Scalar() {
		items = []tree.Value{v}
	}
	var all []string
	for _, item := range items {
		if !item.Scalar() {
			o.pairs = append(o.pairs, tree.Pair{Key: key, Line: v.Line, Value: item})
			o.taken = append(o.taken, false)
		} else if text := draft.Text(item.Text); text != "" {
			all = append(all, text)
		}
	}
	return all
}

// True takes true, or the word.
func (o *Object) True(key string) bool { return strings.EqualFold(o.Text(key), "true") }

// Objects takes an object or a list of objects.
func (o *Object) Objects(key string) []*Object {
	v, is := o.take(key)
	if !is {
		return nil
	}
	items := v.Items
	if v.Kind == tree.Object {
		items = []tree.Value{v}
	}
	var all []*Object
	for _, item := range items {
		if item.Kind == tree.Object {
			all = append(all, Of(item))
		}
	}
	return all
}

// Drop takes fields that the format's page says are not loaded, without
// counting them, because they repeat what is.
func (o *Object) Drop(keys ...string) {
	for _, key := range keys {
		o.take(key)
	}
}

// Keys are those of fields that are not taken.
func (o *Object) Keys() []string {
	var all []string
	for i := range o.pairs {
		if !o.taken[i] {
			all = append(all, o.pairs[i].Key)
		}
	}
	return all
}

// Ignore counts each value that was not taken, under the prefix and its key.
// One that holds nothing is not counted.
func (o *Object) Ignore(out format.Sink, prefix string) {
	for i := range o.pairs {
		if !o.taken[i] {
			ignore(out, prefix+o.pairs[i].Key, &o.pairs[i].Value)
		}
	}
}

func ignore(out format.Sink, field string, v *tree.Value) {
	switch v.Kind {
	case tree.Null:
	case tree.List:
		for i := range v.Items {
			ignore(out, field, &v.Items[i])
		}
	case tree.Object:
		if len(v.Pairs) > 0 {
			out.Ignored(field)
		}
	default:
		if strings.TrimSpace(v.Text) != "" {
			out.Ignored(field)
		}
	}
}

// Rename takes a prefix off all keys that begin with it.
func (o *Object) Rename(prefix string) {
	for i := range o.pairs {
		o.pairs[i].Key = strings.TrimPrefix(o.pairs[i].Key, prefix)
	}
}
