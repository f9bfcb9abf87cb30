package tokens

import (
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
)

// Set is what a token file lets in.
type Set []Entry

// Find gives the entry of a token, or nil. It compares with every hash, each in
// the same time whatever it holds, so that how long it takes tells nothing.
func (s Set) Find(token string) *Entry {
	hash := sha256.Sum256([]byte(token))
	var found *Entry
	for i := range s {
		if subtle.ConstantTimeCompare(s[i].Hash[:], hash[:]) == 1 {
			found = &s[i]
		}
	}
	return found
}

// Named gives the entry of a name, or nil.
func (s Set) Named(name string) *Entry {
	for i := range s {
		if s[i].Name == name {
			return &s[i]
		}
	}
	return nil
}

// clash says what of an entry is taken already.
func (s Set) clash(e *Entry) error {
	for _, other := range s {
		switch {
		case other.Name == e.Name:
			return fmt.Errorf("the name %q is given twice", e.Name)
		case other.Hash == e.Hash:
			return fmt.Errorf("%s and %s are the same token", other.Name, e.Name)
		}
	}
	return nil
}
