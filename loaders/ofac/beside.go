package ofac

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/format"
)

// maxBeside is how long a file beside the primary one may be.
const maxBeside = 256 << 20

// beside is what the other files say of an entry.
type beside struct {
	aliases   []alias
	addresses []address
	comments  []string // as they are, blanks at the ends too
	rows      []place  // where it is said
	taken     bool     // there is such an entry
}

type (
	alias   struct{ kind, name, note string }
	address struct{ street, city, country, note string }
	place   struct {
		file string
		line int
	}
)

// besides reads the files of aliases, addresses and further remarks. One that is
// not there is told by the name that it would have.
func (r *reader) besides(ctx context.Context, in format.Input) error {
	for _, p := range []part{aliases, addresses, comments} {
		if in.Beside == nil {
			r.out.Unread(&format.Problem{Reason: "the file of " + p.holds() + " is not read, since the list comes from standard input", Hint: "load the file itself, with the others in its folder"})
			continue
		}
		if err := r.beside(ctx, in, p); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) beside(ctx context.Context, in format.Input, p part) error {
	names := others(in.Name, p)
	for _, name := range names {
		file, err := in.Beside(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		limited := &io.LimitedReader{R: file, N: maxBeside}
		err = rows(ctx, limited, columns[p], func(line int, row []string, problem *format.Problem) error {
			if problem != nil {
				r.reject(name, problem)
				return nil
			}
			r.takeBeside(p, place{name, line}, row)
			return nil
		}, r.unended(name))
		if limited.N <= 0 {
			err = &format.Problem{Reason: fmt.Sprintf("it is longer than %d MB", maxBeside>>20)}
		}
		var broken *format.Problem
		if errors.As(err, &broken) {
			err = &format.Problem{Reason: named(name, broken), Hint: broken.Hint}
		}
		return errors.Join(err, file.Close())
	}
	r.out.Unread(&format.Problem{Reason: "there is no " + names[0] + " beside the list, and so no " + p.holds(), Hint: "put OFAC's files of one day into one folder"})
	return nil
}

// reject says of another file than the one being read what is wrong in it.
func (r *reader) reject(file string, p *format.Problem) {
	r.out.Reject(&format.Problem{Reason: named(file, p), Hint: p.Hint})
}

func named(file string, p *format.Problem) string {
	if p.Line == 0 {
		return file + ": " + p.Reason
	}
	return fmt.Sprintf("%s:%d: %s", file, p.Line, p.Reason)
}

// takeBeside takes a row of another file. Exactly the same said twice counts
// once.
func (r *reader) takeBeside(p part, at place, row []string) {
	b := r.about(cell(row[0]))
	b.rows = append(b.rows, at)
	switch p {
	case aliases: // number, alias' number, type, name, remarks
		a := alias{cell(row[2]), cell(row[3]), cell(row[4])}
		if aliasKinds[a.kind] == "" {
			r.out.Unread(&format.Problem{Reason: named(at.file, problem(at.line, "", "the type of alias %q is not known; it is taken for an alias", a.kind))})
			a.kind = ""
		}
		b.aliases = once(b.aliases, a)
	case addresses: // number, address' number, street, city with state and code, country, remarks
		b.addresses = once(b.addresses, address{cell(row[2]), cell(row[3]), cell(row[4]), cell(row[5])})
	case comments: // number, remarks that go on
		if cell(row[1]) != "" {
			b.comments = once(b.comments, row[1])
		}
	}
}

func once[T comparable](all []T, one T) []T {
	if slices.Contains(all, one) {
		return all
	}
	return append(all, one)
}

func (r *reader) about(number string) *beside {
	if r.of[number] == nil {
		r.of[number] = &beside{}
	}
	return r.of[number]
}

// sorted puts aliases in an order that does not hang on that of rows.
func sorted(all []alias) []alias {
	slices.SortFunc(all, func(a, b alias) int {
		return cmp.Or(strings.Compare(a.kind, b.kind), strings.Compare(a.name, b.name), strings.Compare(a.note, b.note))
	})
	return all
}

// orphans rejects rows of other files that are of no entry in the list.
func (r *reader) orphans() {
	var all []place
	of := map[place]string{}
	for number, b := range r.of {
		if b.taken {
			continue
		}
		for _, at := range b.rows {
			of[at] = number
		}
		all = append(all, b.rows...)
	}
	slices.SortFunc(all, func(a, b place) int { return cmp.Or(strings.Compare(a.file, b.file), a.line-b.line) })
	for _, at := range all {
		p := problem(at.line, "", "the list has no entry %s", of[at])
		p.Hint = "are the files of one day?"
		r.reject(at.file, p)
	}
}

// aliasKinds are the list's own: also known as, formerly, now.
var aliasKinds = map[string]graph.NameKind{"aka": graph.Alias, "fka": graph.Former, "nka": graph.Alias}
