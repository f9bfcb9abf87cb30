package native

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// maxLine is the length of the longest line, in bytes.
const maxLine = 16 << 20

var errLongLine = errors.New("line too long")

// lineReader gives lines without blanks at their ends, and counts them.
type lineReader struct {
	from *bufio.Reader
	line int    // of the last line given
	long []byte // holds a line that does not fit into the reader's own buffer
}

func newLineReader(r io.Reader) *lineReader {
	return &lineReader{from: bufio.NewReaderSize(r, 64<<10)}
}

// next returns the next line, good until it is called again; errLongLine for
// one that is too long, which is passed over; io.EOF after the last.
func (l *lineReader) next() ([]byte, error) {
	l.line++
	l.long = l.long[:0]
	size := 0
	for {
		part, err := l.from.ReadSlice('\n')
		size += len(part)
		whole := err == nil || errors.Is(err, io.EOF) && size > 0
		switch {
		case whole && size > maxLine:
			return nil, errLongLine
		case whole && len(l.long) == 0:
			return l.trim(part), nil
		case whole:
			l.long = append(l.long, part...)
			return l.trim(l.long), nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return nil, err
		case size <= maxLine:
			l.long = append(l.long, part...)
		}
	}
}

var byteOrderMark = []byte("\xef\xbb\xbf")

func (l *lineReader) trim(text []byte) []byte {
	if l.line == 1 {
		text = bytes.TrimPrefix(text, byteOrderMark)
	}
	return bytes.Trim(text, " \t\r\n")
}
