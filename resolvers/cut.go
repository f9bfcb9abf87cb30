package resolvers

import (
	"context"
	"maps"
	"slices"

	"github.com/graphd/graphd/executor"
)

// Cut returns the fields of the request under ctx that gave some of their rows
// and did not say so: more rows follow, and neither pageInfo nor totalCount was
// asked for. A list is never cut without a word.
func Cut(ctx context.Context) []string {
	return slices.Sorted(maps.Keys(requestOf(ctx).cut))
}

// cutAt notes that a field's list was cut, unless the selection tells.
func (r *request) cutAt(field string, more bool, s executor.Selection) {
	if more && !s.Selected("pageInfo") && !s.Selected("totalCount") {
		r.cut[field] = true
	}
}
