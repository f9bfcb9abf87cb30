package draft

import (
	"strings"

	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/format"
	"golang.org/x/text/unicode/norm"
)

// ID puts a format's prefix, such as "un:", before an id of the file's. Blanks
// at the ends go, others become "_".
func ID(prefix, id string) (string, *format.Problem) {
	id = norm.NFC.String(strings.Join(strings.Fields(id), "_"))
	if id == "" {
		return "", check.ID("")
	}
	return prefix + id, check.ID(prefix + id)
}
