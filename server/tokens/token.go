package tokens

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"regexp"
	"strings"
	"time"
)

// Role is what a token allows.
type Role string

// The roles. Admin allows what Read does.
const (
	Read  Role = "read"  // to ask /graphql
	Admin Role = "admin" // to read /metrics, too
)

// Roles are all roles, the least first.
var Roles = []Role{Read, Admin}

// Allows reports whether who has role r may do what needs role needed.
func (r Role) Allows(needed Role) bool { return r == needed || r == Admin }

// prefix lets a person, and a program that scans for leaked secrets, know a
// token for what it is.
const prefix = "graphd_"

// New makes a token of 256 random bits: graphd_ and 43 letters of URL-safe
// base64.
func New() string {
	var random [32]byte
	_, _ = rand.Read(random[:]) // never fails: crypto/rand ends the program instead
	return prefix + base64.RawURLEncoding.EncodeToString(random[:])
}

// Entry is what a token file says of a token.
type Entry struct {
	Hash [sha256.Size]byte
	Role Role
	Name string
	Made string // the day, such as 2026-10-09
}

// EntryOf describes a token that is made at a time.
func EntryOf(token string, role Role, name string, at time.Time) Entry {
	return Entry{sha256.Sum256([]byte(token)), role, name, at.UTC().Format(time.DateOnly)}
}

// line is the entry as it stands in a file, with its line end.
func (e Entry) line() string {
	return fmt.Sprintf("%s %s %s %s\n", hex.EncodeToString(e.Hash[:]), e.Role, e.Name, e.Made)
}

var (
	saneName = regexp.MustCompile(`^[A-Za-z0-9._-]{1,64}$`)
	aToken   = regexp.MustCompile(prefix + `[A-Za-z0-9_-]{43}`)
)

// CheckName refuses a name that could not stand in a line, or in a log. Its
// error does not show what may be a token.
func CheckName(name string) error {
	switch {
	case aToken.MatchString(name):
		return fmt.Errorf("that is a token; give its name")
	case !saneName.MatchString(name):
		return fmt.Errorf("a token's name is 1 to 64 letters (A to Z), digits, dots, dashes and underscores, not %q", name)
	}
	return nil
}

// ParseRole reads a role's name.
func ParseRole(name string) (Role, error) {
	for _, r := range Roles {
		if name == string(r) {
			return r, nil
		}
	}
	return "", fmt.Errorf("a role is read or admin, not %q", name)
}

// parseLine reads a line without its end. A line without a token gives nil.
func parseLine(line string) (*Entry, error) {
	fields := strings.Fields(line)
	if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
		return nil, nil
	}
	if aToken.MatchString(line) {
		return nil, fmt.Errorf("it holds a token itself, which is to stand in no file of the server's; revoke it")
	}
	if len(fields) != 4 {
		return nil, fmt.Errorf("it has %d words, and is to have 4: hash, role, name, day", len(fields))
	}
	var e Entry
	hash, err := hex.DecodeString(fields[0])
	if err != nil || len(hash) != len(e.Hash) {
		return nil, fmt.Errorf("its hash is not of 64 hex digits")
	}
	copy(e.Hash[:], hash)
	if e.Role, err = ParseRole(fields[1]); err != nil {
		return nil, err
	}
	if e.Name = fields[2]; CheckName(e.Name) != nil {
		return nil, CheckName(e.Name)
	}
	if _, err := time.Parse(time.DateOnly, fields[3]); err != nil {
		return nil, fmt.Errorf("its day is to be written as 2026-10-09, not %q", fields[3])
	}
	e.Made = fields[3]
	return &e, nil
}
