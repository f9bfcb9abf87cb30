package executor

// leafText is the JSON of the leaves of an answer, in pieces that are not moved
// once they are written, so that a large answer is not copied as it grows.
type leafText struct {
	pieces [][]byte
	size   int // of the pieces that are full
}

// The room in the first piece and the largest, in bytes. Each is twice as large
// as the one before.
const (
	firstPiece = 1 << 10
	largePiece = 64 << 10
)

// room returns the piece to write on to, which has room for n bytes more.
func (t *leafText) room(n int) []byte {
	last := len(t.pieces) - 1
	if last >= 0 && cap(t.pieces[last])-len(t.pieces[last]) >= n {
		return t.pieces[last]
	}
	size := firstPiece
	if last >= 0 {
		t.size += len(t.pieces[last])
		size = min(2*cap(t.pieces[last]), largePiece)
	}
	t.pieces = append(t.pieces, make([]byte, 0, max(size, n)))
	return t.pieces[last+1]
}

// wrote takes the piece back with a leaf at its end that begins at start.
func (t *leafText) wrote(piece []byte, start int) cell {
	last := len(t.pieces) - 1
	t.pieces[last] = piece
	return cell{kind: cellLeaf, piece: uint32(last), a: start, b: len(piece)}
}

func (t *leafText) of(c cell) []byte { return t.pieces[c.piece][c.a:c.b] }

// length is the number of all bytes.
func (t *leafText) length() int {
	if len(t.pieces) == 0 {
		return 0
	}
	return t.size + len(t.pieces[len(t.pieces)-1])
}
