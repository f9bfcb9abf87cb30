package ofac

import (
	"context"
	"strings"

	"github.com/graphd/graphd/graph"
)

// linked is an entry that remarks link to another one by name.
type linked struct {
	entry *entry
	name  string
	last  bool // it ends the remarks
}

// register notes whose a name is.
func (e *entry) register(names map[string]string, text string) {
	if before, is := names[text]; !is {
		names[text] = e.number
	} else if before != e.number {
		names[text] = ""
	}
}

// linkedTo notes a name that the entry is linked to, once.
func (e *entry) linkedTo(name string, last bool) {
	if key := "Linked To: " + name; name != "" && !e.given[key] {
		e.given[key] = true
		e.reader.linked = append(e.reader.linked, linked{e, name, last})
	}
}

// called finds the one entry of a name. The list links by the names that it
// writes as primary ones, so these come before aliases. A point behind which the
// remarks end may be theirs or the name's: it is the one that is listed, and
// nobody's if both are.
func (r *reader) called(name string, last bool) string {
	for _, names := range []map[string]string{r.primary, r.others} {
		number, is := names[name]
		if short, cut := strings.CutSuffix(name, "."); cut && last {
			if other, too := names[short]; too && is && other != number {
				return ""
			} else if too {
				number, is = other, true
			}
		}
		if is {
			return number
		}
	}
	return ""
}

// end tells what links entries by name, now that all names are known, and of the
// countries that were met.
func (r *reader) end(ctx context.Context) error {
	for _, l := range r.linked {
		if to := r.called(l.name, l.last); to != "" && to != l.entry.number {
			l.entry.link("LINKED_TO", prefix+to, graph.Claim{})
		} else {
			name := l.name
			if l.last {
				name = strings.TrimSuffix(name, ".")
			}
			l.entry.fact("NOTE", "Linked To: "+name)
		}
		if err := l.entry.give(ctx); err != nil {
			return err
		}
	}
	r.orphans()
	r.countries.ID("US") // the office's
	for _, record := range r.countries.Records() {
		if err := r.out.Record(ctx, r.line, record); err != nil {
			return err
		}
	}
	return nil
}
