package ofac

import (
	"errors"
	"io"
	"io/fs"
	"strings"

	"github.com/graphd/graphd/loaders/format"
)

// maxBeside is how long a file beside the primary one may be.
const maxBeside = 256 << 20

// beside is what the other files say of an entry.
type beside struct {
	aliases   []alias
	addresses []string
	comments  []string
	notes     []string // on aliases
}

type alias struct{ kind, name string }

// besides reads the files of aliases, addresses and comments. One that is not
// there is told by the names that it would have.
func (r *reader) besides(in format.Input) error {
	r.of = map[string]*beside{}
	for _, part := range []struct {
		end  string
		read func(line int, row []string) bool
	}{{"alt", r.alias}, {"add", r.address}, {"comments", r.comment}} {
		if err := r.beside(in, part.end, part.read); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) beside(in format.Input, end string, read func(line int, row []string) bool) error {
	if in.Beside == nil {
		r.out.Unread(&format.Problem{Reason: "the file of the kind " + end + " is not read, since the list comes from standard input"})
		return nil
	}
	for _, name := range others(in.Name, end) {
		file, err := in.Beside(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		limited := &io.LimitedReader{R: file, N: maxBeside}
		err = rows(limited, func(line int, row []string) error {
			if !read(line, row) {
				r.out.Reject(problem(line, name, "the row has %d columns, which is no row of this file", len(row)))
			}
			return nil
		}, r.out.Reject)
		if err == nil && limited.N <= 0 {
			err = &format.Problem{Reason: name + " is longer than 256 MB"}
		}
		return errors.Join(err, file.Close())
	}
	r.out.Unread(&format.Problem{Reason: "there is no " + others(in.Name, end)[0] + " beside the list"})
	return nil
}

// others are the names that a file of another kind may have: cons_alt.csv beside
// cons_prim.csv, alt.csv beside sdn.csv; sdn_comments.csv is named otherwise.
func others(name, end string) []string {
	if strings.HasSuffix(name, ".CSV") {
		end = strings.ToUpper(end)
	}
	lower := strings.ToLower(name)
	if i := strings.Index(lower, "prim"); i >= 0 {
		return []string{name[:i] + end + name[i+len("prim"):]}
	}
	extension := ".csv"
	if strings.HasSuffix(name, ".CSV") {
		extension = ".CSV"
	}
	stem := strings.TrimSuffix(name, extension)
	return []string{end + extension, stem + "_" + end + extension}
}

func (r *reader) about(number string) *beside {
	if r.of[number] == nil {
		r.of[number] = &beside{}
	}
	return r.of[number]
}

// alias reads number, alias' number, type, name, remarks.
func (r *reader) alias(_ int, row []string) bool {
	if len(row) < 4 {
		return false
	}
	b := r.about(row[0])
	b.aliases = append(b.aliases, alias{row[2], row[3]})
	if len(row) > 4 && row[4] != "" {
		b.notes = append(b.notes, row[3]+": "+row[4])
	}
	return true
}

// address reads number, address' number, street, city with state and code,
// country, remarks.
func (r *reader) address(_ int, row []string) bool {
	if len(row) < 5 {
		return false
	}
	var parts []string
	for _, cell := range row[2:5] {
		if cell != "" {
			parts = append(parts, cell)
		}
	}
	b := r.about(row[0])
	if address := strings.Join(parts, ", "); address != "" {
		if len(row) > 5 && row[5] != "" {
			address += " (" + row[5] + ")"
		}
		b.addresses = append(b.addresses, address)
	}
	return true
}

// comment reads number, remarks that go on.
func (r *reader) comment(_ int, row []string) bool {
	if len(row) < 2 {
		return false
	}
	b := r.about(row[0])
	b.comments = append(b.comments, row[1])
	return true
}
