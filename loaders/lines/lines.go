// Package lines reads files of one JSON object a line, with the numbers of the
// lines and a bound on their length, and bounds what is read of a table at a
// time. It imports the standard library only.
package lines

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// Max is the length of the longest line, in bytes.
const Max = 16 << 20

// ErrLong is given in place of a line that is too long, which is passed over.
var ErrLong = errors.New("line too long")

// Reader gives lines without blanks at their ends, and counts them.
type Reader struct {
	from *bufio.Reader
	Line int    // of the last line given, from 1
	long []byte // holds a line that does not fit into the reader's own buffer
}

// NewReader begins at the text's beginning, where a byte order mark is dropped.
func NewReader(r io.Reader) *Reader {
	return &Reader{from: bufio.NewReaderSize(r, 64<<10)}
}

// Next returns the next line, good until it is called again; ErrLong for
// one that is too long, which is passed over; io.EOF after the last.
func (l *Reader) Next() ([]byte, error) {
	l.Line++
	l.long = l.long[:0]
	size := 0
	for {
		part, err := l.from.ReadSlice('\n')
		size += len(part)
		whole := err == nil || errors.Is(err, io.EOF) && size > 0
		switch {
		case whole && size > Max:
			return nil, ErrLong
		case whole && len(l.long) == 0:
			return l.trim(part), nil
		case whole:
			l.long = append(l.long, part...)
			return l.trim(l.long), nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return nil, err
		case size <= Max:
			l.long = append(l.long, part...)
		}
	}
}

// ByteOrderMark may begin a text in UTF-8.
var ByteOrderMark = []byte("\xef\xbb\xbf")

func (l *Reader) trim(text []byte) []byte {
	if l.Line == 1 {
		text = bytes.TrimPrefix(text, ByteOrderMark)
	}
	return bytes.Trim(text, " \t\r\n")
}
