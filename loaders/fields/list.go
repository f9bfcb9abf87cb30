package fields

import (
	"fmt"

	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/tree"
)

// Items returns the items of a list, nil if it is not given.
func (o *Object) Items(key string) []tree.Value {
	v, ok := o.Get(key)
	if ok && v.Kind != tree.List {
		o.Fail(key, "is "+v.Kind.String()+" where a list belongs", "write it in brackets: [one, two]")
	}
	return v.Items
}

// RequiredItems returns the items of a list that must hold something.
func (o *Object) RequiredItems(key string) []tree.Value {
	items := o.Items(key)
	if len(items) == 0 {
		o.Fail(key, "is missing or empty", "it needs at least one")
	}
	return items
}

// IDs reads a list of ids, nil if it is not given.
func (o *Object) IDs(key string) []string {
	var ids []string
	for i, item := range o.Items(key) {
		if !item.Scalar() {
			o.row.fail(item.Line, o.field(Index(key, i)), "is "+item.Kind.String()+" where an id belongs", "")
		} else if p := check.ID(item.Text); p != nil {
			o.row.fail(item.Line, o.field(Index(key, i)), p.Reason, p.Hint)
		}
		ids = append(ids, item.Text)
	}
	return ids
}

// Index names an item of a list: names[0] is the first.
func Index(key string, i int) string { return fmt.Sprintf("%s[%d]", key, i) }
