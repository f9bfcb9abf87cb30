package resolvers

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"unicode/utf8"

	"github.com/graphd/graphd/graph"
)

// A cursor is, in base64url without padding: the version of this format, the
// fingerprint of the list it belongs to, and the position of a row in it: the
// number, the text and the id. It is checked, not signed, and confers nothing.
const (
	cursorFormat  = 1
	longestCursor = 4000 // characters; an id has at most 200 bytes, a fact's id two of them, escaped to three times that, and may stand twice
)

// listName names a list: the field, the entity it is of, and all arguments that
// choose or order its rows. Its fingerprint is made when the first cursor is
// asked for, as most requests ask for none.
type listName struct {
	field, of string
	args      map[string]any
	made      bool
	print     fingerprint
}

type fingerprint [8]byte

// fingerprint leaves out the arguments that only move about in a list, and those
// that are null.
func (l *listName) fingerprint() fingerprint {
	if l.made {
		return l.print
	}
	telling := map[string]any{}
	for name, value := range l.args {
		if name != "first" && name != "after" && value != nil {
			telling[name] = value
		}
	}
	text, err := json.Marshal([]any{l.field, l.of, telling}) // sorts the keys of maps
	if err != nil {
		panic(err) // arguments come from JSON or from a query's text
	}
	sum := sha256.Sum256(text)
	l.print, l.made = fingerprint(sum[:8]), true
	return l.print
}

// cursor writes the cursor of a position in the list.
func (l *listName) cursor(p graph.Position) string {
	f := l.fingerprint()
	raw := append([]byte{cursorFormat}, f[:]...)
	raw = binary.AppendVarint(raw, p.Num)
	raw = appendText(raw, p.Text)
	raw = appendText(raw, p.ID)
	return base64.RawURLEncoding.EncodeToString(raw)
}

// position reads a cursor of this list. fits says whether a position can be one
// of the list's order.
func (l *listName) position(cursor string, fits func(graph.Position) bool) (graph.Position, error) {
	f := l.fingerprint()
	if len(cursor) > longestCursor {
		return graph.Position{}, noCursor()
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(cursor)
	if err != nil || len(raw) < 1+len(f) || raw[0] != cursorFormat {
		return graph.Position{}, noCursor()
	}
	if fingerprint(raw[1:1+len(f)]) != f {
		return graph.Position{}, badCursor("it belongs to another list",
			"a cursor goes on only with the field, the entity, the arguments and the order that it came from; begin again without it")
	}
	p, ok := readPosition(raw[1+len(f):])
	if !ok || !fits(p) || l.cursor(p) != cursor {
		return graph.Position{}, noCursor()
	}
	return p, nil
}

func readPosition(raw []byte) (p graph.Position, ok bool) {
	num, n := binary.Varint(raw)
	if n <= 0 {
		return p, false
	}
	p.Num = num
	if p.Text, raw, ok = readText(raw[n:]); !ok {
		return p, false
	}
	p.ID, raw, ok = readText(raw)
	return p, ok && len(raw) == 0 && p.ID != ""
}

func appendText(raw []byte, s string) []byte {
	return append(binary.AppendUvarint(raw, uint64(len(s))), s...)
}

func readText(raw []byte) (s string, rest []byte, ok bool) {
	size, n := binary.Uvarint(raw)
	if n <= 0 || size > uint64(len(raw)-n) {
		return "", nil, false
	}
	text := raw[n : n+int(size)]
	return string(text), raw[n+int(size):], utf8.Valid(text)
}

func noCursor() error {
	return badCursor("it is no cursor of this version of graphd", "give an endCursor as it came, or begin again without it")
}

func badCursor(what, hint string) error {
	return &graph.Error{Op: "cursor", Kind: graph.Invalid, What: "after: " + what, Hint: hint}
}
