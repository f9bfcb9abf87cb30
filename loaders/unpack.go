package loaders

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"

	"github.com/graphd/graphd/loaders/format"
)

// content is a file's text, unpacked, with its beginning looked at.
type content struct {
	text *bufio.Reader
	head []byte // the first format.HeadSize bytes, or all there are
	name string // without .gz
}

// packedEnd ends the name of a packed file.
const packedEnd = ".gz"

// gzipMagic begins every gzip file (RFC 1952, section 2.3.1).
var gzipMagic = []byte{0x1f, 0x8b}

// unpack tells a gzip file by its first bytes, whatever its name, and unpacks
// it as it is read.
func unpack(r io.Reader, name string) (content, error) {
	c := content{text: bufio.NewReaderSize(r, format.HeadSize), name: name}
	magic, _ := c.text.Peek(len(gzipMagic))
	packed := bytes.Equal(magic, gzipMagic)
	if packed {
		unzipped, err := gzip.NewReader(c.text)
		if err != nil {
			return c, damaged(err)
		}
		c.text = bufio.NewReaderSize(gzipText{unzipped}, format.HeadSize)
		c.name = strings.TrimSuffix(name, packedEnd)
	}
	head, err := c.text.Peek(format.HeadSize)
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 {
		return c, err
	}
	if packed && bytes.HasPrefix(head, gzipMagic) {
		return c, &format.Problem{Reason: "the file is packed with gzip twice", Hint: "unpack it once"}
	}
	c.head = head
	return c, nil
}

// gzipText words what is wrong with a packed file.
type gzipText struct{ r io.Reader }

func (g gzipText) Read(p []byte) (int, error) {
	n, err := g.r.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = damaged(err)
	}
	return n, err
}

func damaged(err error) error {
	reason := "the packed file is damaged: " + err.Error()
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		reason = "the packed file ends early"
	}
	return &format.Problem{Reason: reason, Hint: "copy it anew, then load it again: what was loaded of it is not loaded twice"}
}

// counter counts the bytes that come from a file.
type counter struct {
	r io.Reader
	n *int64
}

func (c counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	*c.n += int64(n)
	return n, err
}
