package table

import (
	"bufio"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/graphd/graphd/graph"
	"github.com/graphd/graphd/loaders/check"
	"github.com/graphd/graphd/loaders/format"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// encodings are those that a mapping may name, beside utf-8.
var encodings = map[string]encoding.Encoding{
	"utf-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "utf-16le": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16be": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
	"windows-1250": charmap.Windows1250, "windows-1251": charmap.Windows1251, "windows-1252": charmap.Windows1252, "windows-1253": charmap.Windows1253,
	"windows-1254": charmap.Windows1254, "windows-1255": charmap.Windows1255, "windows-1256": charmap.Windows1256, "windows-1257": charmap.Windows1257, "windows-1258": charmap.Windows1258,
	"iso-8859-1": charmap.ISO8859_1, "iso-8859-2": charmap.ISO8859_2, "iso-8859-5": charmap.ISO8859_5, "iso-8859-6": charmap.ISO8859_6, "iso-8859-9": charmap.ISO8859_9, "iso-8859-15": charmap.ISO8859_15,
	"koi8-r": charmap.KOI8R, "macintosh": charmap.Macintosh,
}

const utf8Name = "utf-8"

func checkEncoding(name string) *format.Problem {
	name = strings.ToLower(name)
	if name == utf8Name || encodings[name] != nil {
		return nil
	}
	known := append(slices.Sorted(maps.Keys(encodings)), utf8Name)
	return &format.Problem{Reason: check.Quote(name) + " is no encoding" + graph.DidYouMean(name, known), Hint: "known: " + strings.Join(known, ", ")}
}

// The marks with which a file says its own encoding.
const (
	utf8Mark    = "\xef\xbb\xbf"
	utf16LEMark = "\xff\xfe"
	utf16BEMark = "\xfe\xff"
)

// decoded gives a text in UTF-8 without a byte order mark. A mark says more
// than the mapping does. It reports whether the text was in another encoding.
func decoded(text io.Reader, name string) (io.Reader, bool) {
	in := bufio.NewReader(text)
	head, _ := in.Peek(len(utf8Mark)) // a text that is shorter has no mark
	e := encodings[strings.ToLower(name)]
	switch {
	case strings.HasPrefix(string(head), utf8Mark):
		_, _ = in.Discard(len(utf8Mark))
		return in, false
	case strings.HasPrefix(string(head), utf16LEMark), strings.HasPrefix(string(head), utf16BEMark):
		e = encodings["utf-16"]
	}
	if e == nil {
		return in, false
	}
	return transform.NewReader(in, e.NewDecoder()), true
}
