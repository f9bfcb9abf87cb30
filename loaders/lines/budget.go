package lines

import (
	"errors"
	"io"
)

// ErrLongRow is given by a Budget that is spent.
var ErrLongRow = errors.New("the row is too long")

// Budget bounds what is read of a table between two rows. A quote that is never
// closed would else take the rest of the file for one value.
type Budget struct {
	From io.Reader
	Left int // bytes
}

// Read fails with ErrLongRow once nothing is left.
func (b *Budget) Read(p []byte) (int, error) {
	if b.Left <= 0 {
		return 0, ErrLongRow
	}
	n, err := b.From.Read(p[:min(len(p), b.Left)])
	b.Left -= n
	return n, err
}
