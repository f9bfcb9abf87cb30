package loaders

import (
	"strings"

	"github.com/graphd/graphd/loaders/check"
)

// scopedSource makes the id under which a store holds a dataset's source.
func scopedSource(dataset, id string) string {
	if strings.HasPrefix(id, check.GlobalSource) {
		return id
	}
	return dataset + "/" + id
}
