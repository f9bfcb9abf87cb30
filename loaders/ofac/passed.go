package ofac

import (
	"crypto/sha256"
	"strings"
)

// again reports whether an entry has come before. The same row is passed over,
// another one of the same number is rejected.
func (r *reader) again(line int, raw []string) bool {
	sum := sha256.Sum256([]byte(strings.Join(raw, "\x00")))
	this := met{line: line, row: [16]byte(sum[:16])}
	number := cell(raw[ent])
	before, is := r.met[number]
	switch {
	case !is:
		r.met[number] = this
	case before.row != this.row:
		p := problem(line, fields[ent], "%s is given twice, first in line %d", number, before.line)
		p.Hint = "the first stands; make them one"
		r.out.Reject(p)
	}
	return is
}

// passOver counts all values of a vessel or an aircraft, which is no actor, and
// those that other files have of it.
func (r *reader) passOver(of string, row []string, about *beside) {
	count := func(field string, values ...string) {
		for _, v := range values {
			if v != "" {
				r.out.Ignored(field + " of a vessel or aircraft")
			}
		}
	}
	r.out.Ignored(fields[kind] + " " + of)
	for i, value := range row {
		if i != kind {
			count(fields[i], value)
		}
	}
	for _, a := range about.aliases {
		count("alt_name", a.name)
		count("alt_remarks", a.note)
	}
	for _, a := range about.addresses {
		count("address", a.street, a.city, a.country, a.note)
	}
	count("comments", about.comments...)
}
