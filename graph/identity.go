package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/url"
	"strings"
)

// A statement's id is a hash of its content, the dataset included: the same
// statement loaded twice is one statement. The hash is the first 128 bits of
// SHA-256 over the kind and the content's JSON, in hex.
func statementID(kind StatementKind, content any) string {
	body, err := json.Marshal(content)
	if err != nil {
		panic(err) // statements are plain values; NaN is refused before
	}
	h := sha256.New()
	h.Write([]byte(kind))
	h.Write([]byte{0})
	h.Write(body)
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// StatementID returns the hash of this edition of the dataset.
func (d *Dataset) StatementID() string { return statementID(DatasetStatement, d) }

// StatementID returns the hash of the source as it stands.
func (s *Source) StatementID() string { return statementID(SourceStatement, s) }

// StatementID returns the hash of the record.
func (r *Record) StatementID() string { return statementID(RecordStatement, r) }

// StatementID returns the hash of the claim, which is its ID.
func (c *Claim) StatementID() string { return statementID(ClaimStatement, c) }

// StatementID returns the hash of the judgement.
func (j *Judgement) StatementID() string { return statementID(JudgementStatement, j) }

// Identify sets the claim's ID.
func (c *Claim) Identify() { c.ID = c.StatementID() }

// LinkID makes the id of a link: type first, then the ends, parted by slashes,
// so that it is readable, tells its parts, and goes on resolving when an end
// is merged into another entity.
func LinkID(k LinkKey) string {
	return k.Type + "/" + escape(k.From) + "/" + escape(k.To)
}

// ParseLinkID takes a link's id apart.
func ParseLinkID(id string) (LinkKey, bool) {
	parts, ok := unescape(id, 3)
	if !ok {
		return LinkKey{}, false
	}
	return LinkKey{Type: parts[0], From: parts[1], To: parts[2]}, true
}

// FactID makes the id of a fact: property first, then whom it is of and about,
// then a hash of the value.
func FactID(k FactKey) string {
	return k.Property + "/" + escape(k.Of) + "/" + escape(k.About) + "/" + statementID("value", k.Value)[:12]
}

// FactIDParts tells the property and the entities in a fact's id, and the hash
// of its value.
func FactIDParts(id string) (k FactKey, value string, ok bool) {
	parts, ok := unescape(id, 4)
	if !ok {
		return FactKey{}, "", false
	}
	return FactKey{Property: parts[0], Of: parts[1], About: parts[2]}, parts[3], true
}

var escaper = strings.NewReplacer("%", "%25", "/", "%2F")

func escape(s string) string {
	if strings.IndexByte(s, '%') < 0 && strings.IndexByte(s, '/') < 0 {
		return s // as most are
	}
	return escaper.Replace(s)
}

func unescape(id string, n int) ([]string, bool) {
	parts := strings.Split(id, "/")
	if len(parts) != n {
		return nil, false
	}
	for i := range parts {
		p, err := url.PathUnescape(parts[i])
		if err != nil || escape(p) != parts[i] {
			return nil, false
		}
		parts[i] = p
	}
	return parts, true
}
