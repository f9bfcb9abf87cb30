package powerlaw

import (
	"fmt"
	"strings"
)

// Size says how large a graph is. Links are five times the entities, of which
// there is an even number.
type Size struct {
	Name     string
	Entities int
}

// linksEach is the mean number of links that an entity is the first end of.
const linksEach = 5

// Links is the number of links.
func (s Size) Links() int { return s.Entities * linksEach }

// Sources is the number of sources.
func (s Size) Sources() int { return s.Entities/100 + 1 }

// Sizes are those that can be named.
var Sizes = []Size{{"1k", 1_000}, {"10k", 10_000}, {"100k", 100_000}, {"1M", 1_000_000}}

// ParseSize finds a size by its name.
func ParseSize(name string) (Size, error) {
	var names []string
	for _, s := range Sizes {
		if s.Name == name {
			return s, nil
		}
		names = append(names, s.Name)
	}
	return Size{}, fmt.Errorf("there is no size %q: %s (entities; five times as many links)", name, strings.Join(names, ", "))
}
