package tree

// Kind says what a value is.
type Kind int

// The kinds of value.
const (
	Null Kind = iota
	Bool
	Number
	Text
	List
	Object
)

// String names the kind in an error.
func (k Kind) String() string {
	return [...]string{"nothing", "true or false", "a number", "a text", "a list", "an object"}[k]
}

// MaxDepth is how deep lists and objects may nest. The native format needs
// six.
const MaxDepth = 32

// Value is a scalar, a list or an object.
type Value struct {
	Kind  Kind
	Line  int     // from 1
	Text  string  // a scalar as the file writes it
	Items []Value // of a list
	Pairs []Pair  // of an object, in the file's order, duplicates included
}

// Pair is a key of an object with its value.
type Pair struct {
	Key   string
	Line  int // of the key
	Value Value
}

// Scalar reports whether the value is a text, a number, true or false.
func (v *Value) Scalar() bool { return v.Kind == Text || v.Kind == Number || v.Kind == Bool }
